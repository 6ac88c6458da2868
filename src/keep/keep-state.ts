import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScenarioId } from '../scenarios/scenarios.ts';
import type { DecodeFault } from './formats.ts';
import type { LinkFault } from './link-fault.ts';
import type { KeepSession } from './session.ts';
import type { StorageFaultCode } from './storage.ts';

/** Why a kept tenant cannot be opened. */
export type OpenFault =
  | DecodeFault
  | { readonly code: 'gone' }
  /** What was done cannot be done again: a scenario or a rule is not what it was. */
  | { readonly code: 'differs' }
  | { readonly code: 'storage'; readonly reason: StorageFaultCode };

/** What has to be told once. */
export type KeepNews =
  /** Something was done where only another tab writes: it went to a copy. */
  | { readonly kind: 'copied' }
  /** The open tenant was deleted elsewhere. */
  | { readonly kind: 'deleted' }
  /** A tenant was left, and storage failed for what was done in it last. */
  | { readonly kind: 'lost'; readonly name: string }
  | { readonly kind: 'notOpened'; readonly fault: OpenFault }
  | { readonly kind: 'linkBroken'; readonly fault: LinkFault };

export type KeepState = {
  /** The open tenant in the database; null while nothing of it has to be kept. */
  readonly tenant: string | null;
  readonly state: 'untouched' | 'saving' | 'saved' | 'failing';
  /** Why it fails. */
  readonly fault: StorageFaultCode | null;
  /** Whether another tab writes the open tenant, and this one looks on. */
  readonly following: boolean;
  readonly news: KeepNews | null;
  /** Counts changes of the list of tenants. */
  readonly listed: number;
  /** Brings the code that keeps tenants; it is not there until something has to be kept. */
  readonly load: (() => Promise<KeepSession>) | null;
};

export const createKeepState = (): StoreApi<KeepState> =>
  createStore<KeepState>(() => ({
    tenant: null,
    state: 'untouched',
    fault: null,
    following: false,
    news: null,
    listed: 0,
    load: null,
  }));

/** How the open tenant is kept, as the page tells it. */
export const keepState = createKeepState();

/** What a visit without an address of its own opens. */
export type LastOpen =
  | { readonly kind: 'tenant'; readonly id: string }
  | { readonly kind: 'scenario'; readonly id: ScenarioId };
