import type { Directory } from '../../engine/directory.ts';
import type { GroupId, SkuId, UserId } from '../../engine/ids.ts';
import { isDynamic } from '../../engine/group.ts';
import type { Holdings } from '../../engine/holdings.ts';
import { groupById } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { hasSlot, NO_SLOTS, slotsOf, type Slot } from '../../engine/slots.ts';
import { recordedOn, userAt } from '../../engine/user-table.ts';
import { Changes } from './changes.ts';
import { probe } from './probe.ts';
import { releaseOf, lossOf } from './release.ts';
import type { Scene, WaysOptions } from './scene.ts';

/** Seats that are freed by hand; nobody takes more from one another. */
const MOST_FREED = 200;
/** Usage locations that are offered. */
const MOST_LOCATIONS = 5;

/** What scenes of one directory have in common, found when it is asked for first. */
export function makeScenes(
  directory: Directory,
  options: WaysOptions,
): (group: GroupId, slots: readonly Slot[]) => Scene {
  let known: readonly string[] | null = null;
  const locations = (): readonly string[] => (known ??= locationsOf(directory));
  const givers = new Map<SkuId, Givers>();
  const freeable = (sku: SkuId, seats: number, except: readonly Slot[]): readonly UserId[] => {
    const found = givers.get(sku) ?? new Givers(directory, options, sku);
    givers.set(sku, found);
    return seats > MOST_FREED ? [] : found.first(seats, except);
  };
  return (group, slots) => ({ directory, group, slots, options, locations, freeable });
}

function locationsOf({ tenant, users }: Directory): readonly string[] {
  const counts = new Map<string, number>();
  for (const chunk of users.locations) {
    for (const location of chunk) if (location) counts.set(location, (counts.get(location) ?? 0) + 1);
  }
  counts.set(tenant.country, Infinity);
  return [...counts]
    .toSorted(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .slice(0, MOST_LOCATIONS)
    .map(([location]) => location);
}

/**
 * Who holds a product, those first who would lose the fewest plans with everything that gives it, then in the order
 * of the users. Whoever would keep it, because something depends on it or a rule gives it, is passed over.
 */
class Givers {
  private readonly directory: Directory;
  private readonly options: WaysOptions;
  private readonly sku: SkuId;
  private readonly order: readonly Slot[];
  private readonly tried = new Map<Slot, boolean>();

  constructor(directory: Directory, options: WaysOptions, sku: SkuId) {
    this.directory = directory;
    this.options = options;
    this.sku = sku;
    const rules = rulesOf(directory);
    const losses = new Map<Holdings, number>();
    const lossAt = (slot: Slot): number => {
      const { holdings } = recordedOn(directory.users, slot);
      const loss = losses.get(holdings) ?? lossOf(rules, holdings, sku);
      losses.set(holdings, loss);
      return loss;
    };
    const holders = [...slotsOf(directory.holders.get(sku) ?? NO_SLOTS)];
    this.order = holders
      .map((slot) => ({ slot, loss: lossAt(slot) }))
      .toSorted((a, b) => a.loss - b.loss || a.slot - b.slot)
      .map(({ slot }) => slot);
  }

  first(seats: number, except: readonly Slot[]): readonly UserId[] {
    const left = new Set(except);
    const found: UserId[] = [];
    for (const slot of this.order) {
      if (found.length === seats) break;
      const user = left.has(slot) ? undefined : userAt(this.directory.users, slot);
      if (user && this.mayGive(slot)) found.push(user.id);
    }
    return found.length === seats ? found : [];
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
    const { after, refusal } = probe(directory, changes.commands(directory), [slot], this.options.context);
    return !refusal && !hasSlot(after.holders.get(sku) ?? NO_SLOTS, slot);
  }
}
