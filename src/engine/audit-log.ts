import {
  GROUP_LICENSING,
  isImported,
  type AuditEntry,
  type Change,
  type Failure,
  type LogEntry,
} from './audit.ts';
import { valueAt, type Column } from './column.ts';
import type { GroupId } from './ids.ts';
import type { UserProfile } from './user.ts';

/** What one processed user's line says besides who it was; users in the same situation share one value. */
export type Finding = {
  readonly failure: Failure | null;
  /** The same value twice when nothing changed. */
  readonly change: Extract<Change, { readonly kind: 'holdings' }>;
};

/**
 * "Change user license" lines of one stretch of background work, as columns: a hundred thousand such lines cost two
 * lists. An entry is made when somebody reads it.
 */
export type Stretch = {
  /** The number of the first line. */
  readonly first: number;
  readonly at: number;
  readonly group: GroupId;
  /** The profiles as they were. */
  readonly profiles: Column<UserProfile | undefined>;
  readonly slots: Int32Array;
  /** Which of the findings each line has. */
  readonly found: Uint8Array | Int32Array;
  readonly findings: readonly Finding[];
};

type Piece = readonly LogEntry[] | Stretch;

/** The audit log, oldest first: an immutable list that shares its pieces. */
export type AuditLog = { readonly pieces: readonly Piece[]; readonly length: number };

export const EMPTY_LOG: AuditLog = { pieces: [], length: 0 };

const isStretch = (piece: Piece): piece is Stretch => 'findings' in piece;

const sizeOf = (piece: Piece): number => (isStretch(piece) ? piece.slots.length : piece.length);

function entryIn(piece: Piece, place: number): LogEntry | undefined {
  if (!isStretch(piece)) return piece[place];
  const { first, at, group, profiles, slots, found, findings } = piece;
  const profile = valueAt(profiles, slots[place] ?? -1);
  const finding = findings[found[place] ?? -1];
  if (!profile || !finding) return undefined;
  const entry: AuditEntry = {
    number: first + place,
    at,
    activity: 'Change user license',
    actor: GROUP_LICENSING,
    target: { kind: 'user', profile },
    failure: finding.failure,
    changes: [finding.change],
    onBehalfOf: group,
  };
  return entry;
}

/** The entries from a place on, oldest first. */
export function* entriesOf(log: AuditLog, from = 0): Generator<LogEntry> {
  let start = 0;
  for (const piece of log.pieces) {
    const size = sizeOf(piece);
    for (let place = Math.max(from - start, 0); place < size; place++) {
      const entry = entryIn(piece, place);
      if (entry) yield entry;
    }
    start += size;
  }
}

/** Whether a log begins with all that an earlier one has. */
export function continuesLog(log: AuditLog, earlier: AuditLog): boolean {
  const last = earlier.pieces.length - 1;
  return earlier.pieces.every((piece, place) => {
    const now = log.pieces[place];
    if (now === piece) return true;
    // A list that was the last one is copied when it grows.
    if (place !== last || !now || isStretch(now) || isStretch(piece)) return false;
    return piece.every((entry, at) => now[at] === entry);
  });
}

/** What was logged here, newest first, without the lines about processed users. */
export function* ownEntriesBackwards({ pieces }: AuditLog): Generator<AuditEntry> {
  for (const piece of pieces.toReversed()) {
    if (isStretch(piece)) continue;
    for (const entry of piece.toReversed()) if (!isImported(entry)) yield entry;
  }
}

/** The entry at a place; undefined beyond the end. */
export function entryAt(log: AuditLog, place: number): LogEntry | undefined {
  let rest = place;
  for (const piece of log.pieces) {
    const size = sizeOf(piece);
    if (rest < size) return entryIn(piece, rest);
    rest -= size;
  }
  return undefined;
}

/** Plain entries are kept so many together: appending one copies no more. */
const TOGETHER = 512;

/** A log being written. */
export class LogDraft {
  private readonly original: AuditLog;
  private pieces: Piece[] | null = null;
  /** The last piece when it is a list of this draft's own. */
  private open: LogEntry[] | null = null;
  length: number;

  constructor(original: AuditLog) {
    this.original = original;
    this.length = original.length;
  }

  add(entry: LogEntry): void {
    this.length++;
    if (this.open && this.open.length < TOGETHER) {
      this.open.push(entry);
      return;
    }
    const pieces = this.writable();
    const last = pieces.at(-1);
    if (last && !isStretch(last) && last.length < TOGETHER) {
      this.open = [...last, entry];
      pieces[pieces.length - 1] = this.open;
    } else {
      this.open = [entry];
      pieces.push(this.open);
    }
  }

  /** Few lines are kept as entries, so that single steps do not make a piece each. */
  addStretch(stretch: Stretch): void {
    if (stretch.slots.length < TOGETHER / 8) {
      for (const place of stretch.slots.keys()) {
        const entry = entryIn(stretch, place);
        if (entry) this.add(entry);
      }
      return;
    }
    this.length += stretch.slots.length;
    this.open = null;
    this.writable().push(stretch);
  }

  /** The same value as before when nothing was added. */
  seal(): AuditLog {
    return this.pieces ? { pieces: this.pieces, length: this.length } : this.original;
  }

  private writable(): Piece[] {
    this.pieces ??= [...this.original.pieces];
    return this.pieces;
  }
}
