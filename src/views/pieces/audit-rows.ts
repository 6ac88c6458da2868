import type { LogEntry } from '../../engine/audit.ts';
import { continuesLog, entriesOf, type AuditLog } from '../../engine/audit-log.ts';
import type { GridRows } from '../parts/grid-column.ts';
import { auditRow, type AuditRow } from './audit-row.ts';

/** What a list of the log shows, newest first, and all that its filters offer. */
export type AuditRows = {
  readonly rows: GridRows<AuditRow>;
  readonly activities: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
};

type Concerns = (entry: LogEntry) => boolean;

/** Lines of the log between two pauses. */
const SLICE = 500;

/**
 * Reads the lines that concern somebody or something, in slices: a large tenant's log has 300,000. A log that goes on
 * from the one that was read before is read on from there.
 */
export class AuditReader {
  private readonly concerns: Concerns;
  private log: AuditLog | null = null;
  private oldestFirst: AuditRow[] = [];
  private activities = new Set<string>();
  private actors = new Set<string>();

  constructor(concerns: Concerns) {
    this.concerns = concerns;
  }

  *read(log: AuditLog): Generator<void, AuditRows> {
    const from = this.begin(log);
    let read = 0;
    for (const entry of entriesOf(log, from)) {
      if (++read % SLICE === 0) yield;
      if (!this.concerns(entry)) continue;
      const row = auditRow(entry);
      this.oldestFirst.push(row);
      this.activities.add(row.activity);
      this.actors.add(row.actor);
    }
    this.log = log;
    return {
      rows: newestFirst(this.oldestFirst),
      activities: new Set(this.activities),
      actors: new Set(this.actors),
    };
  }

  /** The first line to read. What was read in part, or of another log, is forgotten. */
  private begin(log: AuditLog): number {
    const before = this.log;
    this.log = null;
    if (before && continuesLog(log, before)) return before.length;
    this.oldestFirst = [];
    this.activities = new Set();
    this.actors = new Set();
    return 0;
  }
}

/** The rows that are there by now: whatever is added later is not seen. */
function newestFirst(oldestFirst: readonly AuditRow[]): GridRows<AuditRow> {
  const { length } = oldestFirst;
  return { length, at: (index) => oldestFirst[length - 1 - index] };
}
