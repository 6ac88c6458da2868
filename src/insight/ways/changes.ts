import type { Command } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import type { GroupProfile } from '../../engine/group.ts';
import { heldFrom } from '../../engine/records.ts';
import type { GroupId, PlanId, SkuId, UserId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { groupById, userById } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { inPortions } from './in-portions.ts';
import type { UserProfile } from '../../engine/user.ts';

type Off = Map<SkuId, Set<PlanId>>;
type NewGroup = {
  readonly profile: GroupProfile;
  readonly members: readonly UserId[];
  readonly licences: readonly Licence[];
};

/** What several moves come to, so that each user and each group is changed once, as the rules judge a change as one. */
export class Changes {
  private readonly profiles = new Map<UserId, Partial<Omit<UserProfile, 'id'>>>();
  private readonly seats = new Map<SkuId, number>();
  private readonly direct = new Map<UserId, { readonly off: Off; readonly gone: Set<SkuId> }>();
  private readonly templates = new Map<GroupId, Off>();
  private readonly groups: NewGroup[] = [];
  private readonly joins = new Map<GroupId, Set<UserId>>();
  private readonly leaves = new Map<GroupId, Set<UserId>>();

  profile(user: UserId, changes: Partial<Omit<UserProfile, 'id'>>): void {
    this.profiles.set(user, { ...this.profiles.get(user), ...changes });
  }

  buy(sku: SkuId, seats: number): void {
    this.seats.set(sku, (this.seats.get(sku) ?? 0) + seats);
  }

  directOff(user: UserId, sku: SkuId, plans: readonly PlanId[]): void {
    switchOff(this.directOf(user).off, sku, plans);
  }

  removeDirect(user: UserId, sku: SkuId): void {
    this.directOf(user).gone.add(sku);
  }

  templateOff(group: GroupId, sku: SkuId, plans: readonly PlanId[]): void {
    const off: Off = this.templates.get(group) ?? new Map();
    this.templates.set(group, off);
    switchOff(off, sku, plans);
  }

  create(group: NewGroup): void {
    this.groups.push(group);
  }

  join(group: GroupId, users: readonly UserId[]): void {
    const known = this.joins.get(group);
    this.joins.set(group, new Set(known ? [...known, ...users] : users));
  }

  leave(group: GroupId, users: readonly UserId[]): void {
    const known = this.leaves.get(group);
    this.leaves.set(group, new Set(known ? [...known, ...users] : users));
  }

  /** Whether something in it makes the service process users by itself (R5.1); all else needs a Reprocess (R5.2). */
  get startsWork(): boolean {
    return [this.templates, this.joins, this.leaves].some(({ size }) => size > 0) || this.groups.length > 0;
  }

  /**
   * What R5.2 says changes nothing by itself comes first, so that work that starts finds it; what is given comes
   * before what is taken.
   */
  commands(directory: Directory): Command[] {
    return [
      ...[...this.profiles].map(([user, changes]): Command => ({ type: 'user.update', user, changes })),
      ...this.seatCommands(directory),
      ...this.directCommands(directory),
      ...this.groups.flatMap(createCommands),
      ...[...this.joins].flatMap(([group, users]) =>
        inPortions([...users]).map((members): Command => ({ type: 'group.addMembers', group, members })),
      ),
      ...this.templateCommands(directory),
      ...[...this.leaves].flatMap(([group, users]) =>
        inPortions([...users]).map((members): Command => ({ type: 'group.removeMembers', group, members })),
      ),
    ];
  }

  private directOf(user: UserId) {
    const known = this.direct.get(user);
    if (known) return known;
    const made = { off: new Map<SkuId, Set<PlanId>>(), gone: new Set<SkuId>() };
    this.direct.set(user, made);
    return made;
  }

  private seatCommands(directory: Directory): Command[] {
    const { products } = rulesOf(directory);
    return [...this.seats].map(([sku, seats]) => ({
      type: 'subscription.setUnits',
      sku,
      units: { enabled: (products.get(sku)?.units.enabled ?? 0) + seats },
    }));
  }

  private directCommands(directory: Directory): Command[] {
    return [...this.direct].map(([user, { off, gone }]) => {
      const held = heldFrom(userById(directory, user)?.holdings ?? [], null);
      const add = narrowed(held, off).filter(({ sku }) => !gone.has(sku));
      return { type: 'user.assignLicences', user, add, remove: [...gone] };
    });
  }

  private templateCommands(directory: Directory): Command[] {
    return [...this.templates].map(([group, off]) => ({
      type: 'group.setLicences',
      group,
      add: narrowed(groupById(directory, group)?.licences ?? [], off),
      remove: [],
    }));
  }
}

/** A new group's members come before its licences, so that they are processed as one job. */
function createCommands({ profile, members, licences }: NewGroup): Command[] {
  const [first = [], ...more] = inPortions(members);
  const group = profile.id;
  return [
    { type: 'group.create', profile, members: first },
    ...more.map((portion): Command => ({ type: 'group.addMembers', group, members: portion })),
    { type: 'group.setLicences', group, add: licences, remove: [] },
  ];
}

function switchOff(off: Off, sku: SkuId, plans: readonly PlanId[]): void {
  off.set(sku, new Set([...(off.get(sku) ?? []), ...plans]));
}

/** The licences that lose plans, with these switched off as well. */
const narrowed = (licences: readonly Licence[], off: Off): Licence[] =>
  licences.flatMap(({ sku, disabled }) => {
    const more = off.get(sku);
    return more ? [{ sku, disabled: [...new Set([...disabled, ...more])] }] : [];
  });
