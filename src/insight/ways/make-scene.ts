import type { Directory } from '../../engine/directory.ts';
import { isDynamic } from '../../engine/group.ts';
import type { GroupId, PlanId, SkuId } from '../../engine/ids.ts';
import { enabledPlans, rulesOf } from '../../engine/rules.ts';
import type { Slot } from '../../engine/slots.ts';
import { rowAt, rowsOf } from '../../engine/table.ts';
import type { UserProfile } from '../../engine/user.ts';
import { Givers } from './givers.ts';
import type { Giving, Limit, Scene, WaysOptions } from './scene.ts';

/** Seats that are freed by hand; nobody takes more from one another. */
const MOST_FREED = 200;
/** Usage locations that are offered. */
const MOST_LOCATIONS = 5;

/** A scene for some users; their profiles are looked up when they are not given. */
export type SceneOf = (group: GroupId, slots: readonly Slot[], users?: readonly UserProfile[]) => Scene;

/** What scenes of one directory have in common, found when it is asked for first. */
export function makeScenes(
  directory: Directory,
  options: WaysOptions,
): {
  readonly sceneOf: SceneOf;
  readonly limits: Set<Limit>;
} {
  const limits = new Set<Limit>();
  let known: readonly string[] | null = null;
  const locations = (): readonly string[] => {
    known ??= locationsOf(directory);
    if (known.length > MOST_LOCATIONS) limits.add('locations');
    return known.slice(0, MOST_LOCATIONS);
  };
  const byPlans = new Map<string, readonly Giving[]>();
  const groupsGiving = (plans: readonly PlanId[]): readonly Giving[] => {
    const key = plans.join();
    const found = byPlans.get(key) ?? givingOf(directory, plans);
    byPlans.set(key, found);
    return found;
  };
  const bySku = new Map<SkuId, Givers>();
  const giversOf = (sku: SkuId): Givers => {
    const found = bySku.get(sku) ?? new Givers(directory, options.context, sku);
    bySku.set(sku, found);
    return found;
  };
  const isTooMany = (seats: number): boolean => {
    if (seats > MOST_FREED) limits.add('freed');
    return seats > MOST_FREED;
  };
  const sceneOf: SceneOf = (
    group,
    slots,
    users = slots.flatMap((slot) => rowAt(directory.users, slot) ?? []),
  ) => ({
    directory,
    group,
    slots,
    users,
    options,
    groupsGiving,
    locations,
    freeable: (sku, seats, except) => (isTooMany(seats) ? [] : giversOf(sku).first(seats, except)),
    *prepare(sku, seats, except) {
      if (!isTooMany(seats)) yield* giversOf(sku).prepare(seats, except);
    },
    limits,
  });
  return { sceneOf, limits };
}

function givingOf(directory: Directory, plans: readonly PlanId[]): readonly Giving[] {
  const rules = rulesOf(directory);
  const found = [...rowsOf(directory.groups)].flatMap((group) => {
    if (group.licences.length === 0 || isDynamic(group.profile)) return [];
    const given = group.licences.flatMap(({ sku, disabled }) =>
      enabledPlans(rules, sku, disabled).map((plan) => ({ sku, plan })),
    );
    const needed = given.find(({ plan }) => plans.includes(plan));
    return needed ? [{ group, ...needed, size: given.length }] : [];
  });
  return found.toSorted((a, b) => a.size - b.size);
}

/** Every usage location of the tenant: its own first, then those of most users. */
function locationsOf({ tenant, users }: Directory): readonly string[] {
  const counts = new Map<string, number>();
  for (const chunk of users.locations) {
    for (const location of chunk) if (location) counts.set(location, (counts.get(location) ?? 0) + 1);
  }
  counts.set(tenant.country, Infinity);
  return [...counts]
    .toSorted(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([location]) => location);
}
