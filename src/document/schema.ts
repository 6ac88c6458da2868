import * as v from 'valibot';
import { groupId, parseGuid, planId, skuId, userId, type MemberId } from '../engine/ids.ts';
import { USER_ATTRIBUTES } from '../engine/user.ts';
import { ASSIGNMENT_STATES, RECORDED_ERRORS, SERVICE_VERSIONS } from '../engine/vocabulary.ts';
import type { DocumentFaultCode } from './document-fault.ts';

/*
 * What anyone may write into a tenant document: shapes and defaults of its entities, one by one. Properties that
 * are not named here are ignored. What needs a look at another entity is checked where the entities are read.
 */

const check = <Value>(test: (value: Value) => boolean, code: DocumentFaultCode) => v.check(test, code);

const oneOf = <const Option extends string>(options: readonly Option[]) =>
  v.picklist(options, 'value' satisfies DocumentFaultCode);

/** Ids are taken in any case and kept in lower case. */
const id = <Id extends string>(brand: (guid: string) => Id) =>
  v.pipe(
    v.string(),
    check((text) => parseGuid(text) !== null, 'guid'),
    v.transform((text) => brand(text.toLowerCase())),
  );

const longest = (length: number) => check<string>((text) => text.length <= length, 'text.tooLong');
const filled = check<string>((text) => text.trim() !== '', 'text.empty');

const text = v.pipe(v.string(), longest(4096));
const name = v.pipe(v.string(), filled, longest(256));
const address = v.pipe(v.string(), filled, longest(1024));
const country = v.pipe(
  v.string(),
  check((code) => /^[A-Z]{2}$/.test(code), 'country'),
);

const units = v.pipe(
  v.number(),
  check((count) => Number.isInteger(count) && count >= 0 && count < 2 ** 31, 'units'),
);

export const productSchema = v.object({
  skuId: id(skuId),
  skuPartNumber: name,
  prepaidUnits: v.object({
    enabled: units,
    warning: v.nullish(units, 0),
    suspended: v.nullish(units, 0),
    lockedOut: v.nullish(units, 0),
  }),
  servicePlans: v.array(v.object({ servicePlanId: id(planId), servicePlanName: name })),
});

const names = v.array(name);

/** An object by plan name. Names that would reach an object's own workings are no plan names. */
const byPlan = <Output>(value: v.GenericSchema<unknown, Output>) =>
  v.pipe(
    v.unknown(),
    check((record) => !RESERVED.some((key) => isOwn(record, key)), 'key'),
    v.record(name, value),
  );
const RESERVED = ['__proto__', 'constructor', 'prototype'];
const isOwn = (record: unknown, key: string): boolean =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, key);

const relationsSchema = v.object({
  exclusive: v.nullish(v.array(names), []),
  dependsOn: v.nullish(byPlan(v.array(names)), {}),
  prohibitedIn: v.nullish(byPlan(v.array(country)), {}),
  mailbox: v.nullish(names, []),
});

export const headerSchema = v.object({
  version: v.pipe(
    v.unknown(),
    check((version) => version === 1, 'version'),
  ),
  name,
  description: v.nullish(text, null),
  serviceVersion: v.nullish(oneOf(SERVICE_VERSIONS), 'current'),
  organization: v.object({
    id: id((guid) => guid),
    displayName: name,
    countryLetterCode: country,
    verifiedDomains: v.nullish(v.array(v.object({ name, isDefault: v.nullish(v.boolean(), false) })), []),
  }),
  planRelations: v.nullish(relationsSchema, null),
});

const licenceSchema = v.object({
  skuId: id(skuId),
  disabledPlans: v.nullish(v.array(id(planId)), []),
});

/** Graph documents null where there is no error and sends `None`; an older edition has `Others` for `Other`. */
const error = v.pipe(
  oneOf(['None', ...RECORDED_ERRORS, 'Others']),
  v.transform((word) => (word === 'None' ? null : word === 'Others' ? 'Other' : word)),
);

const stateSchema = v.pipe(
  v.object({
    ...licenceSchema.entries,
    assignedByGroup: v.nullish(id(groupId), null),
    state: oneOf(ASSIGNMENT_STATES),
    error: v.nullish(error, 'None'),
    lastUpdatedDateTime: v.nullish(text, null),
  }),
  v.forward(
    v.check(
      (record) => (record.state === 'Active') === (record.error === null),
      'state.error' satisfies DocumentFaultCode,
    ),
    ['error'],
  ),
);

export const userSchema = v.object({
  id: id(userId),
  displayName: name,
  userPrincipalName: v.pipe(
    v.string(),
    longest(1024),
    check((principal) => /^[^\s@]+@[^\s@]+$/.test(principal), 'principalName'),
  ),
  usageLocation: v.nullish(country, null),
  proxyAddresses: v.nullish(v.array(address), []),
  otherMails: v.nullish(v.array(text), []),
  department: v.nullish(text, null),
  jobTitle: v.nullish(text, null),
  accountEnabled: v.nullish(v.boolean(), true),
  ...v.entriesFromList(USER_ATTRIBUTES, v.nullish(text)),
  assignedLicenses: v.nullish(v.array(licenceSchema), []),
  licenseAssignmentStates: v.nullish(v.array(stateSchema), null),
});

export const groupSchema = v.object({
  id: id(groupId),
  displayName: name,
  description: v.nullish(text, null),
  securityEnabled: v.boolean(),
  mailEnabled: v.nullish(v.boolean(), false),
  mailNickname: v.nullish(
    v.pipe(
      v.string(),
      check((nickname) => nickname.length <= 64 && !/[\s@]/.test(nickname), 'nickname'),
    ),
    null,
  ),
  groupTypes: v.nullish(names, []),
  membershipRule: v.nullish(text, null),
  assignedLicenses: v.nullish(v.array(licenceSchema), []),
  members: v.nullish(v.array(id<MemberId>(userId)), []),
});

export const jobSchema = v.object({
  group: v.nullable(id(groupId)),
  users: v.array(id(userId)),
});
