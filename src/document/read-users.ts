import type * as v from 'valibot';
import { NO_HOLDINGS, type Assignment, type Holdings } from '../engine/holdings.ts';
import type { GroupId } from '../engine/ids.ts';
import type { Parts } from '../engine/load-directory.ts';
import { USER_ATTRIBUTES, type UserAttribute, type UserProfile } from '../engine/user.ts';
import type { Faults } from './document-fault.ts';
import { Pool } from './pool.ts';
import type { Subscriptions } from './read-products.ts';
import { read } from './read.ts';
import { userSchema } from './schema.ts';

type UserItem = v.InferOutput<typeof userSchema>;
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

/** Reads what is recorded on users; users in the same situation get the same value. */
class Records {
  private readonly subscriptions: Subscriptions;
  private readonly faults: Faults;
  private readonly groups = new Pool<GroupId>();
  private readonly assignments = new Pool<Assignment>();
  private readonly situations = new Pool<Holdings>();
  private readonly dates = new Pool<readonly (number | null)[]>();

  constructor(subscriptions: Subscriptions, faults: Faults) {
    this.subscriptions = subscriptions;
    this.faults = faults;
  }

  of(user: UserItem, path: string): Pick<UserPart, 'holdings' | 'updated'> {
    const [states, list] = user.licenseAssignmentStates
      ? ([user.licenseAssignmentStates, `${path}.licenseAssignmentStates`] as const)
      : ([user.assignedLicenses.map(asDirect), `${path}.assignedLicenses`] as const);
    if (states.length === 0) return { holdings: NO_HOLDINGS, updated: NO_DATES };
    const seen = new Set<string>();
    const keys: string[] = [];
    const holdings = states.map(({ assignedByGroup, state, error, ...licence }, place) => {
      const { sku, disabled } = this.subscriptions.licence(licence, `${list}[${place}]`, this.faults);
      const origin = `${sku} ${assignedByGroup}`;
      if (seen.has(origin)) this.faults.add(`${list}[${place}].skuId`, 'state.repeated', sku);
      seen.add(origin);
      const key = `${origin} ${state} ${error} ${disabled.join()}`;
      keys.push(key);
      const source = assignedByGroup && this.groups.share(assignedByGroup, assignedByGroup);
      return this.assignments.share(key, { sku, source, disabled, state, error });
    });
    const dates = states.map((state) => state.lastUpdatedDateTime);
    return {
      holdings: this.situations.share(keys.join('\n'), holdings),
      updated: this.dates.share(dates.join(), dates),
    };
  }
}

/** A merged licence without its sources is a direct assignment in force. */
const asDirect = (licence: UserItem['assignedLicenses'][number]) =>
  ({ ...licence, assignedByGroup: null, state: 'Active', error: null, lastUpdatedDateTime: null }) as const;

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
    return text === null ? null : this.texts.share(text, text);
  }
}
