import type { StoreApi } from 'zustand/vanilla';
import type { Pause } from '../scenarios/scenarios.ts';
import type { Timing } from '../store/host.ts';
import type { Lab } from '../store/lab-store.ts';
import type { KeepState } from './keep-state.ts';
import type { KeepStorage } from './storage.ts';
import type { Tabs } from './tabs.ts';

/** What keeping needs of the page. */
export type KeepWorld = {
  readonly lab: Lab;
  /** What the page tells of it. */
  readonly state: StoreApi<KeepState>;
  readonly storage: KeepStorage;
  readonly tabs: Tabs;
  /** Runs the background service of the lab, and lets it rest while another tab does the work. */
  readonly host: { readonly run: () => void; readonly rest: () => void };
  readonly timing: Timing;
  readonly now: () => number;
  readonly newId: () => string;
  readonly pause: Pause;
  /** Starts the page again, with nothing. */
  readonly restart: () => void;
};
