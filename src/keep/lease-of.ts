import type { KeepWorld } from './keep-world.ts';
import type { Lease } from './tabs.ts';

/** Milliseconds in which a tab that was just closed is gone. */
const CLOSING = 250;

/** The right to write a tenant, also where the tab that had it is about to go; null where another tab keeps it. */
export async function leaseOf(
  { tabs, timing }: Pick<KeepWorld, 'tabs' | 'timing'>,
  id: string,
): Promise<Lease | null> {
  const lease = await tabs.lead(id);
  if (lease) return lease;
  return new Promise((resolve) => {
    let late = false;
    const stop = tabs.wait(id, (granted) => (late ? granted.release() : resolve(granted)));
    timing.later(CLOSING, () => {
      late = true;
      stop();
      resolve(null);
    });
  });
}
