import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Directory } from '../engine/directory.ts';
import type { Lab, LabState } from './lab-store.ts';

export const LabProvider = createContext<Lab | null>(null);

/** The lab of the page; fails loudly where there is none. */
export function useLab(): Lab {
  const lab = useContext(LabProvider);
  if (!lab) throw new Error('useLab: there is no <LabProvider value={lab}> above this component');
  return lab;
}

/** A stored value of the lab. The selector returns what is stored; derive in `useMemo`. */
export function useLabState<Value>(select: (state: LabState) => Value): Value {
  return useStore(useLab(), select);
}

/** The open directory, or a stored part of it. */
export function useDirectory(): Directory;
export function useDirectory<Value>(select: (directory: Directory) => Value): Value;
export function useDirectory(select: (directory: Directory) => unknown = (directory) => directory): unknown {
  return useStore(useLab(), (state) => select(state.directory));
}
