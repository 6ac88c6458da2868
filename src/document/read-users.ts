import type * as v from 'valibot';
import { NO_HOLDINGS, type Assignment, type Holdings } from '../engine/holdings.ts';
import type { GroupId } from '../engine/ids.ts';
import type { Parts } from '../engine/load-directory.ts';
import { USER_ATTRIBUTES, type UserAttribute, type UserProfile } from '../engine/user.ts';
import { parseDate } from './dates.ts';
import type { Faults } from './document-fault.ts';
import { Pool, type Kept } from './pool.ts';
import type { Subscriptions } from './read-products.ts';
import { read } from './read.ts';
import { userSchema } from './schema.ts';

type UserItem = v.InferOutput<typeof userSchema>;
type StateItem = NonNullable<UserItem['licenseAssignmentStates']>[number];
type UserPart = Parts['users'] extends Iterable<infer Part> ? Part : never;

/** The users of a document with what is recorded on them. */
export function readUsers(
  items: readonly unknown[],
  subscriptions: Subscriptions,
  faults: Faults,
): readonly UserPart[] {
  const principals = new Map<string, number>();
  const records = new Records(subscriptions, faults);
  const profiles = new Profiles();
  return items.flatMap((item, place) => {
    const path = `users[${place}]`;
    const user = read(userSchema, item, path, faults);
    if (!user) return [];
    const principal = user.userPrincipalName.toLowerCase();
    const owner = principals.get(principal);
    if (owner === undefined) principals.set(principal, place);
    else {
      const text = user.userPrincipalName;
      faults.add(`${path}.userPrincipalName`, 'principalName.repeated', text, `users[${owner}]`);
    }
    return [{ profile: profiles.of(user), ...records.of(user, path) }];
  });
}

/** One distinct list of assignments; `repeated` are the places that name a product and source again (R1.4). */
type Situation = { readonly holdings: Holdings; readonly repeated: readonly number[] };

/** Reads what is recorded on users; users in the same situation get the same value. */
class Records {
  private readonly subscriptions: Subscriptions;
  private readonly faults: Faults;
  private readonly groups = new Pool<GroupId>();
  private readonly assignments = new Pool<Assignment>();
  private readonly situations = new Pool<Situation>();
  private readonly dates = new Pool<number | null>();
  private readonly dateLists = new Pool<readonly (number | null)[]>();

  constructor(subscriptions: Subscriptions, faults: Faults) {
    this.subscriptions = subscriptions;
    this.faults = faults;
  }

  of(user: UserItem, path: string): Pick<UserPart, 'holdings' | 'updated'> {
    const name = user.licenseAssignmentStates ? 'licenseAssignmentStates' : 'assignedLicenses';
    const states = user.licenseAssignmentStates ?? user.assignedLicenses.map(asDirect);
    if (states.length === 0) return { holdings: NO_HOLDINGS, updated: NO_DATES };
    const at = (place: number): string => `${path}.${name}[${place}]`;
    const assignments = states.map((state, place) => this.assignment(state, at(place)));
    const dates = states.map((state, place) => this.date(state.lastUpdatedDateTime, at(place)));
    const { holdings, repeated } = this.situations.keep(keyOf(assignments), () =>
      situationOf(assignments.map(({ value }) => value)),
    ).value;
    for (const place of repeated)
      this.faults.add(`${at(place)}.skuId`, 'state.repeated', holdings[place]?.sku);
    const updated = this.dateLists.keep(keyOf(dates), () => dates.map(({ value }) => value)).value;
    return { holdings, updated };
  }

  private assignment(item: StateItem, path: string): Kept<Assignment> {
    const { assignedByGroup, state, error } = item;
    const licence = this.subscriptions.licence(item, path, this.faults);
    const group = assignedByGroup && this.groups.keep(assignedByGroup, () => assignedByGroup);
    return this.assignments.keep(`${licence.number} ${group?.number} ${state} ${error}`, () => ({
      ...licence.value,
      source: group?.value ?? null,
      state,
      error,
    }));
  }

  /** Read here and not by the schema, because most users were licensed at few moments. */
  private date(text: string | null, path: string): Kept<number | null> {
    const date = this.dates.keep(text ?? '', () => parseDate(text ?? ''));
    if (date.value === null && text !== null) this.faults.add(`${path}.lastUpdatedDateTime`, 'date', text);
    return date;
  }
}

const keyOf = (values: readonly Kept<unknown>[]): string => values.map(({ number }) => number).join();

function situationOf(holdings: Holdings): Situation {
  const seen = new Set<string>();
  const repeated = holdings.flatMap(({ sku, source }, place) => {
    const origin = `${sku} ${source}`;
    if (seen.has(origin)) return [place];
    seen.add(origin);
    return [];
  });
  return { holdings, repeated };
}

/** A merged licence without its sources is a direct assignment in force. */
const asDirect = (licence: UserItem['assignedLicenses'][number]): StateItem => ({
  ...licence,
  assignedByGroup: null,
  state: 'Active',
  error: null,
  lastUpdatedDateTime: null,
});

const NO_DATES: UserPart['updated'] = [];
const NO_TEXTS: readonly string[] = [];
const NO_ATTRIBUTES: UserProfile['attributes'] = {};

/** Makes profiles; texts that many users have are kept once. */
class Profiles {
  private readonly texts = new Pool<string>();

  of(user: UserItem): UserProfile {
    return {
      id: user.id,
      displayName: user.displayName,
      userPrincipalName: user.userPrincipalName,
      usageLocation: this.shared(user.usageLocation),
      proxyAddresses: user.proxyAddresses.length === 0 ? NO_TEXTS : user.proxyAddresses,
      otherMails: user.otherMails.length === 0 ? NO_TEXTS : user.otherMails,
      department: this.shared(user.department),
      jobTitle: this.shared(user.jobTitle),
      accountEnabled: user.accountEnabled,
      attributes: this.attributesOf(user),
    };
  }

  private attributesOf(user: UserItem): UserProfile['attributes'] {
    let attributes: Partial<Record<UserAttribute, string>> | null = null;
    for (const name of USER_ATTRIBUTES) {
      const text = this.shared(user[name] ?? null);
      if (text === null) continue;
      attributes ??= {};
      attributes[name] = text;
    }
    return attributes ?? NO_ATTRIBUTES;
  }

  private shared(text: string | null): string | null {
    return text === null ? null : this.texts.keep(text, () => text).value;
  }
}
