import { createKeepState } from '../../src/keep/keep-state.ts';
import { KeepSession } from '../../src/keep/session.ts';
import type { KeepStorage } from '../../src/keep/storage.ts';
import type { Lease, TabMessage, Tabs } from '../../src/keep/tabs.ts';
import type { Directory } from '../../src/engine/directory.ts';
import type { Timing } from '../../src/store/host.ts';
import { createLab } from '../../src/store/lab-store.ts';

/** Time that passes when the test says so. */
export class Clock implements Timing {
  private time = 0;
  private waiting: { readonly at: number; readonly callback: () => void }[] = [];
  now = (): number => this.time;
  later = (milliseconds: number, callback: () => void): (() => void) => {
    const timer = { at: this.time + milliseconds, callback };
    this.waiting.push(timer);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== timer);
    };
  };
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.waiting.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.time = next.at;
      next.callback();
    }
    this.time = end;
  }
}

/** Lets everything happen that needs no time. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => void setImmediate(resolve));
}

/** All tabs of one browser: locks and a channel as a browser has them. */
export class Browser {
  private readonly holders = new Map<string, Lease>();
  private readonly queues = new Map<string, ((lease: Lease) => void)[]>();
  private readonly listeners: { readonly tab: number; readonly heard: (message: TabMessage) => void }[] = [];
  private count = 0;

  tab(): Tabs {
    const tab = this.count++;
    return {
      lead: async (tenant) => (this.holders.has(tenant) ? null : this.grant(tenant)),
      take: async (tenant) => {
        const before = this.holders.get(tenant);
        const lease = this.grant(tenant);
        before?.onLost?.();
        return lease;
      },
      wait: (tenant, granted) => {
        const queue = this.queues.get(tenant) ?? [];
        this.queues.set(tenant, [...queue, granted]);
        if (!this.holders.has(tenant)) this.next(tenant);
        return () =>
          this.queues.set(
            tenant,
            (this.queues.get(tenant) ?? []).filter((one) => one !== granted),
          );
      },
      post: (message) => {
        for (const one of this.listeners) if (one.tab !== tab) one.heard(structuredClone(message));
      },
      listen: (heard) => void this.listeners.push({ tab, heard }),
    };
  }

  private grant(tenant: string): Lease {
    const lease: Lease = {
      onLost: null,
      release: () => {
        if (this.holders.get(tenant) !== lease) return;
        this.holders.delete(tenant);
        this.next(tenant);
      },
    };
    this.holders.set(tenant, lease);
    return lease;
  }

  private next(tenant: string): void {
    const [first, ...rest] = this.queues.get(tenant) ?? [];
    this.queues.set(tenant, rest);
    first?.(this.grant(tenant));
  }
}

/** A browser without locks and channel: everybody may write, nobody hears of it. */
export const deafTabs = (): Tabs => ({
  lead: async () => ({ release: () => undefined, onLost: null }),
  take: async () => ({ release: () => undefined, onLost: null }),
  wait: () => () => undefined,
  post: () => undefined,
  listen: () => undefined,
});

const ADMIN = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;
let ids = 0;

/** A page with a lab that is kept; its background service runs only by hand. */
export function page(storage: KeepStorage, tabs: Tabs, directory: Directory, scenario: string | null) {
  let now = Date.UTC(2026, 10, 22);
  const lab = createLab(directory, scenario, { now: () => (now += 1000), actor: ADMIN });
  const clock = new Clock();
  const host = { resting: false, restarted: 0 };
  const state = createKeepState();
  const session = new KeepSession({
    lab,
    state,
    storage,
    tabs,
    host: {
      run: () => (host.resting = false),
      // As the host does: what it did is shown before it rests.
      rest: () => {
        host.resting = true;
        lab.show();
      },
    },
    timing: clock,
    now: () => now,
    newId: () => `t${ids++}`,
    pause: () => Promise.resolve(),
    restart: () => (host.restarted += 1),
  });
  /** Waits until the page says that all is saved: what is packed takes its time. */
  const saved = (): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (state.getState().state !== 'saved') return;
        stop();
        resolve();
      };
      const stop = state.subscribe(look);
      look();
    });
  return { lab, clock, host, session, saved, kept: () => state.getState() };
}
