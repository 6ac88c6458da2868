import { isImported, type Actor, type LogEntry, type Target } from '../../engine/audit.ts';

/** One line of the log as a list shows it, ours or one that came with a document. */
export type AuditRow = {
  readonly key: string;
  readonly entry: LogEntry;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly activity: string;
  readonly target: string;
  readonly actor: string;
  readonly failed: boolean;
};

export function auditRow(entry: LogEntry): AuditRow {
  const key = String(entry.number);
  if (!isImported(entry)) {
    const { at, activity, target, actor, failure } = entry;
    return {
      key,
      entry,
      at,
      activity,
      target: targetName(target),
      actor: actorName(actor),
      failed: failure !== null,
    };
  }
  const raw = entry.imported;
  const targets = raw['targetResources'];
  const initiator = record(raw['initiatedBy']);
  const user = record(initiator['user']);
  return {
    key,
    entry,
    at: Date.parse(text(raw['activityDateTime'])) || 0,
    activity: text(raw['activityDisplayName']),
    target: text(record(Array.isArray(targets) ? targets[0] : null)['displayName']),
    actor:
      text(user['displayName']) ||
      text(user['userPrincipalName']) ||
      text(record(initiator['app'])['displayName']),
    failed: raw['result'] === 'failure',
  };
}

export const actorName = (actor: Actor): string => actor.displayName;

export function targetName(target: Target): string {
  switch (target.kind) {
    case 'user':
    case 'group':
      return target.profile.displayName;
    case 'deletedGroup':
      return target.id;
    case 'subscription':
      return target.partNumber;
    case 'tenant':
      return target.name;
    default:
      return target satisfies never;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
