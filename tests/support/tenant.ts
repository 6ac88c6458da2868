import { isImported, type AuditEntry } from '../../src/engine/audit.ts';
import { entriesOf } from '../../src/engine/audit-log.ts';
import { membersOf } from '../../src/engine/members.ts';
import type { Command, Context } from '../../src/engine/command.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import type { Event } from '../../src/engine/event.ts';
import { explain } from '../../src/engine/explain.ts';
import type { GroupProfile } from '../../src/engine/group.ts';
import { inForce } from '../../src/engine/holdings.ts';
import type { MemberId } from '../../src/engine/ids.ts';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { NO_RELATIONS, type PlanRelations, type PrepaidUnits } from '../../src/engine/product.ts';
import {
  assignedLicences,
  groupById,
  processingOf,
  seatsOf,
  usersInError,
} from '../../src/engine/queries.ts';
import type { Refusal } from '../../src/engine/refusal.ts';
import { type UserRow, userAt, userOf } from '../../src/engine/user-table.ts';
import type { ServiceVersion } from '../../src/engine/vocabulary.ts';
import { assignmentText, entryText, faultText, licenceText, refusalText } from './in-words.ts';
import * as id from './named.ts';
import {
  groupProfile,
  licencesOf,
  partsOf,
  planOf,
  productOf,
  userProfile,
  type GroupByName,
  type LicencesByName,
  type ProductByName,
  type TenantByName,
  type UserByName,
} from './parts-by-name.ts';

/** A tenant in the words of the domain, on the real engine. What it starts with is loaded, all else are commands. */
export const tenant = (parts: TenantByName = {}): TenantDriver =>
  new TenantDriver(loadDirectory(partsOf(parts)));

export class TenantDriver {
  directory: Directory;
  /** What the last command did, and why it was refused if it was. */
  events: readonly Event[] = [];
  refusal: Refusal | null = null;
  /** The time of the last command; each takes a second. */
  now = Date.UTC(2017, 5, 5);
  private marked = 0;
  private mayRefuse = false;

  constructor(directory: Directory) {
    this.directory = directory;
  }

  /* Building. A group is made, filled and licensed in this order, so that one job waits for all its members. */

  user(name: string, wish: UserByName & { readonly direct?: LicencesByName } = {}): this {
    this.must({ type: 'user.create', profile: userProfile(name, wish) });
    return wish.direct ? this.assign(name, wish.direct) : this;
  }

  users(...names: readonly string[]): this {
    for (const name of names) this.user(name);
    return this;
  }

  group(name: string, wish: GroupByName = {}): this {
    const members = (wish.members ?? []).map((member) => this.member(member));
    this.must({ type: 'group.create', profile: groupProfile(name, wish), members });
    return wish.licences ? this.assign(name, wish.licences) : this;
  }

  /* Acting. Each throws when the command is refused, so that no test passes because nothing happened. */

  /** Direct licences of a user, or a group's template. */
  assign(name: string, add: LicencesByName, remove: readonly string[] = []): this {
    return this.must(this.assigning(name, add, remove));
  }

  remove(name: string, ...products: readonly string[]): this {
    return this.assign(name, [], products);
  }

  join(group: string, ...names: readonly string[]): this {
    const members = names.map((name) => this.member(name));
    return this.must({ type: 'group.addMembers', group: id.group(group), members });
  }

  leave(group: string, ...names: readonly string[]): this {
    const members = names.map((name) => this.member(name));
    return this.must({ type: 'group.removeMembers', group: id.group(group), members });
  }

  reprocess(group: string): this {
    return this.must({ type: 'group.reprocess', group: id.group(group) });
  }

  reprocessUser(...users: readonly string[]): this {
    return this.must({ type: 'user.reprocess', users: users.map(id.user) });
  }

  changeUser(name: string, { location, proxy, department }: UserByName): this {
    const changes = {
      ...(location === undefined ? {} : { usageLocation: location }),
      ...(proxy === undefined ? {} : { proxyAddresses: proxy }),
      ...(department === undefined ? {} : { department }),
    };
    return this.must({ type: 'user.update', user: id.user(name), changes });
  }

  changeGroup(name: string, changes: Partial<Omit<GroupProfile, 'id'>>): this {
    return this.must({ type: 'group.update', group: id.group(name), changes });
  }

  deleteUser(name: string): this {
    return this.must({ type: 'user.delete', user: id.user(name) });
  }

  deleteGroup(name: string): this {
    return this.must({ type: 'group.delete', group: id.group(name) });
  }

  setUnits(product: string, units: Partial<PrepaidUnits>): this {
    return this.must({ type: 'subscription.setUnits', sku: id.sku(product), units });
  }

  addPlan(product: string, plan: string): this {
    return this.must({ type: 'subscription.addPlan', sku: id.sku(product), plan: planOf(plan) });
  }

  subscribe(name: string, product: ProductByName): this {
    return this.must({ type: 'subscription.create', product: productOf(name, product) });
  }

  setRelations(relations: Partial<PlanRelations>, builtIn = false): this {
    return this.must({ type: 'tenant.setRelations', relations: { ...NO_RELATIONS, ...relations }, builtIn });
  }

  setServiceVersion(version: ServiceVersion, relations: Partial<PlanRelations> = {}): this {
    return this.must({
      type: 'tenant.setServiceVersion',
      version,
      relations: { ...NO_RELATIONS, ...relations },
    });
  }

  step(steps = 1): this {
    return this.must({ type: 'process', steps });
  }

  drain(): this {
    return this.step(Infinity);
  }

  /** Sends a command as it is; whether it was carried out is in `refusal`. */
  dispatch(command: Command): this {
    const done = execute(this.directory, command, this.context());
    this.refusal = done.ok ? null : done.reason;
    this.events = done.ok ? done.value.events : [];
    if (done.ok) this.directory = done.value.directory;
    return this;
  }

  /** The answer to a command that may be refused: `carried out`, a code, or the products at fault. */
  answer(act: (driver: this) => unknown): string {
    this.mayRefuse = true;
    act(this);
    this.mayRefuse = false;
    return refusalText(this.refusal);
  }

  tryAssign(name: string, add: LicencesByName, remove: readonly string[] = []): string {
    return this.answer((driver) => driver.assign(name, add, remove));
  }

  /* Reading. */

  /** What is recorded on a user: `E3 less YAMMER from sales: Error CountViolation`. */
  states(user: string): string[] {
    return this.row(user).holdings.map(assignmentText);
  }

  /** The plans a user has, counted here from the products themselves (R1.5). */
  plans(user: string): string[] {
    const held = this.row(user).holdings.filter(inForce);
    const names = held.flatMap(({ sku, disabled }) =>
      (this.directory.products.find((product) => product.id === sku)?.plans ?? []).flatMap((plan) =>
        disabled.includes(plan.id) ? [] : [plan.name],
      ),
    );
    return [...new Set(names)].toSorted();
  }

  /** One entry per product in force: `E3 less YAMMER` (R7.1). */
  assigned(user: string): string[] {
    return assignedLicences(this.row(user).holdings).map(licenceText);
  }

  consumed(product: string): number {
    return seatsOf(this.directory, id.sku(product)).consumed;
  }

  available(product: string): number {
    return seatsOf(this.directory, id.sku(product)).available;
  }

  /** Users in error of a group with the top reason: `ada: CountViolation`, `bo (left): DependencyViolation`. */
  errors(group: string): string[] {
    return usersInError(this.directory, id.group(group)).map(
      ({ user, reason, isMember }) => `${user.profile.displayName}${isMember ? '' : ' (left)'}: ${reason}`,
    );
  }

  /** What stands in a user's way now: `E3: CountViolation`. */
  faults(user: string, group: string): string[] {
    return (explain(this.directory, id.user(user), id.group(group))?.faults ?? []).map(faultText);
  }

  template(group: string): string[] {
    return (groupById(this.directory, id.group(group))?.licences ?? []).map(licenceText);
  }

  members(group: string): string[] {
    const row = groupById(this.directory, id.group(group));
    return row ? [...membersOf(this.directory, row)].map(id.nameOf) : [];
  }

  /** `ProcessingInProgress 1/3`. */
  processing(group: string): string {
    const { state, done, total } = processingOf(this.directory, id.group(group));
    return `${state} ${done}/${total}`;
  }

  /** Jobs in turn with the users still to come: `sales: ada, bo`; `users: ada` for a reprocess of users. */
  queue(): string[] {
    return this.directory.queue.map(({ group, users, done }) => {
      const names = [...users.subarray(done)].map(
        (slot) => userAt(this.directory.users, slot)?.profile.displayName,
      );
      return `${group === null ? 'users' : id.nameOf(group)}: ${names.join(', ')}`;
    });
  }

  /** Forgets the log so far: `log` and `entries` start here. */
  mark(): this {
    this.marked = this.directory.log.length;
    return this;
  }

  /** The log since the mark, one text an entry: `Change user license: ada, for sales, failed CountViolation`. */
  log(): string[] {
    return this.entries().map(entryText);
  }

  entries(): AuditEntry[] {
    const entries = [...entriesOf(this.directory.log)].slice(this.marked);
    return entries.flatMap((entry) => (isImported(entry) ? [] : [entry]));
  }

  row(user: string): UserRow {
    const row = userOf(this.directory.users, id.user(user));
    if (!row) throw new Error(`There is no user ${user}.`);
    return row;
  }

  private must(command: Command): this {
    this.dispatch(command);
    if (this.refusal && !this.mayRefuse)
      throw new Error(`${command.type} was refused: ${JSON.stringify(this.refusal)}`);
    return this;
  }

  private context(): Context {
    this.now += 1000;
    return {
      at: this.now,
      actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: 'admin@contoso.test' },
    };
  }

  private member(name: string): MemberId {
    return groupById(this.directory, id.group(name)) ? id.group(name) : id.user(name);
  }

  private assigning(name: string, wish: LicencesByName, removed: readonly string[]): Command {
    const add = licencesOf(wish);
    const remove = removed.map(id.sku);
    return groupById(this.directory, id.group(name))
      ? { type: 'group.setLicences', group: id.group(name), add, remove }
      : { type: 'user.assignLicences', user: id.user(name), add, remove };
  }
}
