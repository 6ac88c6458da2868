import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lab } from '../../store/lab-store.ts';
import type { GraphRequest } from '../../transfer/graph-request.ts';

export type PastRequest = {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly request: GraphRequest;
  readonly status: number;
};

/** Newest first. */
type History = { readonly requests: readonly PastRequest[] };

const MOST = 50;
const histories = new WeakMap<Lab, StoreApi<History>>();

/** The requests that were sent from the page, as long as it is open. */
export function graphHistory(lab: Lab): StoreApi<History> {
  let history = histories.get(lab);
  if (!history) histories.set(lab, (history = createStore<History>(() => ({ requests: [] }))));
  return history;
}

export function remember(lab: Lab, past: Omit<PastRequest, 'number'>): void {
  graphHistory(lab).setState(({ requests }) => ({
    requests: [{ ...past, number: (requests[0]?.number ?? 0) + 1 }, ...requests].slice(0, MOST),
  }));
}
