import { derivedGuid } from '../document/derived-guid.ts';
import { isObject } from '../document/read.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { gatherGroup, gatherMembers, inlineMembers } from './gather-groups.ts';
import { ProductGatherer } from './gather-products.ts';
import { gatherUser } from './gather-users.ts';
import { fileFault, type ImportFault } from './import-fault.ts';
import { GROUP_PROPERTIES, PRODUCT_PROPERTIES, USER_PROPERTIES } from './known-properties.ts';
import {
  byFile,
  lowerText,
  mergeItems,
  noteIgnored,
  type Entries,
  type FiledAnswer,
  type Json,
  type Origin,
} from './merge-items.ts';
import type { Notices } from './notices.ts';
import { ANSWERS, type AnswerKind, type Members } from './recognise.ts';

/** A document that nobody has read yet, and where each of its entries came from. */
export type Gathered = {
  readonly document: Json;
  readonly originOf: (section: string, place: number) => Origin | null;
  /** The old place of an assignment of a user. */
  readonly stateOf: (user: number, place: number) => number;
};

const NEEDED = ['users', 'groups', 'subscribedSkus'] as const;

/** Puts answers of Graph together: any number of pages, in any order, into one tenant document. */
export function gather(
  filed: readonly FiledAnswer[],
  memberPages: readonly Members[],
  notices: Notices,
): Result<Gathered, readonly ImportFault[]> {
  const answers = filed.toSorted(byFile);
  const absent = NEEDED.filter((kind) => !answers.some(({ answer }) => answer.kind === kind));
  if (absent.length > 0) return refused(absent.map((kind) => fileFault(null, 'answers.missing', kind)));
  for (const kind of ANSWERS) notePages(answers, kind, notices);

  const skus = mergeItems(answers, 'subscribedSkus', 'skuId', [], notices);
  const products = new ProductGatherer(notices);
  const subscribedSkus = [
    ...skus.whole.map(({ item }) => products.product(item)),
    ...skus.broken.map(({ item }) => item),
  ];

  const people = mergeItems(answers, 'users', 'id', [], notices);
  const gathered = people.whole.map(({ item }) => gatherUser(item, products.plans, notices));
  const users = [...gathered.map(({ user }) => user), ...people.broken.map(({ item }) => item)];
  if (
    people.whole.length > 0 &&
    !people.whole.some(({ item }) => LICENCES.some((name) => Object.hasOwn(item, name)))
  )
    notices.add('users.withoutLicences', 'users');

  const teams = mergeItems(answers, 'groups', 'id', ['members', 'members@delta'], notices);
  const groups = gatherGroups(
    teams,
    memberPages,
    { products, people, users: gathered.map(({ user }) => user) },
    notices,
  );

  noteIgnored(
    skus.whole.map(({ item }) => item),
    'subscribedSkus',
    PRODUCT_PROPERTIES,
    notices,
  );
  noteIgnored(
    people.whole.map(({ item }) => item),
    'users',
    USER_PROPERTIES,
    notices,
  );
  noteIgnored(
    teams.whole.map(({ item }) => item),
    'groups',
    GROUP_PROPERTIES,
    notices,
  );

  const organization = organizationOf(answers, users, skus, notices);
  const origins: Readonly<Record<string, readonly Origin[]>> = {
    subscribedSkus: originsOf(skus),
    users: originsOf(people),
    groups: originsOf(teams),
  };
  return ok({
    document: {
      version: 1,
      name: organization['displayName'],
      organization,
      subscribedSkus,
      users,
      groups,
      auditLog: auditLog(answers),
    },
    originOf: (section, place) => origins[section]?.[place] ?? null,
    stateOf: (user, place) => gathered[user]?.kept[place] ?? place,
  });
}

const LICENCES = ['licenseAssignmentStates', 'assignedLicenses'];

const originsOf = ({ whole, broken }: Entries): readonly Origin[] =>
  [...whole, ...broken].map(({ origin }) => origin);

/** A last page names no next one; whatever page is missing in between shows only where the answer counts. */
function notePages(answers: readonly FiledAnswer[], kind: AnswerKind, notices: Notices): void {
  const pages = answers.flatMap(({ answer }) => (answer.kind === kind ? [answer] : []));
  if (pages.length === 0) return;
  if (pages.every(({ goesOn }) => goesOn)) notices.add('page.missing', kind);
  const counted = Math.max(...pages.map(({ count }) => count ?? -1));
  const found = pages.reduce((sum, { items }) => sum + items.length, 0);
  if (counted > found) notices.add('count.differs', kind, `${found} / ${counted}`);
  if (found === 0) notices.add('answer.empty', kind);
}

type Known = {
  readonly products: ProductGatherer;
  readonly people: Entries;
  readonly users: readonly Json[];
};

function gatherGroups(
  teams: Entries,
  pages: readonly Members[],
  known: Known,
  notices: Notices,
): readonly unknown[] {
  const ids = new Set([...known.people.whole, ...teams.whole].map(({ item }) => lowerText(item['id']) ?? ''));
  const paged = new Map<string, unknown[]>();
  for (const { group, members } of pages) paged.set(group, [...(paged.get(group) ?? []), ...members]);
  for (const group of paged.keys()) if (!ids.has(group)) notices.add('member.ignored', 'group', group);
  const inline = teams.whole.map(({ item }) => inlineMembers(item, notices));
  const derived =
    paged.size === 0 && inline.every((members) => members === null) ? assignedMembers(known.users) : null;
  const groups = teams.whole.map(({ item }, place) => {
    const id = lowerText(item['id']) ?? '';
    const group = gatherGroup(item, known.products.plans, notices);
    const given = [...(inline[place] ?? []), ...(paged.get(id) ?? [])];
    const members = gatherMembers(derived?.get(id) ?? given, id, (member) => ids.has(member), notices);
    if (derived && members.length > 0) notices.add('members.derived', 'groups', String(group['displayName']));
    return { ...group, members };
  });
  return [...groups, ...teams.broken.map(({ item }) => item)];
}

/** Who has an assignment from a group is taken for its member, in the order of the users. */
function assignedMembers(users: readonly Json[]): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, Set<string>>();
  for (const user of users) {
    const states = user['licenseAssignmentStates'];
    const id = lowerText(user['id']);
    if (!Array.isArray(states) || id === null) continue;
    for (const state of states) {
      const group = isObject(state) ? lowerText(state['assignedByGroup']) : null;
      if (group !== null) members.set(group, (members.get(group) ?? new Set()).add(id));
    }
  }
  return new Map([...members].map(([group, ids]) => [group, [...ids]]));
}

/** The answer of `/organization`, or one made up from what the other answers tell. */
function organizationOf(
  answers: readonly FiledAnswer[],
  users: readonly unknown[],
  skus: Entries,
  notices: Notices,
): Json {
  const given = answers
    .flatMap(({ answer }) => (answer.kind === 'organization' ? answer.items : []))
    .find(isObject);
  const account = skus.whole.map(({ item }) => item).find((item) => typeof item['accountId'] === 'string');
  const domain = mostFrequent(users, 'userPrincipalName', (name) => /@(.+)$/.exec(name)?.[1]?.toLowerCase());
  const country =
    mostFrequent(users, 'usageLocation', (code) => (/^[A-Z]{2}$/.test(code) ? code : undefined)) ?? 'US';
  if (!given) notices.add('organization.madeUp', domain ?? '', country);
  const name = textOr(given?.['displayName'], textOr(account?.['accountName'], domain ?? 'Imported tenant'));
  const location = given?.['countryLetterCode'];
  const domains = given?.['verifiedDomains'];
  return {
    id: given?.['id'] ?? account?.['accountId'] ?? derivedGuid(`organization/${name}`),
    displayName: name,
    countryLetterCode: typeof location === 'string' ? location.toUpperCase() : country,
    verifiedDomains: Array.isArray(domains)
      ? domains
      : domain === undefined
        ? []
        : [{ name: domain, isDefault: true }],
  };
}

const textOr = (value: unknown, fallback: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : fallback;

function mostFrequent(
  items: readonly unknown[],
  property: string,
  read: (text: string) => string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) {
    const text = isObject(item) ? item[property] : null;
    const value = typeof text === 'string' ? read(text) : undefined;
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** Oldest first, whatever the order of the pages. */
function auditLog(answers: readonly FiledAnswer[]): readonly unknown[] {
  const entries = answers.flatMap(({ answer }) => (answer.kind === 'directoryAudits' ? answer.items : []));
  const once = new Map(
    entries.map((entry, place): readonly [string, unknown] => [
      isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : `${place}`,
      entry,
    ]),
  );
  const at = (entry: unknown): string => String(isObject(entry) ? entry['activityDateTime'] : '');
  return [...once.values()].toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}
