import type { StoreApi } from 'zustand/vanilla';
import { ok } from '../engine/result.ts';
import { isScenarioId, type Pause } from '../scenarios/scenarios.ts';
import { presentStep, stepAt, type Step } from '../store/history.ts';
import type { Timing } from '../store/host.ts';
import type { Lab, LabState } from '../store/lab-store.ts';
import { clearAreas } from './clear-areas.ts';
import { copyName } from './copy-name.ts';
import { packFirst } from './first-pieces.ts';
import { Following } from './following.ts';
import { Keeper, snapshotOf, type Kept, type KnownTenant, type Snapshot } from './keeper.ts';
import type { KeepState, OpenFault } from './keep-state.ts';
import { rememberOpen } from './last-open.ts';
import { openKept } from './open-kept.ts';
import type { KeepStorage } from './storage.ts';
import { isTouched } from './touched.ts';
import type { Lease, TabMessage, Tabs } from './tabs.ts';

/** What keeping needs of the page. */
export type KeepWorld = {
  readonly lab: Lab;
  /** What the page tells of it. */
  readonly state: StoreApi<KeepState>;
  readonly storage: KeepStorage;
  readonly tabs: Tabs;
  /** Runs the background service of the lab, and lets it rest while another tab does the work. */
  readonly host: { readonly run: () => void; readonly rest: () => void };
  readonly timing: Timing;
  readonly now: () => number;
  readonly newId: () => string;
  readonly pause: Pause;
  /** Starts the page again, with nothing. */
  readonly restart: () => void;
};

/** Milliseconds that another tab has to finish writing. */
const PATIENCE = 2_000;
/** Milliseconds in which a tab that was just closed is gone. */
const CLOSING = 250;

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
    world.tabs.listen((message) => void this.heard(message));
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
    const lease = await this.leaseOf(id);
    const opened = await openKept(storage, id, pause);
    if (!opened.ok) {
      lease?.release();
      return opened.reason;
    }
    const { snapshot, scenario, ...known } = opened.value;
    this.leave();
    if (!lease) host.rest();
    this.quietly(() => {
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

  /** The right to write a tenant, also where the tab that had it is about to go. */
  private async leaseOf(id: string): Promise<Lease | null> {
    const { tabs, timing } = this.world;
    const lease = await tabs.lead(id);
    if (lease) return lease;
    return new Promise((resolve) => {
      let late = false;
      const stop = tabs.wait(id, (granted) => (late ? granted.release() : resolve(granted)));
      timing.later(CLOSING, () => {
        late = true;
        stop();
        resolve(null);
      });
    });
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
    this.leave();
    this.detached = true;
    this.tell({ tenant: null, state: 'untouched', fault: null });
  }

  /** Writes nothing any more, whatever happens. */
  end(): void {
    this.ended = true;
    this.drop();
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
    if (keeper) void this.finish(keeper, lease);
    this.world.host.run();
  }

  /** Writes the rest of a tenant that was left. */
  private async finish(keeper: Keeper, lease: Lease | null): Promise<void> {
    await keeper.end();
    lease?.release();
    if (!this.ended && keeper.unwritten === 'action')
      this.tell({ news: { kind: 'lost', name: keeper.title } });
  }

  /** Keeps what is open as a copy of what another tab writes; one that was given a name since has that. */
  private branchOff({ directory: { tenant } }: Step): void {
    const name = nameIn(this.world.lab.getState());
    this.leave();
    this.create(name === tenant.name ? copyName(name) : name);
  }

  /** Begins to keep what is open. */
  private create(name?: string): void {
    const { lab, pause, newId, tabs } = this.world;
    const state = lab.getState();
    const first = stepAt(state.history, 0).before;
    const keeper = this.keep(
      {
        id: newId(),
        name: name ?? nameIn(state),
        scenario: state.scenario,
        pieces: async () => (state.scenario === null ? packFirst(first, pause) : []),
      },
      snapshotOf(state),
    );
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
    host.rest();
    const show = ({ running, speed, history }: Snapshot): void => {
      if (this.following !== following) return;
      this.quietly(() => {
        lab.setRunning(running);
        lab.setSpeed(speed);
        // Whoever looks at another moment goes on looking at it.
        const { past } = lab.getState();
        lab.travel(() => ok(history));
        lab.look(past);
      });
    };
    const begun = { known, history: snapshot.history };
    const following: Following = new Following(storage, pause, begun, show);
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

  /** What came of writing. */
  private kept(keeper: Keeper, kept: Kept): void {
    switch (kept.state) {
      case 'saving':
        // A fault is told until it is over.
        if (this.world.state.getState().state !== 'failing') this.tell({ state: 'saving' });
        return;
      case 'saved': {
        const { tenant } = keeper.stored ?? {};
        if (!tenant) return;
        this.tell({ state: 'saved', fault: null });
        if (this.remembered !== tenant.id) rememberOpen({ kind: 'tenant', id: tenant.id });
        this.remembered = tenant.id;
        this.world.tabs.post({ kind: 'written', tenant: tenant.id, last: tenant.last });
        return;
      }
      case 'failing':
        this.tell({ state: 'failing', fault: kept.fault });
        return;
      case 'conflict':
        return this.lost(keeper);
      case 'gone':
        return this.deleted();
      default:
        kept satisfies never;
    }
  }

  /** Another tab writes the tenant: what was done here and is in no database goes to a copy. */
  private lost(keeper: Keeper): void {
    if (this.keeper !== keeper) return;
    keeper.drop();
    if (keeper.unwritten === 'action' || !keeper.stored) {
      this.branchOff(presentStep((keeper.stored?.snapshot ?? this.world.lab.getState()).history));
      this.tell({ news: { kind: 'copied' } });
      return;
    }
    const { snapshot, ...known } = keeper.stored;
    this.keeper = null;
    this.lease = null;
    this.follow(known, snapshot);
  }

  private deleted(): void {
    this.drop();
    this.tell({ news: { kind: 'deleted' } });
  }

  private async heard(message: TabMessage): Promise<void> {
    if (this.ended) return;
    const { keeper, following, world } = this;
    switch (message.kind) {
      case 'written':
        if (following?.id === message.tenant) await this.catchUp(following);
        this.listed();
        return;
      case 'wanted':
        if (keeper?.id === message.tenant) await this.yieldTo(keeper);
        return;
      case 'free':
        if (following?.id === message.tenant) this.freed?.();
        return;
      case 'renamed':
        if (keeper?.id === message.tenant)
          world.lab.dispatch({ type: 'tenant.rename', name: message.name }, { quiet: true });
        this.listed();
        return;
      case 'removed':
        if (this.openTenant === message.tenant) this.deleted();
        this.listed();
        return;
      case 'listed':
        this.listed();
        return;
      case 'clean':
        this.end();
        clearAreas();
        world.restart();
        return;
      default:
        message satisfies never;
    }
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
