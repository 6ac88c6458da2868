import { isScenarioId } from '../scenarios/scenarios.ts';
import { presentStep, type Step } from '../store/history.ts';
import type { LabState } from '../store/lab-store.ts';
import { clearAreas } from './clear-areas.ts';
import { copyName } from './copy-name.ts';
import { Following } from './following.ts';
import type { KeepState, OpenFault } from './keep-state.ts';
import type { KeepWorld } from './keep-world.ts';
import { Keeper, snapshotOf, type Kept, type KnownTenant, type Snapshot } from './keeper.ts';
import { rememberOpen } from './last-open.ts';
import { leaseOf } from './lease-of.ts';
import { newTenant } from './new-tenant.ts';
import { openKept } from './open-kept.ts';
import type { Lease, TabMessage } from './tabs.ts';
import { isTouched } from './touched.ts';

/** Milliseconds that another tab has to finish writing. */
const PATIENCE = 2_000;

/** Keeps whatever is open in the lab: writes it, or looks on where another tab does. */
export class KeepSession {
  readonly world: KeepWorld;
  private keeper: Keeper | null = null;
  private lease: Lease | null = null;
  private following: Following | null = null;
  /** The open tenant was deleted: it is kept again only when somebody says so. */
  private detached = false;
  /** What happens to the lab now is our own doing. */
  private quiet = false;
  private ended = false;
  private freed: (() => void) | null = null;
  private remembered: string | null = null;

  constructor(world: KeepWorld) {
    this.world = world;
    world.lab.subscribe((state, before) => this.changed(state, before));
    world.tabs.listen((message) => this.heard(message));
  }

  /** The tenant of the database that is open. */
  get openTenant(): string | null {
    return this.keeper?.id ?? this.following?.id ?? null;
  }

  /** Whether another tab writes it. */
  get looksOn(): boolean {
    return this.following !== null;
  }

  /** Keeps what is open in the lab and in no database yet. */
  adopt(): void {
    if (this.openTenant === null) this.enter(this.world.lab.getState());
  }

  /** Opens a tenant of the database; the one before stays there. */
  async open(id: string): Promise<OpenFault | null> {
    const { storage, pause, lab, host } = this.world;
    if (id === this.openTenant) return null;
    const lease = await leaseOf(this.world, id);
    const opened = await openKept(storage, id, pause);
    if (!opened.ok) {
      lease?.release();
      return opened.reason;
    }
    const { snapshot, scenario, ...known } = opened.value;
    this.leave();
    this.quietly(() => {
      if (!lease) host.rest();
      lab.setRunning(snapshot.running);
      lab.setSpeed(snapshot.speed);
      lab.open(snapshot.history, scenario);
    });
    if (lease) this.lead(known, snapshot, lease);
    else this.follow(known, snapshot);
    rememberOpen({ kind: 'tenant', id });
    const { name, renamed } = known.tenant;
    if (lease && renamed && name !== nameIn(lab.getState()))
      lab.dispatch({ type: 'tenant.rename', name }, { quiet: true });
    return null;
  }

  /** Writes here from now on; the other tab looks on. */
  async takeOver(): Promise<void> {
    const { following } = this;
    if (!following) return;
    const { tabs, timing } = this.world;
    // Not when it is our turn, but now.
    following.stop();
    await new Promise<void>((resolve) => {
      this.freed = resolve;
      timing.later(PATIENCE, resolve);
      tabs.post({ kind: 'wanted', tenant: following.id });
    });
    this.freed = null;
    await this.promote(following, await tabs.take(following.id));
  }

  /** Goes on with a tenant of its own, as it stands. */
  copyOpen(): void {
    this.branchOff(presentStep(this.world.lab.getState().history));
  }

  /** Keeps a tenant that was deleted elsewhere, or that another tab has written. */
  keepAgain(): void {
    this.tell({ news: null });
    this.create();
  }

  /** Writes what is not written yet, because the page may not come back. */
  async flush(): Promise<void> {
    await this.keeper?.flush();
  }

  /** Forgets the open tenant without writing any more of it. */
  drop(): void {
    this.keeper?.drop();
    this.keeper = null;
    this.leave();
    this.detached = true;
    this.tell({ tenant: null, state: 'untouched', fault: null });
  }

  /** Writes nothing any more, whatever happens. */
  end(): void {
    this.ended = true;
    this.drop();
  }

  private restart(): void {
    this.end();
    clearAreas();
    this.world.restart();
  }

  listed(): void {
    this.tell({ listed: this.world.state.getState().listed + 1 });
  }

  private changed(state: LabState, before: LabState): void {
    if (this.quiet || this.ended) return;
    if (state.opened !== before.opened) {
      this.leave();
      this.enter(state);
      return;
    }
    const same =
      state.history === before.history &&
      state.running === before.running &&
      state.speed === before.speed &&
      (state.hurrying === before.hurrying || !state.hurrying);
    if (same || this.detached) return;
    if (this.following) {
      this.branchOff(presentStep(before.history));
      this.tell({ news: { kind: 'copied' } });
    } else if (this.keeper) {
      const name = nameIn(state);
      this.keeper.note(snapshotOf(state), name === nameIn(before) ? undefined : name);
    } else if (isTouched(state)) {
      this.create();
    }
  }

  /** Something was opened that the database does not have. */
  private enter(state: LabState): void {
    this.world.host.run();
    this.tell({ tenant: null, state: 'untouched', fault: null, following: false });
    const { scenario } = state;
    this.remembered = null;
    if (scenario !== null && isScenarioId(scenario)) rememberOpen({ kind: 'scenario', id: scenario });
    if (isTouched(state)) this.create();
  }

  private leave(): void {
    const { keeper, lease, following } = this;
    this.keeper = null;
    this.lease = null;
    this.following = null;
    this.detached = false;
    following?.stop();
    if (lease) lease.onLost = null;
    void Promise.resolve(keeper?.end()).then(() => {
      lease?.release();
      if (!this.ended && keeper?.unwritten === 'action')
        this.tell({ news: { kind: 'lost', name: keeper.title } });
    });
    this.world.host.run();
  }

  /** Keeps what is open as a copy of what another tab writes; one that was given a name since has that. */
  private branchOff({ directory: { tenant } }: Step): void {
    const name = nameIn(this.world.lab.getState());
    this.leave();
    this.create(name === tenant.name ? copyName(name) : name);
  }

  /** Begins to keep what is open. */
  private create(name?: string): void {
    const { lab, tabs } = this.world;
    const state = lab.getState();
    const keeper = this.keep(newTenant(this.world, name ?? nameIn(state)), snapshotOf(state));
    this.detached = false;
    this.tell({ tenant: keeper.id, state: 'saving', following: false });
    void keeper.flush();
    void tabs.lead(keeper.id).then((lease) => lease && this.hold(lease, keeper));
  }

  private lead(known: KnownTenant, snapshot: Snapshot, lease: Lease): void {
    const keeper = this.keep(known, snapshot);
    this.hold(lease, keeper);
    this.tell({ tenant: keeper.id, state: 'saved', fault: null, following: false });
    this.world.host.run();
  }

  private keep(tenant: ConstructorParameters<typeof Keeper>[1], snapshot: Snapshot): Keeper {
    const { storage, timing, now } = this.world;
    const tell = (kept: Kept): void => {
      if (this.keeper === keeper) this.kept(keeper, kept);
    };
    const keeper: Keeper = new Keeper({ storage, timing, now, tell }, tenant, snapshot);
    this.keeper = keeper;
    return keeper;
  }

  private hold(lease: Lease, keeper: Keeper): void {
    if (this.keeper !== keeper) {
      lease.release();
      return;
    }
    this.lease = lease;
    lease.onLost = () => this.lost(keeper);
  }

  private follow(known: KnownTenant, snapshot: Snapshot): void {
    const { lab, storage, pause, host } = this.world;
    // What it did last is another tab's to write.
    this.quietly(host.rest);
    const show = ({ running, speed, history }: Snapshot): void => {
      if (this.following !== following) return;
      this.quietly(() => {
        lab.setRunning(running);
        lab.setSpeed(speed);
        lab.follow(history);
      });
    };
    const following: Following = new Following(storage, pause, known, snapshot.history, show);
    this.following = following;
    show(snapshot);
    this.tell({ tenant: following.id, state: 'saved', fault: null, following: true });
    this.wait(following);
    // Something may have been written since it was read.
    void this.catchUp(following);
  }

  /** Writes the tenant as soon as no other tab does. */
  private wait(following: Following): void {
    following.stop = this.world.tabs.wait(following.id, (lease) => void this.promote(following, lease));
  }

  private async promote(following: Following, lease: Lease): Promise<void> {
    let taken = false;
    const ours = lease;
    ours.onLost = () => {
      taken = true;
    };
    const fault = await following.catchUp();
    if (this.following !== following || fault || taken) {
      lease.release();
      if (fault) this.tell({ news: { kind: 'notOpened', fault } });
      else if (taken) this.wait(following);
      return;
    }
    following.stop();
    this.following = null;
    this.lead(following.known, snapshotOf(this.world.lab.getState()), lease);
  }

  private async catchUp(following: Following): Promise<void> {
    const fault = await following.catchUp();
    if (this.following === following && fault?.code === 'gone') this.deleted();
  }

  /** What came of writing. A fault is told until it is over. */
  private kept(keeper: Keeper, kept: Kept): void {
    const failing = this.world.state.getState().state === 'failing';
    if (kept.state === 'conflict') this.lost(keeper);
    else if (kept.state === 'gone') this.deleted();
    else if (kept.state === 'failing') this.tell({ state: 'failing', fault: kept.fault });
    else if (kept.state === 'saved') this.saved(keeper);
    else if (!failing) this.tell({ state: 'saving' });
  }

  private saved({ stored }: Keeper): void {
    if (!stored) return;
    const { id, last } = stored.tenant;
    this.tell({ state: 'saved', fault: null });
    if (this.remembered !== id) rememberOpen({ kind: 'tenant', id });
    this.remembered = id;
    this.world.tabs.post({ kind: 'written', tenant: id, last });
  }

  /** Another tab writes the tenant: what was done here and is in no database goes to a copy. */
  private lost(keeper: Keeper): void {
    if (this.keeper !== keeper) return;
    keeper.drop();
    this.keeper = null;
    if (keeper.unwritten === 'action' || !keeper.stored) {
      this.branchOff(presentStep((keeper.stored?.snapshot ?? this.world.lab.getState()).history));
      this.tell({ news: { kind: 'copied' } });
      return;
    }
    const { snapshot, ...known } = keeper.stored;
    this.lease = null;
    this.follow(known, snapshot);
  }

  private deleted(): void {
    this.drop();
    this.tell({ news: { kind: 'deleted' } });
  }

  private heard(message: TabMessage): void {
    if (this.ended) return;
    const { keeper, following, world } = this;
    if (message.kind === 'clean') return this.restart();
    if ('tenant' in message && message.tenant === this.openTenant) {
      if (message.kind === 'written' && following) void this.catchUp(following);
      if (message.kind === 'wanted' && keeper) void this.yieldTo(keeper);
      if (message.kind === 'free') this.freed?.();
      if (message.kind === 'removed') this.deleted();
      if (message.kind === 'renamed' && keeper)
        world.lab.dispatch({ type: 'tenant.rename', name: message.name }, { quiet: true });
    }
    this.listed();
  }

  /** Writes the rest, then lets another tab write. */
  private async yieldTo(keeper: Keeper): Promise<void> {
    const { host, tabs, timing } = this.world;
    host.rest();
    await keeper.end();
    if (this.keeper !== keeper) return;
    const { lease } = this;
    if (lease) lease.onLost = null;
    this.lost(keeper);
    tabs.post({ kind: 'free', tenant: keeper.id });
    // The other tab takes it at once; if it does not, nobody has it, and whoever waits is next.
    if (lease) timing.later(PATIENCE, lease.release);
  }

  private quietly(act: () => void): void {
    this.quiet = true;
    act();
    this.quiet = false;
  }

  private tell(told: Partial<KeepState>): void {
    this.world.state.setState(told);
  }
}

/** What the tenant is called now, whatever moment is looked at. */
const nameIn = ({ history }: LabState): string => presentStep(history).directory.tenant.name;
