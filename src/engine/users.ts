import type { AuditEntry, Change } from './audit.ts';
import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import { followRules } from './follow-rules.ts';
import { groupId, type UserId } from './ids.ts';
import { log } from './log.ts';
import { finishHead } from './process.ts';
import type { Refusal } from './refusal.ts';
import type { UserProfile } from './user.ts';

/** Adds a user; dynamic groups take them in at once (R1.12). */
export function createUser(draft: Draft, profile: UserProfile, context: Context): Refusal | null {
  if (draft.users.get(profile.id) || draft.groups.get(groupId(profile.id)))
    return { code: 'id.taken', id: profile.id };
  const refusal = profileFault(profile) ?? principalTaken(draft, profile);
  if (refusal) return refusal;
  emit(draft, { type: 'userCreated', profile });
  report(draft, 'Add user', profile, [], context);
  followUser(draft, profile.id, context);
  return null;
}

/** Changes a user's properties. Licences are untouched until someone reprocesses (R5.2). */
export function updateUser(
  draft: Draft,
  user: UserId,
  changes: Partial<Omit<UserProfile, 'id'>>,
  context: Context,
): Refusal | null {
  const row = draft.users.get(user);
  if (!row) return { code: 'user.unknown', id: user };
  const profile: UserProfile = { ...row.profile, ...changes, id: user };
  const differences = profileChanges(row.profile, profile);
  if (differences.length === 0) return null;
  const refusal = profileFault(profile) ?? principalTaken(draft, profile);
  if (refusal) return refusal;
  emit(draft, { type: 'userChanged', profile });
  report(draft, 'Update user', profile, differences, context);
  followUser(draft, user, context);
  return null;
}

/** Deletes a user with everything recorded on them; their seats are free, and nothing else happens (R5.2). */
export function deleteUser(draft: Draft, user: UserId, context: Context): Refusal | null {
  const row = draft.users.get(user);
  if (!row) return { code: 'user.unknown', id: user };
  emit(draft, { type: 'userDeleted', user });
  report(draft, 'Delete user', row.profile, [], context);
  finishHead(draft, context);
  return null;
}

function followUser(draft: Draft, user: UserId, context: Context): void {
  const slot = draft.users.slotOf(user);
  if (slot !== undefined) followRules(draft, slot, context);
}

function principalTaken(draft: Draft, { id, userPrincipalName }: UserProfile): Refusal | null {
  const holder = draft.principals.get(userPrincipalName.toLowerCase());
  const taken = typeof holder === 'number' && draft.users.at(holder)?.id !== id;
  return taken ? { code: 'user.principalNameTaken', userPrincipalName } : null;
}

const PRINCIPAL_NAME = /^[^\s@]+@[^\s@]+$/;
const COUNTRY = /^[A-Z]{2}$/;

/** The first property that may not have its value. */
export function profileFault(profile: UserProfile): Refusal | null {
  const invalid = (property: string, value: string): Refusal => ({
    code: 'property.invalid',
    property,
    value,
  });
  if (profile.displayName.trim() === '' || profile.displayName.length > 256) {
    return invalid('displayName', profile.displayName);
  }
  if (!PRINCIPAL_NAME.test(profile.userPrincipalName))
    return invalid('userPrincipalName', profile.userPrincipalName);
  if (profile.usageLocation !== null && !COUNTRY.test(profile.usageLocation)) {
    return invalid('usageLocation', profile.usageLocation);
  }
  const empty = profile.proxyAddresses.find((address) => address.trim() === '');
  return empty === undefined ? null : invalid('proxyAddresses', empty);
}

/** What differs between two profiles, property by property, as texts for the log. */
function profileChanges(before: UserProfile, after: UserProfile): Change[] {
  const texts = (profile: UserProfile): Map<string, string | null> => {
    const { attributes, proxyAddresses, otherMails, accountEnabled, id: _id, ...plain } = profile;
    return new Map<string, string | null>([
      ...Object.entries(plain),
      ['proxyAddresses', JSON.stringify(proxyAddresses)],
      ['otherMails', JSON.stringify(otherMails)],
      ['accountEnabled', String(accountEnabled)],
      ...Object.entries(attributes),
    ]);
  };
  const old = texts(before);
  const now = texts(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): Change[] => {
    const [from, to] = [old.get(name) ?? null, now.get(name) ?? null];
    return from === to ? [] : [{ kind: 'property', name, before: from, after: to }];
  });
}

function report(
  draft: Draft,
  activity: AuditEntry['activity'],
  profile: UserProfile,
  changes: readonly Change[],
  { at, actor }: Context,
): void {
  log(draft, { at, activity, actor, target: { kind: 'user', profile }, changes });
}
