import { browserTiming, breathe } from '../store/host.ts';
import type { Lab } from '../store/lab-store.ts';
import { indexedStorage } from './indexed-storage.ts';
import { keepState } from './keep-state.ts';
import type { KeepWorld } from './keep-world.ts';
import { KeepSession } from './session.ts';
import { browserTabs } from './tabs.ts';

/** Keeps what happens in the lab of this page, in this browser. */
export function startKeep(lab: Lab, host: KeepWorld['host']): KeepSession {
  const session = new KeepSession({
    lab,
    state: keepState,
    host,
    storage: indexedStorage(),
    tabs: browserTabs(),
    timing: browserTiming,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    pause: breathe,
    restart: () => location.replace('/'),
  });
  // Whoever leaves may never come back: what was gathered is written at once.
  addEventListener('pagehide', () => void session.flush());
  document.addEventListener('visibilitychange', () => void session.flush());
  return session;
}
