import type { PartNumber } from '../catalogue/products.ts';
import type { Actor } from '../engine/audit.ts';
import type { Command } from '../engine/command.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import type { MemberId, SkuId, UserId } from '../engine/ids.ts';
import type { Licence, Product } from '../engine/product.ts';
import { processInSlices } from '../engine/processing.ts';
import { groupById } from '../engine/queries.ts';
import { usersOf } from '../engine/user-table.ts';
import { securityGroup } from './contoso.ts';
import { groupIdOf, userIdOf } from './deterministic-id.ts';

/** Products with all their plans, or each with the plans that are switched off. */
type Wish = readonly PartNumber[] | Readonly<Partial<Record<PartNumber, readonly string[]>>>;

const MINUTE = 60_000;

/** Who did what the audit log tells: Viktor Hansen of the roster. */
const ADMINISTRATOR: Actor = {
  kind: 'user',
  id: userIdOf('viktor.hansen@contoso.onmicrosoft.com'),
  displayName: 'Viktor Hansen',
  userPrincipalName: 'viktor.hansen@contoso.onmicrosoft.com',
};

/**
 * What happened before the reader arrives, told in commands, so that every record and every line of the log is
 * the engine's own. Each command takes a minute. People and groups go by their display names.
 */
export class Story {
  directory: Directory;
  private now: number;
  private users: ReadonlyMap<string, UserId> | null = null;

  constructor(start: Directory, from: string) {
    this.directory = start;
    this.now = Date.parse(from);
  }

  /** Gives direct licences, or takes them away, at once. */
  assign(person: string, add: Wish, remove: readonly PartNumber[] = []): this {
    return this.send({
      type: 'user.assignLicences',
      user: this.userId(person),
      add: this.licences(add),
      remove: remove.map((partNumber) => this.sku(partNumber)),
    });
  }

  /** The same direct licences for many, in one minute: a script did it. */
  assignAll(people: readonly string[], add: Wish): this {
    for (const person of people) {
      this.assign(person, add);
      this.now -= MINUTE;
    }
    return this.wait(1);
  }

  /** Sets a group's licences and lets the background service finish. */
  license(group: string, add: Wish, remove: readonly PartNumber[] = []): this {
    return this.send({
      type: 'group.setLicences',
      group: groupIdOf(group),
      add: this.licences(add),
      remove: remove.map((partNumber) => this.sku(partNumber)),
    }).drain();
  }

  join(group: string, ...members: readonly string[]): this {
    const ids = members.map((name) => this.memberId(name));
    return this.send({ type: 'group.addMembers', group: groupIdOf(group), members: ids }).drain();
  }

  leave(group: string, ...members: readonly string[]): this {
    const ids = members.map((name) => this.memberId(name));
    return this.send({ type: 'group.removeMembers', group: groupIdOf(group), members: ids }).drain();
  }

  /** A group whose members follow a rule. */
  dynamicGroup(name: string, description: string, membershipRule: string): this {
    const profile = {
      ...securityGroup(name, description),
      groupTypes: ['DynamicMembership'],
      membershipRule,
    };
    return this.send({ type: 'group.create', profile, members: [] });
  }

  wait(minutes: number): this {
    this.now += minutes * MINUTE;
    return this;
  }

  /** Does all that is queued. */
  drain(): this {
    return this.directory.queue.length > 0 ? this.send({ type: 'process', steps: Infinity }) : this;
  }

  /** The same, with a pause after every so many users. */
  *drainInSlices(steps: number): Generator<void> {
    const run = processInSlices(this.directory, steps, { at: this.now, actor: ADMINISTRATOR });
    let slice = run.next();
    for (; !slice.done; slice = run.next()) yield;
    this.directory = slice.value;
    this.wait(1);
  }

  /** A refused command is a slip in the story. */
  send(command: Command): this {
    const done = execute(this.directory, command, { at: this.now, actor: ADMINISTRATOR });
    if (!done.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(done.reason)}`);
    this.directory = done.value.directory;
    return this.wait(1);
  }

  private licences(wish: Wish): Licence[] {
    if (isList(wish)) return wish.map((partNumber) => ({ sku: this.sku(partNumber), disabled: [] }));
    return Object.entries(wish).map(([partNumber, off]) => {
      const { id, plans } = this.product(partNumber);
      const disabled = plans.filter((plan) => off.includes(plan.name)).map((plan) => plan.id);
      if (disabled.length !== off.length) throw new Error(`${partNumber} lacks one of ${off.join(', ')}`);
      return { sku: id, disabled };
    });
  }

  private sku(partNumber: string): SkuId {
    return this.product(partNumber).id;
  }

  private product(partNumber: string): Product {
    const product = this.directory.products.find((candidate) => candidate.partNumber === partNumber);
    if (!product) throw new Error(`Contoso has no ${partNumber}`);
    return product;
  }

  private userId(person: string): UserId {
    this.users ??= new Map(
      [...usersOf(this.directory.users)].map((row) => [row.profile.displayName, row.id]),
    );
    const id = this.users.get(person);
    if (!id) throw new Error(`Nobody is called ${person}`);
    return id;
  }

  private memberId(name: string): MemberId {
    return groupById(this.directory, groupIdOf(name)) ? groupIdOf(name) : this.userId(name);
  }
}

const isList = (wish: Wish): wish is readonly PartNumber[] => Array.isArray(wish);
