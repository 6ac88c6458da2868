import { decodeTenant, type KeptTenant } from './formats.ts';
import { copyName } from './copy-name.ts';
import type { KeepSession } from './session.ts';

export type TenantList = {
  /** The one that changed last comes first. */
  readonly tenants: readonly KeptTenant[];
  /** How many this version of the program cannot read. */
  readonly unreadable: number;
};

/** Every tenant that is kept. Rejects with a `StorageFault`. */
export async function listTenants({ world }: KeepSession): Promise<TenantList> {
  const kept = (await world.storage.list()).map(decodeTenant);
  const tenants = kept.flatMap((tenant) => (tenant.ok ? [tenant.value] : []));
  return {
    tenants: tenants.toSorted((a, b) => b.changed - a.changed),
    unreadable: kept.length - tenants.length,
  };
}

export const isTenantName = (name: string): boolean => name.trim() !== '' && name.length <= 256;

/** Gives a tenant a name: an open one at once, in this tab or another; any other when it is opened. */
export async function renameTenant(session: KeepSession, id: string, name: string): Promise<void> {
  const { lab, storage, tabs } = session.world;
  if (session.openTenant === id && !session.looksOn) {
    lab.dispatch({ type: 'tenant.rename', name }, { quiet: true });
    await session.flush();
  } else {
    await storage.rename(id, name);
    tabs.post({ kind: 'renamed', tenant: id, name });
  }
  session.listed();
}

export async function duplicateTenant(session: KeepSession, { id, name }: KeptTenant): Promise<void> {
  const { storage, tabs, newId, now } = session.world;
  if (session.openTenant === id) await session.flush();
  await storage.copy(id, { id: newId(), name: copyName(name), created: now(), changed: now() });
  tabs.post({ kind: 'listed' });
  session.listed();
}

/** What is on the screen stays there, but is not kept any more. */
export async function removeTenant(session: KeepSession, id: string): Promise<void> {
  const { storage, tabs } = session.world;
  if (session.openTenant === id) session.drop();
  await storage.remove(id);
  tabs.post({ kind: 'removed', tenant: id });
  session.listed();
}
