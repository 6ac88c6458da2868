import * as v from 'valibot';
import { groupId, planId, skuId } from '../engine/ids.ts';
import { ASSIGNMENT_STATES, RECORDED_ERRORS, SERVICE_VERSIONS } from '../engine/vocabulary.ts';
import type { DocumentFaultCode } from './document-fault.ts';
import {
  countryCheck,
  guidCheck,
  nameCheck,
  nicknameCheck,
  textCheck,
  type TextCheck,
} from './text-checks.ts';

/*
 * What anyone may write into a tenant document: shapes and defaults of its entities, one by one; users are read in
 * `read-profiles.ts`. Properties that are not named here are ignored. What needs a look at another entity is checked
 * where the entities are read.
 */

const check = <Value>(test: (value: Value) => boolean, code: DocumentFaultCode) => v.check(test, code);

const oneOf = <const Option extends string>(options: readonly Option[]) =>
  v.picklist(options, 'value' satisfies DocumentFaultCode);

const textOf = (faultIn: TextCheck) =>
  v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const code = dataset.typed ? faultIn(dataset.value) : null;
      if (code !== null) addIssue({ message: code });
    }),
  );

/** Ids are taken in any case and kept in lower case. */
const id = <Id extends string>(brand: (guid: string) => Id) =>
  v.pipe(
    textOf(guidCheck),
    v.transform((text) => brand(text.toLowerCase())),
  );

export const idSchema = id((guid) => guid);
const text = textOf(textCheck);
const name = textOf(nameCheck);
const country = textOf(countryCheck);

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
    id: idSchema,
    displayName: name,
    countryLetterCode: country,
    verifiedDomains: v.nullish(v.array(v.object({ name, isDefault: v.nullish(v.boolean(), false) })), []),
  }),
  planRelations: v.nullish(relationsSchema, null),
});

export const licenceSchema = v.object({
  skuId: id(skuId),
  disabledPlans: v.nullish(v.array(id(planId)), []),
});

/** Graph documents null where there is no error and sends `None`; an older edition has `Others` for `Other`. */
const error = v.pipe(
  oneOf(['None', ...RECORDED_ERRORS, 'Others']),
  v.transform((word) => (word === 'None' ? null : word === 'Others' ? 'Other' : word)),
);

export const stateSchema = v.pipe(
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

/** Members may be very many: what each of them is, is read apart. */
export const groupSchema = v.object({
  id: id(groupId),
  displayName: name,
  description: v.nullish(text, null),
  securityEnabled: v.boolean(),
  mailEnabled: v.nullish(v.boolean(), false),
  mailNickname: v.nullish(textOf(nicknameCheck), null),
  groupTypes: v.nullish(names, []),
  membershipRule: v.nullish(text, null),
  assignedLicenses: v.nullish(v.array(licenceSchema), []),
  members: v.nullish(v.array(v.unknown()), []),
});

/** Its users are read apart, too. */
export const jobSchema = v.object({ group: v.nullable(id(groupId)), users: v.array(v.unknown()) });
