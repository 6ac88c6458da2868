import type { KeptLine, KeptTenant } from './formats.ts';

/* What the keeper asks of a database. What comes back may have been written by any version, or by anyone. */

export type StoredTenant = {
  readonly tenant: unknown;
  readonly pieces: readonly unknown[];
  /** Oldest first. */
  readonly lines: readonly unknown[];
};

/** Every change is done whole or not at all. Rejects with a `StorageFault`. */
export type KeepStorage = {
  readonly list: () => Promise<readonly unknown[]>;
  readonly read: (tenant: string) => Promise<StoredTenant | null>;
  /** A tenant with only the lines behind a number. */
  readonly readAfter: (tenant: string, number: number) => Promise<Omit<StoredTenant, 'pieces'> | null>;
  readonly create: (
    tenant: KeptTenant,
    pieces: readonly Uint8Array<ArrayBuffer>[],
    line: KeptLine,
  ) => Promise<void>;
  /** Adds the line that follows the tenant's last; a whole one takes the place of all before it. */
  readonly append: (change: TenantChange, line: KeptLine) => Promise<'written' | 'conflict' | 'gone'>;
  readonly rename: (tenant: string, name: string) => Promise<void>;
  /** Another tenant with the same contents. */
  readonly copy: (
    tenant: string,
    as: Pick<KeptTenant, 'id' | 'name' | 'created' | 'changed'>,
  ) => Promise<void>;
  readonly remove: (tenant: string) => Promise<void>;
  /** Takes everything away, the database itself included. */
  readonly clear: () => Promise<void>;
};

/** What a line changes of its tenant in the list; what is left out stays. */
export type TenantChange = Partial<Pick<KeptTenant, 'name' | 'renamed'>> &
  Pick<KeptTenant, 'changed' | 'size'>;

/** Why nothing can be kept. */
export const STORAGE_FAULTS = [
  /** The browser has no database. */
  'missing',
  /** It has one and does not let the page in. */
  'denied',
  'full',
  /** Another tab holds on to an older edition of the database. */
  'blocked',
  /** A newer version of the program has written it, or is about to. */
  'newer',
  'failed',
] as const;
export type StorageFaultCode = (typeof STORAGE_FAULTS)[number];

export class StorageFault extends Error {
  readonly code: StorageFaultCode;

  constructor(code: StorageFaultCode, cause?: unknown) {
    super(`Nothing can be kept: ${code}.`, { cause });
    this.code = code;
  }
}
