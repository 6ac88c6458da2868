import { LogDraft } from './audit-log.ts';
import type { Directory, Tenant } from './directory.ts';
import type { Event } from './event.ts';
import type { Group } from './group.ts';
import type { GroupId, SkuId } from './ids.ts';
import type { PlanRelations, Product } from './product.ts';
import { QueueDraft } from './queue.ts';
import { rulesOf, type Rules } from './rules.ts';
import { hasSlot, NO_SLOTS, SlotSetDraft, type Slot, type SlotSet } from './slots.ts';
import { TableDraft } from './table.ts';
import { TextIndexDraft } from './text-index.ts';
import type { UserProfile } from './user.ts';
import { UserTableDraft } from './user-table.ts';
import type { ServiceVersion } from './vocabulary.ts';

/**
 * A directory while one command is carried out: the same data, changed in place where it is already a copy.
 * It is thrown away when the command is refused and sealed into a new directory when it is not.
 */
export class Draft {
  readonly original: Directory;
  readonly events: Event[] = [];
  readonly users: UserTableDraft;
  readonly groups: TableDraft<GroupId, Group>;
  readonly addresses: TextIndexDraft<UserProfile>;
  readonly principals: TextIndexDraft<UserProfile>;
  readonly holders: SlotSets<SkuId>;
  readonly failing: SlotSets<GroupId>;
  readonly leavers: SlotSets<GroupId>;
  tenant: Tenant;
  serviceVersion: ServiceVersion;
  relations: PlanRelations;
  relationsAreBuiltIn: boolean;
  products: readonly Product[];
  readonly queue: QueueDraft;
  readonly clashing: SlotSetDraft;
  readonly log: LogDraft;

  constructor(original: Directory) {
    this.original = original;
    this.users = new UserTableDraft(original.users);
    this.groups = new TableDraft(original.groups);
    this.addresses = new TextIndexDraft(original.addresses);
    this.principals = new TextIndexDraft(original.principals);
    this.holders = new SlotSets(original.holders);
    this.failing = new SlotSets(original.failing);
    this.leavers = new SlotSets(original.leavers);
    this.clashing = new SlotSetDraft(original.clashing);
    this.log = new LogDraft(original.log);
    this.tenant = original.tenant;
    this.serviceVersion = original.serviceVersion;
    this.relations = original.relations;
    this.relationsAreBuiltIn = original.relationsAreBuiltIn;
    this.products = original.products;
    this.queue = new QueueDraft(original.queue, original.nextJob);
  }

  /** Rows by place, for whoever reads a draft as one reads a directory. */
  get tables() {
    return { users: this.users.profiles, groups: this.groups };
  }

  get rules(): Rules {
    return rulesOf(this);
  }

  /** Seats to give: enabled + warning − consumed (R1.2). Negative after a cut (R1.3). */
  available(sku: SkuId): number {
    const units = this.rules.products.get(sku)?.units;
    return units ? units.enabled + units.warning - this.holders.size(sku) : 0;
  }

  isMember(group: GroupId, slot: Slot): boolean {
    const row = this.groups.get(group);
    return row !== undefined && hasSlot(row.userMembers, slot);
  }

  seal(): Directory {
    const users = this.users.seal();
    return {
      tenant: this.tenant,
      serviceVersion: this.serviceVersion,
      relations: this.relations,
      relationsAreBuiltIn: this.relationsAreBuiltIn,
      products: this.products,
      users,
      groups: this.groups.seal(),
      queue: this.queue.seal(),
      nextJob: this.queue.next,
      log: this.log.seal(),
      holders: this.holders.seal(),
      failing: this.failing.seal(),
      leavers: this.leavers.seal(),
      clashing: this.clashing.seal(),
      addresses: this.addresses.seal(users.chunks),
      principals: this.principals.seal(users.chunks),
    };
  }
}

/** Sets of users by product or by group, being changed; sets that become empty are dropped. */
export class SlotSets<Key> {
  private readonly original: ReadonlyMap<Key, SlotSet>;
  private readonly drafts = new Map<Key, SlotSetDraft>();

  constructor(original: ReadonlyMap<Key, SlotSet>) {
    this.original = original;
  }

  size(key: Key): number {
    return (this.drafts.get(key) ?? this.original.get(key))?.size ?? 0;
  }

  /** Puts a user into a set or takes them out. */
  put(key: Key, slot: Slot, belongs: boolean): void {
    if (!this.drafts.has(key) && hasSlot(this.original.get(key) ?? NO_SLOTS, slot) === belongs) return;
    if (belongs) this.writable(key).add(slot);
    else this.writable(key).delete(slot);
  }

  /** A set to change directly, for whoever changes it for many users. */
  writable(key: Key): SlotSetDraft {
    let draft = this.drafts.get(key);
    if (!draft) this.drafts.set(key, (draft = new SlotSetDraft(this.original.get(key) ?? NO_SLOTS)));
    return draft;
  }

  get(key: Key): SlotSet {
    return this.drafts.get(key) ?? this.original.get(key) ?? NO_SLOTS;
  }

  /** The same value as before when nothing changed. */
  seal(): ReadonlyMap<Key, SlotSet> {
    const changed = [...this.drafts].filter(
      ([key, draft]) => draft.seal() !== (this.original.get(key) ?? NO_SLOTS),
    );
    if (changed.length === 0) return this.original;
    const sealed = new Map(this.original);
    for (const [key, draft] of changed) {
      const set = draft.seal();
      if (set.size === 0) sealed.delete(key);
      else sealed.set(key, set);
    }
    return sealed;
  }
}
