import type { UserId } from '../../engine/ids.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import { USER_ATTRIBUTES, type UserProfile } from '../../engine/user.ts';
import { parseDate } from '../../document/dates.ts';
import { isObject } from '../../document/read.ts';
import type { JsonObject } from '../http/json-object.ts';
import { badRequest, INVALID_VALUES, type Problem } from '../http/problem.ts';
import { readFlag, readMaybeText, readText, readTexts } from '../http/values.ts';
import { findField } from '../odata/schema.ts';
import { USER_EMPTY, USER_EMPTY_LISTS, USER_SCHEMA } from './user-schema.ts';

/** What a body says about a user. */
type Changes = Partial<Omit<UserProfile, 'id'>>;

type Reader = (value: unknown) => Result<Changes, Problem>;

const LONGEST_NAME = 256;
const LONGEST_TEXT = 1024;

/** Turns a read value into the change that it means. */
const as = <Value>(
  value: Result<Value, Problem>,
  change: (value: Value) => Changes,
): Result<Changes, Problem> => (value.ok ? ok(change(value.value)) : value);

const READERS: Readonly<Record<string, Reader>> = {
  displayName: (value) => as(readText(value, LONGEST_NAME), (displayName) => ({ displayName })),
  userPrincipalName: (value) =>
    as(readText(value, LONGEST_TEXT), (userPrincipalName) => ({ userPrincipalName })),
  accountEnabled: (value) => as(readFlag(value), (accountEnabled) => ({ accountEnabled })),
  usageLocation: (value) => as(readMaybeText(value, 2), (usageLocation) => ({ usageLocation })),
  department: (value) => as(readMaybeText(value, LONGEST_TEXT), (department) => ({ department })),
  jobTitle: (value) => as(readMaybeText(value, LONGEST_TEXT), (jobTitle) => ({ jobTitle })),
  proxyAddresses: (value) => as(readTexts(value, LONGEST_TEXT), (proxyAddresses) => ({ proxyAddresses })),
  otherMails: (value) => as(readTexts(value, LONGEST_TEXT), (otherMails) => ({ otherMails })),
  // The password itself is not kept.
  passwordProfile: (value) => (isObject(value) ? ok({}) : refused(INVALID_VALUES)),
};

const NOT_KEPT: readonly string[] = [...USER_EMPTY, ...USER_EMPTY_LISTS];

/** Graph computes these; everything else may be written. */
const READ_ONLY: readonly string[] = [
  'id',
  'assignedLicenses',
  'assignedPlans',
  'licenseAssignmentStates',
  'createdDateTime',
  'deletedDateTime',
  'creationType',
  'provisionedPlans',
  'securityIdentifier',
];

/** What a PATCH changes; attributes that it does not name stay as they are. */
export function profileChanges(
  body: JsonObject,
  attributes: UserProfile['attributes'],
): Result<Changes, Problem> {
  let changes: Changes = {};
  const changed = new Map<string, string>(Object.entries(attributes));
  let touched = false;
  for (const [written, value] of body) {
    const name = findField(USER_SCHEMA, written)?.name;
    if (name === undefined) return refused(INVALID_VALUES);
    if (READ_ONLY.includes(name)) return refused(readOnly(name));
    const reader = READERS[name];
    if (reader) {
      const change = reader(value);
      if (!change.ok) return change;
      changes = { ...changes, ...change.value };
    } else if (!NOT_KEPT.includes(name)) {
      const text = readMaybeText(value, LONGEST_TEXT);
      if (!text.ok) return text;
      if (name === 'employeeHireDate' && !isDate(text.value)) return refused(INVALID_VALUES);
      if (text.value === null) changed.delete(name);
      else changed.set(name, text.value);
      touched = true;
    }
  }
  return ok(touched ? { ...changes, attributes: attributesOf(changed) } : changes);
}

const isDate = (text: string | null): boolean => text === null || parseDate(text) !== null;

function attributesOf(texts: ReadonlyMap<string, string>): UserProfile['attributes'] {
  return Object.fromEntries(
    USER_ATTRIBUTES.flatMap((name) => {
      const text = texts.get(name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

const readOnly = (name: string): Problem => badRequest(`Property '${name}' is read-only and cannot be set.`);

const REQUIRED = ['accountEnabled', 'displayName', 'mailNickname', 'passwordProfile', 'userPrincipalName'];

/** The profile of a new user, who needs a name, a principal name, a nickname, a password and to be enabled or not. */
export function newProfile(body: JsonObject, id: UserId): Result<UserProfile, Problem> {
  const missing = REQUIRED.find((name) => (body.get(name.toLowerCase()) ?? null) === null);
  if (missing !== undefined) return refused(required(missing));
  const password = body.get('passwordprofile');
  const isFilled =
    isObject(password) && typeof password['password'] === 'string' && password['password'] !== '';
  if (!isFilled) return refused(required('passwordProfile'));
  const changes = profileChanges(body, {});
  return changes.ok ? ok({ ...NOBODY, ...changes.value, id }) : changes;
}

const required = (name: string): Problem =>
  badRequest(`A value is required for property '${name}' of resource 'User'.`);

const NOBODY: Omit<UserProfile, 'id'> = {
  displayName: '',
  userPrincipalName: '',
  usageLocation: null,
  proxyAddresses: [],
  otherMails: [],
  department: null,
  jobTitle: null,
  accountEnabled: true,
  attributes: {},
};
