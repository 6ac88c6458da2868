import type { Context } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import { isDynamic } from '../../engine/group.ts';
import type { Holdings } from '../../engine/holdings.ts';
import type { SkuId, UserId } from '../../engine/ids.ts';
import { groupById } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { hasSlot, NO_SLOTS, slotsOf, type Slot } from '../../engine/slots.ts';
import { userAt, recordedOn } from '../../engine/user-table.ts';
import { Changes } from './changes.ts';
import { probe } from './probe.ts';
import { lossOf, releaseOf } from './release.ts';

/** Holders between two pauses. */
const FEW = 1_024;

/**
 * Who holds a product, those first who would lose the fewest plans with everything that gives it, then in the order
 * of the users. Whoever would keep it, because something depends on it or a rule gives it, is passed over.
 */
export class Givers {
  private readonly directory: Directory;
  private readonly context: Context;
  private readonly sku: SkuId;
  private order: readonly Slot[] | null = null;
  private readonly tried = new Map<Slot, boolean>();

  constructor(directory: Directory, context: Context, sku: SkuId) {
    this.directory = directory;
    this.context = context;
    this.sku = sku;
  }

  /** The first of them, as many as asked for; none when there are fewer. */
  first(seats: number, except: readonly Slot[]): readonly UserId[] {
    const work = this.find(seats, except);
    let step = work.next();
    while (!step.done) step = work.next();
    return step.value;
  }

  /** The same in slices; `first` has its answer afterwards. */
  *prepare(seats: number, except: readonly Slot[]): Generator<void> {
    yield* this.find(seats, except);
  }

  private *find(seats: number, except: readonly Slot[]): Generator<void, readonly UserId[]> {
    this.order ??= yield* this.sorted();
    const left = new Set(except);
    const found: UserId[] = [];
    for (const slot of this.order) {
      if (found.length === seats) break;
      const user = left.has(slot) ? undefined : userAt(this.directory.users, slot);
      if (!user) continue;
      if (!this.tried.has(slot)) yield;
      if (this.mayGive(slot)) found.push(user.id);
    }
    return found.length === seats ? found : [];
  }

  private *sorted(): Generator<void, readonly Slot[]> {
    const { directory, sku } = this;
    const rules = rulesOf(directory);
    const losses = new Map<Holdings, number>();
    const byLoss = new Map<number, Slot[]>();
    let left = FEW;
    for (const slot of slotsOf(directory.holders.get(sku) ?? NO_SLOTS)) {
      if (left-- === 0) {
        left = FEW;
        yield;
      }
      const { holdings } = recordedOn(directory.users, slot);
      const loss = losses.get(holdings) ?? lossOf(rules, holdings, sku);
      losses.set(holdings, loss);
      const alike = byLoss.get(loss);
      if (alike) alike.push(slot);
      else byLoss.set(loss, [slot]);
    }
    return [...byLoss].toSorted(([a], [b]) => a - b).flatMap(([, slots]) => slots);
  }

  private mayGive(slot: Slot): boolean {
    let may = this.tried.get(slot);
    if (may === undefined) this.tried.set(slot, (may = this.tries(slot)));
    return may;
  }

  private tries(slot: Slot): boolean {
    const { directory, sku } = this;
    const user = userAt(directory.users, slot);
    if (!user) return false;
    const { direct, groups } = releaseOf(user.holdings, sku);
    const free = groups.every((id) => {
      const group = groupById(directory, id);
      return group && !isDynamic(group.profile) && hasSlot(group.userMembers, slot);
    });
    if (!free) return false;
    const changes = new Changes();
    if (direct) changes.removeDirect(user.id, sku);
    for (const group of groups) changes.leave(group, [user.id]);
    const { after, refusal } = probe(directory, changes.commands(directory), [slot], this.context);
    return !refusal && !hasSlot(after.holders.get(sku) ?? NO_SLOTS, slot);
  }
}
