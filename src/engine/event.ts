import type { LogEntry } from './audit.ts';
import type { Stretch } from './audit-log.ts';
import type { Group, GroupProfile } from './group.ts';
import type { Holdings } from './holdings.ts';
import type { GroupId, SkuId, UserId } from './ids.ts';
import type { MemberPlace } from './members.ts';
import type { Licence, Plan, PlanRelations, PrepaidUnits, Product } from './product.ts';
import type { Slot } from './slots.ts';
import type { Tenant } from './directory.ts';
import type { UserProfile } from './user.ts';
import type { ServiceVersion } from './vocabulary.ts';

/** What did happen. Applying a command's events to its directory gives the new directory, every time. */
export type Event =
  | { readonly type: 'tenantChanged'; readonly tenant: Tenant }
  | { readonly type: 'serviceVersionChanged'; readonly version: ServiceVersion }
  | { readonly type: 'relationsChanged'; readonly relations: PlanRelations; readonly builtIn: boolean }
  | { readonly type: 'productAdded'; readonly product: Product }
  | { readonly type: 'unitsChanged'; readonly sku: SkuId; readonly units: PrepaidUnits }
  | { readonly type: 'planAdded'; readonly sku: SkuId; readonly plan: Plan }
  | { readonly type: 'userCreated'; readonly profile: UserProfile }
  | { readonly type: 'userChanged'; readonly profile: UserProfile }
  /** Takes the user out of every group and out of the queue as well (R5.2, R5.3). */
  | { readonly type: 'userDeleted'; readonly user: UserId }
  | {
      readonly type: 'holdingsChanged';
      readonly slot: Slot;
      readonly holdings: Holdings;
      readonly updated: readonly (number | null)[];
    }
  | { readonly type: 'groupCreated'; readonly profile: GroupProfile; readonly rule: Group['rule'] }
  | { readonly type: 'groupChanged'; readonly profile: GroupProfile; readonly rule: Group['rule'] }
  /** Takes the group out of the groups it was nested in. */
  | { readonly type: 'groupDeleted'; readonly group: GroupId }
  | { readonly type: 'membersJoined'; readonly group: GroupId; readonly places: readonly MemberPlace[] }
  | { readonly type: 'membersLeft'; readonly group: GroupId; readonly places: readonly MemberPlace[] }
  | { readonly type: 'licencesSet'; readonly group: GroupId; readonly licences: readonly Licence[] }
  | { readonly type: 'jobQueued'; readonly group: GroupId | null; readonly users: Int32Array }
  /** The head of the queue has done one more user; `succeeded` counts the job's own group (R7.3). */
  | { readonly type: 'stepTaken'; readonly succeeded: boolean }
  /** The head of the queue has done some more users, with nothing to it but its own group. */
  | {
      readonly type: 'stepsTaken';
      readonly steps: number;
      readonly succeeded: number;
      /** Who was changed or failed; whoever is not named was and is as they should be. */
      readonly lines: Stretch;
    }
  /** The head of the queue is done; the counts are for whoever waited for it. */
  | {
      readonly type: 'jobFinished';
      readonly number: number;
      readonly succeeded: number;
      readonly failed: number;
    }
  | { readonly type: 'logged'; readonly entry: LogEntry };

/** How many steps of the background service a command's events are. */
export const stepsIn = (events: readonly Event[]): number =>
  events.reduce(
    (steps, event) =>
      steps + (event.type === 'stepTaken' ? 1 : event.type === 'stepsTaken' ? event.steps : 0),
    0,
  );
