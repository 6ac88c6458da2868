import type { History } from '../store/history.ts';
import type { Timing } from '../store/host.ts';
import type { LabState, Speed } from '../store/lab-store.ts';
import { FORMAT, type KeptLine, type KeptTenant } from './formats.ts';
import { deltaBetween, isBackground } from './history-delta.ts';
import { StorageFault, type KeepStorage, type StorageFaultCode } from './storage.ts';

/** What is kept of a lab at one moment. */
export type Snapshot = { readonly history: History; readonly running: boolean; readonly speed: Speed };

export const snapshotOf = ({ history, running, speed }: LabState): Snapshot => ({ history, running, speed });

/** What came of keeping: told whenever it changes. */
export type Kept =
  | { readonly state: 'saving' | 'saved' }
  | { readonly state: 'failing'; readonly fault: StorageFaultCode }
  /** Somebody else has written it, or taken it away; the keeper has ended. */
  | { readonly state: 'conflict' | 'gone' };

export type Keeping = {
  readonly storage: KeepStorage;
  readonly timing: Timing;
  readonly now: () => number;
  readonly tell: (kept: Kept) => void;
};

/** A tenant that is in the database. */
export type KnownTenant = {
  readonly tenant: KeptTenant;
  /** How many lines tell its history. */
  readonly lines: number;
  /** Bytes of its first directory. */
  readonly firstSize: number;
};

/** A tenant that is not in the database yet. */
export type NewTenant = {
  readonly id: string;
  readonly name: string;
  readonly scenario: string | null;
  /** Its first directory; none for a scenario. */
  readonly pieces: () => Promise<readonly Uint8Array<ArrayBuffer>[]>;
};

/** Milliseconds in which the background service's work is gathered before it is written. */
const PACE = 150;
/** Milliseconds until storage is tried again. */
const AGAIN = 3_000;
/** Lines after which one takes the place of all. */
const MOST_LINES = 200;

/**
 * Writes one tenant as things happen: what an administrator does at once, background work a few times a second. What
 * is in the database is at every moment what the tenant was at one moment.
 */
export class Keeper {
  private readonly keeping: Keeping;
  private tenant: KeptTenant | null;
  private readonly fresh: NewTenant | null;
  private written: Snapshot | null;
  private newest: Snapshot;
  private name: string;
  private lines: number;
  private firstSize: number;
  private writing: Promise<void> | null = null;
  private cancel: (() => void) | null = null;
  private ended = false;

  /** Goes on with a tenant of the database, which is as the snapshot says, or begins a new one. */
  constructor(keeping: Keeping, tenant: KnownTenant | NewTenant, snapshot: Snapshot) {
    this.keeping = keeping;
    const known = 'tenant' in tenant ? tenant : null;
    this.tenant = known?.tenant ?? null;
    this.fresh = 'pieces' in tenant ? tenant : null;
    this.written = known && snapshot;
    this.newest = snapshot;
    this.name = this.tenant?.name ?? this.fresh?.name ?? '';
    this.lines = known?.lines ?? 0;
    this.firstSize = known?.firstSize ?? 0;
  }

  get id(): string {
    return this.tenant?.id ?? this.fresh?.id ?? '';
  }

  /** What it is called in the list. */
  get title(): string {
    return this.name;
  }

  /** What is in the database; null before anything is. */
  get stored(): (KnownTenant & { readonly snapshot: Snapshot }) | null {
    const { tenant, lines, firstSize, written } = this;
    return tenant && written && { tenant, lines, firstSize, snapshot: written };
  }

  /** What is not in the database yet; null when all is. */
  get unwritten(): 'action' | 'background' | null {
    const { written, newest } = this;
    if (written === newest) return null;
    return written && isByItself(written, newest) ? 'background' : 'action';
  }

  /** Takes a newer moment; with a name where the tenant has got another. */
  note(snapshot: Snapshot, name: string = this.name): void {
    if (this.ended) return;
    const before = this.newest;
    if (isSame(before, snapshot) && this.written !== null) return;
    this.newest = snapshot;
    this.name = name;
    const urgent = this.written === null || !isByItself(before, snapshot);
    // Background work that is lost is still queued and done again: it leaves nothing unsaved.
    if (!urgent) return this.later(PACE);
    this.keeping.tell({ state: 'saving' });
    void this.flush();
  }

  /** Writes now what is not written yet. */
  flush(): Promise<void> {
    this.cancel?.();
    this.cancel = null;
    this.writing ??= this.write().finally(() => {
      this.writing = null;
    });
    return this.writing;
  }

  /** Writes the rest and is through. */
  async end(): Promise<void> {
    await this.flush();
    // What came while it was writing.
    if (this.unwritten) await this.flush();
    this.drop();
  }

  /** Is through, whatever is not written. */
  drop(): void {
    this.ended = true;
    this.cancel?.();
    this.cancel = null;
  }

  private later(milliseconds: number): void {
    this.cancel ??= this.keeping.timing.later(milliseconds, () => {
      this.cancel = null;
      void this.flush();
    });
  }

  private async write(): Promise<void> {
    while (!this.ended && this.unwritten) {
      const snapshot = this.newest;
      try {
        const done = await this.writeOne(snapshot);
        if (done !== 'written') {
          this.drop();
          this.keeping.tell({ state: done });
          return;
        }
      } catch (cause) {
        const fault = cause instanceof StorageFault ? cause.code : 'failed';
        if (this.ended) return;
        this.keeping.tell({ state: 'failing', fault });
        this.later(AGAIN);
        return;
      }
      this.written = snapshot;
      if (this.unwritten === 'background') {
        this.keeping.tell({ state: 'saved' });
        return this.later(PACE);
      }
    }
    if (!this.ended) this.keeping.tell({ state: 'saved' });
  }

  private async writeOne(snapshot: Snapshot): Promise<'written' | 'conflict' | 'gone'> {
    const { storage, now } = this.keeping;
    const { tenant, fresh, name } = this;
    if (!tenant) {
      if (!fresh) return 'gone';
      const line = this.line(fresh.id, 0, snapshot, true);
      const pieces = await fresh.pieces();
      this.firstSize = pieces.reduce((sum, { length }) => sum + length, 0);
      const at = now();
      const size = this.firstSize + sizeOf(line);
      const { id, scenario } = fresh;
      const kept: KeptTenant = {
        id,
        name,
        scenario,
        format: FORMAT,
        renamed: false,
        created: at,
        changed: at,
        size,
        last: 0,
      };
      await storage.create(kept, pieces, line);
      this.tenant = kept;
      return 'written';
    }
    const whole = this.lines >= MOST_LINES;
    const line = this.line(tenant.id, tenant.last + 1, snapshot, whole);
    const size = (whole ? this.firstSize : tenant.size) + sizeOf(line);
    const named = (name !== tenant.name || tenant.renamed) && { name, renamed: false };
    const change = { changed: now(), size, ...named };
    const done = await storage.append(change, line);
    if (done !== 'written') return done;
    this.tenant = { ...tenant, ...change, last: line.number };
    this.lines = whole ? 0 : this.lines + 1;
    return 'written';
  }

  private line(
    tenant: string,
    number: number,
    { history, running, speed }: Snapshot,
    whole: boolean,
  ): KeptLine {
    const before = whole ? null : (this.written?.history ?? null);
    return { tenant, number, format: FORMAT, whole, running, speed, delta: deltaBetween(before, history) };
  }
}

/** Whether only the background service has gone on; while it is paused, somebody takes each of its steps. */
const isByItself = (before: Snapshot, after: Snapshot): boolean =>
  after.running && isBackground(before.history, after.history);

const isSame = (one: Snapshot, other: Snapshot): boolean =>
  one.history === other.history && one.running === other.running && one.speed === other.speed;

const sizeOf = (line: KeptLine): number => JSON.stringify(line).length;
