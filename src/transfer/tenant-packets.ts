import { RELATIONS } from '../catalogue/relations.ts';
import type { LogEntry } from '../engine/audit.ts';
import type { Tenant } from '../engine/directory.ts';
import { isDynamic, type GroupProfile } from '../engine/group.ts';
import { NO_DATES, NO_HOLDINGS, type Dates, type Holdings } from '../engine/holdings.ts';
import type { GroupId, MemberId, UserId } from '../engine/ids.ts';
import type { Parts } from '../engine/load-directory.ts';
import type { MemberPlace } from '../engine/members.ts';
import { parseRule } from '../engine/membership/parse-rule.ts';
import type { Licence, PlanRelations, Product } from '../engine/product.ts';
import type { UserProfile } from '../engine/user.ts';
import type { ServiceVersion } from '../engine/vocabulary.ts';

/*
 * A tenant on its way from a worker to the page, in messages small enough that the page stays alive. Cloning keeps
 * values apart that were one: users in one situation must share it, so situations go first and once, users name
 * theirs by number; members are named by place. What the page has itself (built-in relations, the empty situation,
 * rules, which it can read from their text) does not travel. `loadInSlices` makes the directory of the parts.
 */

export type TenantPacket =
  | {
      readonly kind: 'head';
      readonly tenant: Tenant;
      readonly serviceVersion: ServiceVersion;
      /** Null for the built-in ones. */
      readonly relations: PlanRelations | null;
      readonly products: readonly Product[];
      readonly situations: readonly Holdings[];
      readonly dates: readonly Dates[];
    }
  | { readonly kind: 'users'; readonly users: readonly PackedUser[] }
  | { readonly kind: 'groups'; readonly groups: readonly PackedGroup[] }
  | { readonly kind: 'queue'; readonly jobs: readonly PackedJob[] }
  | { readonly kind: 'log'; readonly entries: readonly LogEntry[] };

type PackedUser = { readonly profile: UserProfile; readonly situation: number; readonly dates: number };
/** Members: by their places. */
type PackedGroup = {
  readonly profile: GroupProfile;
  readonly licences: readonly Licence[];
  readonly members: Int32Array;
};
type PackedJob = { readonly group: GroupId | null; readonly users: Int32Array };

const USERS = 2_000;
const GROUPS = 50;
const ENTRIES = 2_000;

export function* packParts(parts: Parts): Generator<TenantPacket> {
  const users = [...parts.users];
  const groups = [...parts.groups];
  const situations = new Numbers<Holdings>(NO_HOLDINGS);
  const dates = new Numbers<Dates>(NO_DATES);
  const packed = users.map(({ profile, holdings, updated }): PackedUser => ({
    profile,
    situation: situations.of(holdings),
    dates: dates.of(updated),
  }));
  const { tenant, serviceVersion, products } = parts;
  const relations = parts.relationsAreBuiltIn ? null : parts.relations;
  yield {
    kind: 'head',
    tenant,
    serviceVersion,
    relations,
    products,
    situations: situations.list,
    dates: dates.list,
  };
  for (const some of slices(packed, USERS)) yield { kind: 'users', users: some };
  const places = new Map<MemberId, MemberPlace>();
  for (const [slot, { profile }] of users.entries()) places.set(profile.id, slot);
  for (const [slot, { profile }] of groups.entries()) places.set(profile.id, -1 - slot);
  const placesOf = (members: readonly (MemberId | MemberPlace)[]): Int32Array =>
    Int32Array.from(
      members.flatMap((member) => (typeof member === 'number' ? member : (places.get(member) ?? []))),
    );
  for (const some of slices(groups, GROUPS)) {
    yield {
      kind: 'groups',
      groups: some.map(({ profile, licences, members }) => ({
        profile,
        licences,
        members: placesOf(members),
      })),
    };
  }
  const jobs = Array.from(parts.queue, ({ group, users: waiting }) => ({ group, users: placesOf(waiting) }));
  if (jobs.length > 0) yield { kind: 'queue', jobs };
  for (const some of slices(parts.log, ENTRIES)) yield { kind: 'log', entries: some };
}

/** Numbers values by identity; the empty one is 0 whatever empty value is given. */
class Numbers<Value extends readonly unknown[]> {
  readonly list: Value[];
  private readonly numbers = new Map<Value, number>();

  constructor(empty: Value) {
    this.list = [empty];
  }

  of(value: Value): number {
    if (value.length === 0) return 0;
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.list.push(value) - 1;
      this.numbers.set(value, number);
    }
    return number;
  }
}

function* slices<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Puts the packets of one tenant together again, in the order in which they were sent. */
export class Unpacker {
  private head: Extract<TenantPacket, { kind: 'head' }> | null = null;
  private readonly users: { profile: UserProfile; holdings: Holdings; updated: Dates }[] = [];
  private readonly groups: PackedGroup[] = [];
  private readonly jobs: PackedJob[] = [];
  private readonly log: LogEntry[] = [];

  take(packet: TenantPacket): void {
    switch (packet.kind) {
      case 'head':
        this.head = packet;
        return;
      case 'users':
        for (const { profile, situation, dates } of packet.users)
          this.users.push({ profile, holdings: this.situation(situation), updated: this.dates(dates) });
        return;
      case 'groups':
        this.groups.push(...packet.groups);
        return;
      case 'queue':
        this.jobs.push(...packet.jobs);
        return;
      case 'log':
        for (const entry of packet.entries) this.log.push(entry);
        return;
      default:
        packet satisfies never;
    }
  }

  /** Null before anything has come. */
  parts(): Parts | null {
    const { head, users, groups, jobs, log } = this;
    if (!head) return null;
    return {
      tenant: head.tenant,
      serviceVersion: head.serviceVersion,
      relations: head.relations ?? RELATIONS[head.serviceVersion],
      relationsAreBuiltIn: head.relations === null,
      products: head.products,
      users,
      groups: groups.map(({ profile, licences, members }) => ({
        profile,
        licences,
        rule: ruleOf(profile),
        members: [...members],
      })),
      queue: jobs.map(({ group, users: waiting }) => ({
        group,
        users: [...waiting].flatMap((place): readonly UserId[] => {
          const user = users[place];
          return user ? [user.profile.id] : [];
        }),
      })),
      log,
    };
  }

  private situation(number: number): Holdings {
    return number === 0 ? NO_HOLDINGS : (this.head?.situations[number] ?? NO_HOLDINGS);
  }

  private dates(number: number): Dates {
    return number === 0 ? NO_DATES : (this.head?.dates[number] ?? NO_DATES);
  }
}

function ruleOf(profile: GroupProfile): ReturnType<typeof readRule> {
  return isDynamic(profile) ? readRule(profile.membershipRule ?? '') : null;
}

function readRule(text: string) {
  const rule = parseRule(text);
  return rule.ok ? rule.value : null;
}
