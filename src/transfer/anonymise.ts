import { parseDate } from '../document/dates.ts';
import type { GroupItem, TenantDocument, UserItem } from '../document/tenant-document.ts';
import { USER_ATTRIBUTES, type UserAttribute } from '../engine/user.ts';
import { anonymiseEntry } from './anonymise-log.ts';
import { anonymiseRule } from './anonymise-rule.ts';
import { pseudonymousIds } from './pseudonymous-ids.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { pseudoWords } from './pseudo-words.ts';
import { keyOf } from './siphash.ts';

export type AnonymiseOptions = {
  /** Drawn anew for every import and then forgotten: whoever has it can try names. */
  readonly salt: string;
  /** Ids of users, groups and the organisation; those of products and plans are everybody's. */
  readonly ids: 'kept' | 'replaced';
};

/**
 * The same tenant with nobody in it: people, groups, addresses and domains under pseudonyms, the same for the same
 * text everywhere, whatever the order. Products, states, locations and dates stay, and so does what licensing does.
 */
export function anonymise(document: TenantDocument, { salt, ids }: AnonymiseOptions): TenantDocument {
  const key = keyOf(salt);
  const idFor = ids === 'kept' ? (id: string) => id : pseudonymousIds(document, key);
  // Once to see all words, so that each gets one of its own; once to put those in their place.
  const seen = new Set<string>();
  write(
    document,
    new Pseudonyms(
      key,
      (word) => (seen.add(word), word),
      (id) => id,
    ),
  );
  const words = pseudoWords(seen, key);
  return write(document, new Pseudonyms(key, (word) => words.get(word) ?? '', idFor));
}

const NAME = 256;
const TEXT = 4096;
const ADDRESS = 1024;

function write(document: TenantDocument, names: Pseudonyms): TenantDocument {
  const kept = new Set(
    document.subscribedSkus.flatMap(({ skuPartNumber, servicePlans }) => [
      skuPartNumber,
      ...servicePlans.map(({ servicePlanName }) => servicePlanName),
    ]),
  );
  const { organization } = document;
  return {
    ...document,
    name: names.text(document.name, NAME),
    ...(document.description !== undefined && { description: names.text(document.description, TEXT) }),
    organization: {
      id: names.id(organization.id),
      displayName: names.text(organization.displayName, NAME),
      countryLetterCode: organization.countryLetterCode,
      verifiedDomains: organization.verifiedDomains.map(({ name, isDefault }) => ({
        name: shorter(names.domain(name), NAME, () => names.hashed(name)),
        isDefault,
      })),
    },
    users: document.users.map((user) => writeUser(user, names)),
    groups: document.groups.map((group) => writeGroup(group, names)),
    queue: document.queue.map(({ group, users }) => ({
      group: group && names.id(group),
      users: users.map((user) => names.id(user)),
    })),
    auditLog: document.auditLog.map((entry) => anonymiseEntry(entry, names, kept)),
  };
}

const shorter = (text: string, longest: number, otherwise: () => string): string =>
  text.length <= longest ? text : otherwise();

function writeUser(user: UserItem, names: Pseudonyms): UserItem {
  return {
    ...user,
    id: names.id(user.id),
    displayName: names.text(user.displayName, NAME),
    userPrincipalName: names.address(user.userPrincipalName, ADDRESS),
    proxyAddresses: user.proxyAddresses.map((address) => names.address(address, ADDRESS)),
    ...(user.otherMails && { otherMails: user.otherMails.map((mail) => names.address(mail, ADDRESS)) }),
    department: user.department && names.text(user.department, TEXT),
    jobTitle: user.jobTitle && names.text(user.jobTitle, TEXT),
    ...writeAttributes(user, names),
    licenseAssignmentStates: user.licenseAssignmentStates.map((state) => ({
      ...state,
      assignedByGroup: state.assignedByGroup && names.id(state.assignedByGroup),
    })),
  };
}

type Write = (text: string, names: Pseudonyms) => string;

const asText: Write = (text, names) => names.text(text, TEXT);
const asAddress: Write = (text, names) => names.address(text, ADDRESS);
const asNumber: Write = (text, names) => names.number(text);
const asItIs: Write = (text) => text;

const ATTRIBUTES: Readonly<Record<UserAttribute, Write>> = {
  city: asText,
  companyName: asText,
  country: asItIs,
  employeeHireDate: (text, names) => {
    // The month is enough to see who is new.
    const at = parseDate(text);
    return at === null ? names.text(text, TEXT) : `${new Date(at).toISOString().slice(0, 7)}-01T00:00:00Z`;
  },
  employeeId: asNumber,
  faxNumber: asNumber,
  givenName: asText,
  mail: asAddress,
  mailNickname: asText,
  mobilePhone: asNumber,
  officeLocation: asText,
  postalCode: asNumber,
  preferredLanguage: asItIs,
  state: asText,
  streetAddress: asText,
  surname: asText,
  userType: asItIs,
};

function writeAttributes(user: UserItem, names: Pseudonyms): Partial<Record<UserAttribute, string>> {
  const attributes: Partial<Record<UserAttribute, string>> = {};
  for (const name of USER_ATTRIBUTES) {
    const text = user[name];
    if (text !== undefined) attributes[name] = ATTRIBUTES[name](text, names);
  }
  return attributes;
}

function writeGroup(group: GroupItem, names: Pseudonyms): GroupItem {
  return {
    ...group,
    id: names.id(group.id),
    displayName: names.text(group.displayName, NAME),
    description: group.description && names.text(group.description, TEXT),
    ...(group.mailNickname !== undefined && { mailNickname: names.text(group.mailNickname, 64) }),
    membershipRule: group.membershipRule && anonymiseRule(group.membershipRule, names),
    members: group.members.map((member) => names.id(member)),
  };
}
