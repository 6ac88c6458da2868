import type { UserId } from '../engine/ids.ts';
import type { UserProfile } from '../engine/user.ts';
import { userIdOf } from './deterministic-id.ts';

/** Somebody who works at Contoso, as a story tells it. */
export type Person = {
  readonly first: string;
  readonly last: string;
  readonly department: string;
  readonly jobTitle: string;
  /** ISO 3166-1 alpha-2; null: none set, a group then uses the directory's country (R1.7). */
  readonly location: string | null;
  /** Tells namesakes apart in their principal names, from the second on. */
  readonly number?: number;
  /** Proxy addresses beside the person's own, `smtp:` included. */
  readonly aliases?: readonly string[];
};

export const fullName = ({ first, last }: Person): string => `${first} ${last}`;

/** The same person has the same id in every scenario. */
export const personId = (person: Person): UserId => userIdOf(principalName(mailName(person)));

export function profileOf(person: Person): UserProfile {
  const mailNickname = mailName(person);
  const userPrincipalName = principalName(mailNickname);
  const ownAddress = `SMTP:${userPrincipalName}`;
  return {
    id: userIdOf(userPrincipalName),
    displayName: fullName(person),
    userPrincipalName,
    usageLocation: person.location,
    proxyAddresses: person.aliases ? [ownAddress, ...person.aliases] : [ownAddress],
    otherMails: NO_MAILS,
    department: person.department,
    jobTitle: person.jobTitle,
    accountEnabled: true,
    attributes: {
      companyName: 'Contoso',
      givenName: person.first,
      mail: userPrincipalName,
      mailNickname,
      surname: person.last,
      userType: 'Member',
    },
  };
}

const NO_MAILS: readonly string[] = [];

/** `tomasz.wojcik`, and `tomasz.wojcik2` for a namesake. */
const mailName = ({ first, last, number = 1 }: Person): string =>
  number === 1 ? `${plain(first)}.${plain(last)}` : `${plain(first)}.${plain(last)}${number}`;

const principalName = (name: string): string => `${name}@contoso.onmicrosoft.com`;

/** `Chloé` → `chloe`: letters without their accents. */
export function plain(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const made = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  plainNames.set(name, made);
  return made;
}

/** A hundred thousand people share two hundred names. */
const plainNames = new Map<string, string>();
