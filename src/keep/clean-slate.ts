import { clearAreas } from './clear-areas.ts';
import type { KeepSession } from './session.ts';

/** Takes away everything that this site has kept in the browser, and starts every tab of it again with nothing. */
export async function cleanSlate(session: KeepSession): Promise<void> {
  const { storage, tabs, restart } = session.world;
  session.end();
  tabs.post({ kind: 'clean' });
  await Promise.allSettled([storage.clear(), clearCaches()]);
  clearAreas();
  restart();
}

async function clearCaches(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
}
