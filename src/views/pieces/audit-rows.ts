import type { LogEntry } from '../../engine/audit.ts';
import { entriesOf, type AuditLog } from '../../engine/audit-log.ts';
import { auditRow, type AuditRow } from './audit-row.ts';

/** What a list of the log shows, newest first, and all that its filters offer. */
export type AuditRows = {
  readonly rows: readonly AuditRow[];
  readonly activities: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
};

/** Lines of the log between two pauses. */
const SLICE = 500;

/** The lines that concern somebody or something, read in slices: a large tenant's log has 300,000. */
export function* auditRows(
  log: AuditLog,
  concerns: (entry: LogEntry) => boolean,
): Generator<void, AuditRows> {
  const rows: AuditRow[] = [];
  const activities = new Set<string>();
  const actors = new Set<string>();
  let read = 0;
  for (const entry of entriesOf(log)) {
    if (++read % SLICE === 0) yield;
    if (!concerns(entry)) continue;
    const row = auditRow(entry);
    rows.push(row);
    activities.add(row.activity);
    actors.add(row.actor);
  }
  return { rows: rows.toReversed(), activities, actors };
}
