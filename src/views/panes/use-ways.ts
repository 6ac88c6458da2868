import { useCallback, useEffect, useRef, useState } from 'react';
import type { Directory } from '../../engine/directory.ts';
import { groupId } from '../../engine/ids.ts';
import { byHarm, type Target, type Way, type WaysOut } from '../../insight/ways/way.ts';
import { waysOut } from '../../insight/ways/ways-out.ts';
import { runInSlices } from '../parts/in-slices.ts';
import { useWayWords } from '../wording/use-way-words.ts';

const ADMINISTRATOR = { kind: 'service', displayName: 'Administrator' } as const;

/** Milliseconds between two looks at how far the search is. */
const PACE = 150;

export type WaysSearch = {
  /** Null until the search is over. */
  readonly found: (WaysOut & { readonly stopped: boolean }) | null;
  /** How much is done, between 0 and 1, and how many ways that came to. */
  readonly share: number;
  readonly soFar: number;
  /** Ends the search with what it has. */
  readonly stop: () => void;
};

type Known = {
  readonly to: Directory;
  readonly target: Target;
  readonly found: WaysSearch['found'];
  readonly share: number;
  readonly ways: readonly Way[];
};

/** The ways out of a target's errors in the directory as it stands, beside whatever else the page does. */
export function useWays(target: Target | null, directory: Directory | null): WaysSearch {
  const { splitName, giveName } = useWayWords();
  const [known, setKnown] = useState<Known | null>(null);
  const cancel = useRef<() => void>(undefined);
  useEffect(() => {
    if (!directory || !target) return undefined;
    let told = performance.now();
    const options = {
      context: { at: Date.now(), actor: ADMINISTRATOR },
      newGroup: () => groupId(crypto.randomUUID()),
      splitName,
      giveName,
      tell: (share: number, ways: readonly Way[]): void => {
        if (performance.now() - told < PACE) return;
        told = performance.now();
        setKnown({ to: directory, target, found: null, share, ways: [...ways] });
      },
    };
    const end = runInSlices(waysOut(directory, target, options), (found) =>
      setKnown({ to: directory, target, found: { ...found, stopped: false }, share: 1, ways: found.ways }),
    );
    cancel.current = end;
    return end;
  }, [directory, target, splitName, giveName]);
  const stop = useCallback((): void => {
    cancel.current?.();
    setKnown((now) => {
      if (!directory || !target) return now;
      const ways = now?.to === directory && now.target === target ? now.ways : [];
      const found = { ways: ways.toSorted(byHarm), limits: [], stopped: true };
      return { to: directory, target, found, share: 1, ways };
    });
  }, [directory, target]);
  const current = known?.to === directory && known.target === target ? known : null;
  return {
    found: current?.found ?? null,
    share: current?.share ?? 0,
    soFar: current?.ways.length ?? 0,
    stop,
  };
}
