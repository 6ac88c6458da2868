import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { keepState } from '../../keep/keep-state.ts';
import type { KeepSession } from '../../keep/session.ts';
import { StorageFault, type StorageFaultCode } from '../../keep/storage.ts';
import { listTenants, type TenantList } from '../../keep/tenant-list.ts';

export type KeptTenants = {
  /** Null until it is there. */
  readonly list: TenantList | null;
  /** Why there is none. */
  readonly fault: StorageFaultCode | null;
  readonly session: KeepSession | null;
};

const NOTHING: KeptTenants = { list: null, fault: null, session: null };

/** The tenants that are kept, as they change in this tab and in others. */
export function useKeptTenants(): KeptTenants {
  const listed = useStore(keepState, (state) => state.listed);
  const saved = useStore(keepState, (state) => state.state === 'saved');
  const tenant = useStore(keepState, (state) => state.tenant);
  const [kept, setKept] = useState(NOTHING);
  useEffect(() => {
    let stale = false;
    void read().then((next) => {
      if (!stale) setKept(next);
    });
    return () => {
      stale = true;
    };
  }, [listed, saved, tenant]);
  return kept;
}

async function read(): Promise<KeptTenants> {
  let session: KeepSession | null = null;
  try {
    session = (await keepState.getState().load?.()) ?? null;
    return session ? { list: await listTenants(session), fault: null, session } : NOTHING;
  } catch (cause) {
    return { list: null, fault: cause instanceof StorageFault ? cause.code : 'failed', session };
  }
}
