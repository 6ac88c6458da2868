import type { Actor } from './audit.ts';
import type { GroupProfile } from './group.ts';
import type { GroupId, MemberId, SkuId, UserId } from './ids.ts';
import type { Licence, Plan, PlanRelations, PrepaidUnits, Product } from './product.ts';
import type { UserProfile } from './user.ts';
import type { ServiceVersion } from './vocabulary.ts';

/** Everything that can happen to a directory. Portal, Graph, PowerShell, scenarios and import send these, and nothing else. */
export type Command =
  | { readonly type: 'user.create'; readonly profile: UserProfile }
  | {
      readonly type: 'user.update';
      readonly user: UserId;
      readonly changes: Partial<Omit<UserProfile, 'id'>>;
    }
  | { readonly type: 'user.delete'; readonly user: UserId }
  /** At once, all or nothing (R2). */
  | {
      readonly type: 'user.assignLicences';
      readonly user: UserId;
      readonly add: readonly Licence[];
      readonly remove: readonly SkuId[];
    }
  /** One step per user, with all their groups (R5.1). */
  | { readonly type: 'user.reprocess'; readonly users: readonly UserId[] }
  | { readonly type: 'group.create'; readonly profile: GroupProfile; readonly members: readonly MemberId[] }
  | {
      readonly type: 'group.update';
      readonly group: GroupId;
      readonly changes: Partial<Omit<GroupProfile, 'id'>>;
    }
  | { readonly type: 'group.delete'; readonly group: GroupId }
  /** All of them or none; refused for dynamic groups. */
  | { readonly type: 'group.addMembers'; readonly group: GroupId; readonly members: readonly MemberId[] }
  | { readonly type: 'group.removeMembers'; readonly group: GroupId; readonly members: readonly MemberId[] }
  /** Judged at once on the template, applied in the background (R3). */
  | {
      readonly type: 'group.setLicences';
      readonly group: GroupId;
      readonly add: readonly Licence[];
      readonly remove: readonly SkuId[];
    }
  | { readonly type: 'group.reprocess'; readonly group: GroupId }
  | { readonly type: 'subscription.create'; readonly product: Product }
  | { readonly type: 'subscription.setUnits'; readonly sku: SkuId; readonly units: Partial<PrepaidUnits> }
  /** A plan that joins a product is on in every existing assignment (R1.6). */
  | { readonly type: 'subscription.addPlan'; readonly sku: SkuId; readonly plan: Plan }
  /** Judges nothing and triggers nothing (R1.10). */
  | { readonly type: 'tenant.setRelations'; readonly relations: PlanRelations; readonly builtIn: boolean }
  /** `relations`: the new version's built-in edition, used when the tenant has the built-in ones (R6.4). */
  | {
      readonly type: 'tenant.setServiceVersion';
      readonly version: ServiceVersion;
      readonly relations: PlanRelations;
    }
  | { readonly type: 'tenant.rename'; readonly name: string }
  /** The background service: the next `steps` users of the queue (R5.3). */
  | { readonly type: 'process'; readonly steps: number };

/** What the engine never finds out for itself. */
export type Context = {
  /** The time of the command in milliseconds since 1970. */
  readonly at: number;
  readonly actor: Actor;
};
