import type { AuditLog } from './audit-log.ts';
import type { Group } from './group.ts';
import type { GroupId, SkuId } from './ids.ts';
import type { PlanRelations, Product } from './product.ts';
import type { Job } from './queue.ts';
import type { SlotSet } from './slots.ts';
import type { Table } from './table.ts';
import type { TextIndex } from './text-index.ts';
import type { UserProfile } from './user.ts';
import type { UserTable } from './user-table.ts';
import type { ServiceVersion } from './vocabulary.ts';

/** The organisation that owns the directory. */
export type Tenant = {
  /** Shown in the header. */
  readonly name: string;
  readonly description: string | null;
  readonly organizationId: string;
  readonly organizationName: string;
  /** ISO 3166-1 alpha-2; users without a usage location inherit it in group licensing (R1.7). */
  readonly country: string;
  readonly domains: readonly { readonly name: string; readonly isDefault: boolean }[];
};

/**
 * One tenant with its queue and log: an immutable value. A command makes a new one that shares all that did
 * not change. Only `evolve` and `loadDirectory` make directories; who looks ahead may leave work out of a copy's queue.
 */
export type Directory = {
  readonly tenant: Tenant;
  readonly serviceVersion: ServiceVersion;
  /** Whether the relations are the built-in edition of the service version (R6.4) or the tenant's own. */
  readonly relationsAreBuiltIn: boolean;
  readonly relations: PlanRelations;
  readonly products: readonly Product[];
  readonly users: UserTable;
  readonly groups: Table<GroupId, Group>;
  readonly queue: readonly Job[];
  readonly nextJob: number;
  readonly log: AuditLog;

  /* Kept as things change, so that no view and no rule scans the users. a test recounts them from scratch. */

  /** Users that hold a product in force; the size is consumedUnits (R1.2). */
  readonly holders: ReadonlyMap<SkuId, SlotSet>;
  /** Users with an error recorded by a group, leavers and deleted groups included (R7.2). */
  readonly failing: ReadonlyMap<GroupId, SlotSet>;
  /** Users with anything recorded from a group they are no direct member of (R3.2, R4.8). */
  readonly leavers: ReadonlyMap<GroupId, SlotSet>;
  /** Users that share a proxy address with somebody (R4.3). */
  readonly clashing: SlotSet;
  /** Proxy address in lower case → the users that have it. */
  readonly addresses: TextIndex<UserProfile>;
  /** User principal name in lower case → place of the user. */
  readonly principals: TextIndex<UserProfile>;
};
