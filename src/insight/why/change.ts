import type { Command } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import type { Source } from '../../engine/fault.ts';
import { inForce } from '../../engine/holdings.ts';
import type { GroupId, PlanId, SkuId, UserId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { groupById, userById } from '../../engine/queries.ts';
import { heldFrom } from '../../engine/records.ts';
import { enabledPlans, rulesOf } from '../../engine/rules.ts';

export type PlansOf = { readonly sku: SkuId; readonly plans: readonly PlanId[] };

/** One change of one thing that may turn a verdict; a Reprocess comes after it. */
export type Change =
  /** Nothing else: what is recorded is out of date. */
  | { readonly kind: 'reprocess' }
  | { readonly kind: 'off'; readonly source: Source; readonly off: readonly PlansOf[] }
  | { readonly kind: 'on'; readonly source: Source; readonly sku: SkuId; readonly plan: PlanId }
  | { readonly kind: 'removeDirect'; readonly sku: SkuId }
  /** The product directly, with this one plan on. */
  | { readonly kind: 'giveDirect'; readonly sku: SkuId; readonly plan: PlanId }
  | { readonly kind: 'join' | 'leave'; readonly group: GroupId }
  | { readonly kind: 'location'; readonly location: string }
  | { readonly kind: 'addresses'; readonly of: UserId; readonly addresses: readonly string[] }
  | { readonly kind: 'buySeats'; readonly sku: SkuId; readonly seats: number };

/** The change in the engine's words. */
export function commandOf(directory: Directory, user: UserId, change: Change): Command | null {
  switch (change.kind) {
    case 'reprocess':
      return null;
    case 'off':
      return giving(user, change.source, narrowed(licencesOf(directory, user, change.source), change.off));
    case 'on': {
      const old = licencesOf(directory, user, change.source).find(({ sku }) => sku === change.sku);
      const disabled = (old?.disabled ?? []).filter((plan) => plan !== change.plan);
      return giving(user, change.source, [{ sku: change.sku, disabled }]);
    }
    case 'removeDirect':
      return { type: 'user.assignLicences', user, add: [], remove: [change.sku] };
    case 'giveDirect': {
      const plans = rulesOf(directory).products.get(change.sku)?.plans ?? [];
      const disabled = plans.flatMap(({ id }) => (id === change.plan ? [] : [id]));
      return { type: 'user.assignLicences', user, add: [{ sku: change.sku, disabled }], remove: [] };
    }
    case 'join':
      return { type: 'group.addMembers', group: change.group, members: [user] };
    case 'leave':
      return { type: 'group.removeMembers', group: change.group, members: [user] };
    case 'location':
      return { type: 'user.update', user, changes: { usageLocation: change.location } };
    case 'addresses': {
      const gone = new Set(change.addresses);
      const old = userById(directory, change.of)?.profile.proxyAddresses ?? [];
      const proxyAddresses = old.filter((address) => !gone.has(address.toLowerCase()));
      return { type: 'user.update', user: change.of, changes: { proxyAddresses } };
    }
    case 'buySeats': {
      const enabled = rulesOf(directory).products.get(change.sku)?.units.enabled ?? 0;
      return {
        type: 'subscription.setUnits',
        sku: change.sku,
        units: { enabled: enabled + change.seats },
      };
    }
    default:
      return change satisfies never;
  }
}

/**
 * How many things a change touches: plans of users, seats, addresses, a location. A licence that goes or comes as
 * a whole, with a membership too, counts one more than its plans.
 */
export function touchedBy(directory: Directory, user: UserId, change: Change): number {
  const rules = rulesOf(directory);
  const count = (licences: readonly Licence[]): number =>
    licences.reduce((sum, { sku, disabled }) => sum + enabledPlans(rules, sku, disabled).length + 1, 0);
  switch (change.kind) {
    case 'reprocess':
      return 0;
    case 'off':
      return (
        change.off.reduce((sum, { plans }) => sum + plans.length, 0) * peopleOf(directory, change.source)
      );
    case 'on':
      return peopleOf(directory, change.source);
    case 'giveDirect':
      return 2;
    case 'removeDirect':
      return count(licencesOf(directory, user, null).filter(({ sku }) => sku === change.sku));
    case 'join':
      return count(groupById(directory, change.group)?.licences ?? []);
    case 'leave':
      return Math.max(1, count(heldFrom(userById(directory, user)?.holdings ?? [], change.group)));
    case 'location':
      return 1;
    case 'addresses':
      return change.addresses.length;
    case 'buySeats':
      return change.seats;
    default:
      return change satisfies never;
  }
}

/** What a group is meant to give, or what the user has directly. */
export function licencesOf(directory: Directory, user: UserId, source: Source): readonly Licence[] {
  if (source !== null) return groupById(directory, source)?.licences ?? [];
  return (userById(directory, user)?.holdings ?? []).filter((one) => one.source === null && inForce(one));
}

const peopleOf = (directory: Directory, source: Source): number =>
  source === null ? 1 : Math.max(1, groupById(directory, source)?.userMembers.size ?? 0);

const giving = (user: UserId, source: Source, add: readonly Licence[]): Command =>
  source === null
    ? { type: 'user.assignLicences', user, add, remove: [] }
    : { type: 'group.setLicences', group: source, add, remove: [] };

const narrowed = (licences: readonly Licence[], off: readonly PlansOf[]): Licence[] =>
  licences.flatMap(({ sku, disabled }) => {
    const more = off.find((one) => one.sku === sku)?.plans;
    return more ? [{ sku, disabled: [...new Set([...disabled, ...more])] }] : [];
  });
