import type { Fault } from './fault.ts';
import type { GroupProfile } from './group.ts';
import type { Holdings } from './holdings.ts';
import type { GroupId, SkuId, UserId } from './ids.ts';
import type { Licence } from './product.ts';
import type { UserProfile } from './user.ts';
import type { Activity, RecordedError } from './vocabulary.ts';

/** Who did it: an administrator, or the background service under its published name (R7.3). */
export type Actor =
  | {
      readonly kind: 'user';
      readonly id: string | null;
      readonly displayName: string;
      readonly userPrincipalName: string | null;
    }
  | { readonly kind: 'service'; readonly displayName: string };

export const GROUP_LICENSING: Actor = {
  kind: 'service',
  displayName: 'Microsoft Azure AD Group-Based Licensing',
};

/** What it was done to, as it was called at that moment. */
export type Target =
  | { readonly kind: 'user'; readonly profile: UserProfile }
  | { readonly kind: 'group'; readonly profile: GroupProfile }
  /** A group that was deleted: only its id is known. */
  | { readonly kind: 'deletedGroup'; readonly id: GroupId }
  | { readonly kind: 'subscription'; readonly sku: SkuId; readonly partNumber: string }
  | { readonly kind: 'tenant'; readonly name: string };

/** What changed, kept as values; formatted for people and for Graph where it is shown. */
export type Change =
  | { readonly kind: 'holdings'; readonly before: Holdings; readonly after: Holdings }
  | { readonly kind: 'licences'; readonly before: readonly Licence[]; readonly after: readonly Licence[] }
  | { readonly kind: 'summary'; readonly succeeded: number; readonly failed: number }
  | { readonly kind: 'member'; readonly id: string; readonly displayName: string }
  | {
      readonly kind: 'property';
      readonly name: string;
      readonly before: string | null;
      readonly after: string | null;
    };

/** Why a change of a user's licences failed: the faults, and what was recorded per product. */
export type Failure = {
  readonly faults: readonly Fault[];
  /** The top reason (R4.11); null for a silent failure (R6.1). */
  readonly error: RecordedError | null;
};

/** One line of the audit log. `number` counts from 0 and names the entry for good. */
export type AuditEntry = {
  readonly number: number;
  /** Milliseconds since 1970, as given with the command. */
  readonly at: number;
  readonly activity: Activity;
  readonly actor: Actor;
  readonly target: Target;
  readonly failure: Failure | null;
  readonly changes: readonly Change[];
  /** The group on whose account a user's licences changed; null for a direct change. */
  readonly onBehalfOf: GroupId | null;
};

/** An entry that came with a document, kept as it was. Its shape is Graph's `directoryAudit`. */
export type ImportedEntry = { readonly number: number; readonly imported: Readonly<Record<string, unknown>> };

export type LogEntry = AuditEntry | ImportedEntry;

export const isImported = (entry: LogEntry): entry is ImportedEntry => 'imported' in entry;

/** Whether an entry is about a user: the target, or the member who joined or left. */
export function concernsUser(entry: LogEntry, user: UserId): boolean {
  if (isImported(entry)) return targetIds(entry).includes(user);
  const { target, changes } = entry;
  if (target.kind === 'user') return target.profile.id === user;
  return changes.some((change) => change.kind === 'member' && change.id === user);
}

/** Whether an entry is about a group: the target, or the group on whose account something changed. */
export function concernsGroup(entry: LogEntry, group: GroupId): boolean {
  if (isImported(entry)) return targetIds(entry).includes(group);
  const { target, onBehalfOf } = entry;
  if (target.kind === 'group') return target.profile.id === group;
  return onBehalfOf === group || (target.kind === 'deletedGroup' && target.id === group);
}

function targetIds({ imported }: ImportedEntry): unknown[] {
  const targets: unknown = imported['targetResources'];
  if (!Array.isArray(targets)) return [];
  return targets.map((target: unknown) =>
    typeof target === 'object' && target && 'id' in target ? target.id : null,
  );
}
