/* Other tabs of this site: one of them writes a tenant, the others look on. */

export type TabMessage =
  /** A tenant has got a newer line. */
  | { readonly kind: 'written'; readonly tenant: string; readonly last: number }
  /** Another tab asks to write a tenant from now on. */
  | { readonly kind: 'wanted'; readonly tenant: string }
  /** The tab that wrote it has written all and stops. */
  | { readonly kind: 'free'; readonly tenant: string }
  | { readonly kind: 'renamed'; readonly tenant: string; readonly name: string }
  | { readonly kind: 'removed'; readonly tenant: string }
  /** The list of tenants has changed. */
  | { readonly kind: 'listed' }
  /** Everything is gone: nobody writes any more. */
  | { readonly kind: 'clean' };

/** The right to write a tenant. */
export type Lease = {
  readonly release: () => void;
  /** Called when another tab has taken it. */
  onLost: (() => void) | null;
};

export type Tabs = {
  /** The right to write a tenant if nobody has it. */
  readonly lead: (tenant: string) => Promise<Lease | null>;
  /** Waits until nobody has it any more; gives what stops the wait. */
  readonly wait: (tenant: string, granted: (lease: Lease) => void) => () => void;
  /** Takes it from whoever has it. */
  readonly take: (tenant: string) => Promise<Lease>;
  readonly post: (message: TabMessage) => void;
  readonly listen: (heard: (message: TabMessage) => void) => void;
};

const CHANNEL = 'tenants';
const nameOf = (tenant: string): string => `tenant ${tenant}`;

/** The browser's locks and channel. Without locks everybody may write, and conflicts are found when they do. */
export function browserTabs(): Tabs {
  const locks = 'locks' in navigator ? navigator.locks : null;
  const channel = openChannel();
  return {
    lead: (tenant) => (locks ? request(locks, tenant, { ifAvailable: true }) : Promise.resolve(free())),
    take: async (tenant) => (locks && (await request(locks, tenant, { steal: true }))) ?? free(),
    wait(tenant, granted) {
      if (!locks) return () => undefined;
      const stop = new AbortController();
      void request(locks, tenant, { signal: stop.signal }).then((lease) => {
        if (lease) granted(lease);
      });
      return () => stop.abort();
    },
    // A channel, unlike a window, is heard by this site alone.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (message) => channel?.postMessage(message),
    listen(heard) {
      channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => heard(data));
    },
  };
}

const free = (): Lease => ({ release: () => undefined, onLost: null });

/** Null where the lock is taken, or nobody waits for it any more. */
function request(locks: LockManager, tenant: string, options: LockOptions): Promise<Lease | null> {
  return new Promise((resolve) => {
    let lease: Lease | null = null;
    locks
      .request(nameOf(tenant), options, (lock) => {
        if (!lock) return undefined;
        return new Promise<void>((done) => {
          lease = { release: done, onLost: null };
          resolve(lease);
        });
      })
      .then(
        () => resolve(null),
        () => {
          resolve(null);
          lease?.onLost?.();
        },
      );
  });
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
