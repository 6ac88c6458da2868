import type { Pause } from '../scenarios/scenarios.ts';
import type { History } from '../store/history.ts';
import { decodeTenant } from './formats.ts';
import { follow } from './follow.ts';
import type { KnownTenant, Snapshot } from './keeper.ts';
import type { OpenFault } from './keep-state.ts';
import { decodeLines, openKept } from './open-kept.ts';
import type { KeepStorage } from './storage.ts';

/** Looks on while another tab writes a tenant: reads what is new and does the same moves. */
export class Following {
  known: KnownTenant;
  /** Stops waiting for the right to write. */
  stop: () => void = () => undefined;
  private readonly storage: KeepStorage;
  private readonly pause: Pause;
  private readonly show: (snapshot: Snapshot) => void;
  private history: History;
  private turn: Promise<OpenFault | null> = Promise.resolve(null);

  constructor(
    storage: KeepStorage,
    pause: Pause,
    known: KnownTenant,
    history: History,
    show: (snapshot: Snapshot) => void,
  ) {
    this.storage = storage;
    this.pause = pause;
    this.known = known;
    this.history = history;
    this.show = show;
  }

  get id(): string {
    return this.known.tenant.id;
  }

  /** Comes to what the database has; one after the other. */
  catchUp(): Promise<OpenFault | null> {
    this.turn = this.turn.then(() => this.read()).catch(() => FAILED);
    return this.turn;
  }

  private async read(): Promise<OpenFault | null> {
    const { tenant, lines: count } = this.known;
    const stored = await this.storage.readAfter(tenant.id, tenant.last);
    if (!stored) return { code: 'gone' };
    const [decoded, lines] = [decodeTenant(stored.tenant), decodeLines(stored.lines)];
    if (!decoded.ok) return decoded.reason;
    if (!lines.ok) return lines.reason;
    for (const { whole, number, delta, running, speed } of lines.value) {
      if (whole || number !== this.known.tenant.last + 1) return this.readAll();
      const followed = delta ? follow(this.history, delta) : null;
      if (followed && !followed.ok) return this.readAll();
      this.history = followed?.value ?? this.history;
      this.known = { ...this.known, tenant: { ...decoded.value, last: number }, lines: count + 1 };
      this.show({ history: this.history, running, speed });
      await this.pause();
    }
    return null;
  }

  /** From the beginning: what is between is not there any more. */
  private async readAll(): Promise<OpenFault | null> {
    const opened = await openKept(this.storage, this.id, this.pause);
    if (!opened.ok) return opened.reason;
    const { snapshot, ...known } = opened.value;
    this.known = known;
    this.history = snapshot.history;
    this.show(snapshot);
    return null;
  }
}

const FAILED: OpenFault = { code: 'storage', reason: 'failed' };
