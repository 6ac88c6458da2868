import * as v from 'valibot';
import type { Command } from '../engine/command.ts';
import { groupId, parseGuid, planId, skuId, userId, type MemberId } from '../engine/ids.ts';
import type { PlanRelations } from '../engine/product.ts';
import { USER_ATTRIBUTES } from '../engine/user.ts';
import { SERVICE_VERSIONS, type ServiceVersion } from '../engine/vocabulary.ts';

/*
 * Commands as they are written down. Their shapes are checked here; whether one can be carried out, and whether its
 * texts and numbers may be what they are, only the engine says.
 */

/** Whatever an administrator can do: every command but the background service's own. */
export type Action = Exclude<Command, { readonly type: 'process' }>;

const id = <Id extends string>(brand: (guid: string) => Id) =>
  v.pipe(
    v.string(),
    v.check((text) => parseGuid(text) === text),
    v.transform(brand),
  );

const text = v.string();
const texts = v.array(text);
const optionalText = v.nullable(text);

const user = {
  displayName: text,
  userPrincipalName: text,
  usageLocation: optionalText,
  proxyAddresses: texts,
  otherMails: texts,
  department: optionalText,
  jobTitle: optionalText,
  accountEnabled: v.boolean(),
  attributes: v.strictObject(v.entriesFromList(USER_ATTRIBUTES, v.exactOptional(text))),
};

const userChanges = v.strictObject({
  displayName: v.exactOptional(user.displayName),
  userPrincipalName: v.exactOptional(user.userPrincipalName),
  usageLocation: v.exactOptional(user.usageLocation),
  proxyAddresses: v.exactOptional(user.proxyAddresses),
  otherMails: v.exactOptional(user.otherMails),
  department: v.exactOptional(user.department),
  jobTitle: v.exactOptional(user.jobTitle),
  accountEnabled: v.exactOptional(user.accountEnabled),
  attributes: v.exactOptional(user.attributes),
});

const group = {
  displayName: text,
  description: optionalText,
  securityEnabled: v.boolean(),
  mailEnabled: v.boolean(),
  mailNickname: optionalText,
  groupTypes: texts,
  membershipRule: optionalText,
};

const groupChanges = v.strictObject({
  displayName: v.exactOptional(group.displayName),
  description: v.exactOptional(group.description),
  securityEnabled: v.exactOptional(group.securityEnabled),
  mailEnabled: v.exactOptional(group.mailEnabled),
  mailNickname: v.exactOptional(group.mailNickname),
  groupTypes: v.exactOptional(group.groupTypes),
  membershipRule: v.exactOptional(group.membershipRule),
});

const members = v.array(id<MemberId>(userId));
const licenceChange = {
  add: v.array(v.object({ sku: id(skuId), disabled: v.array(id(planId)) })),
  remove: v.array(id(skuId)),
};

const units = {
  enabled: v.number(),
  warning: v.number(),
  suspended: v.number(),
  lockedOut: v.number(),
};
const unitChanges = v.object({
  enabled: v.exactOptional(units.enabled),
  warning: v.exactOptional(units.warning),
  suspended: v.exactOptional(units.suspended),
  lockedOut: v.exactOptional(units.lockedOut),
});
const plan = v.object({ id: id(planId), name: text });

const type = v.literal;

const plainAction = v.variant('type', [
  v.object({ type: type('user.create'), profile: v.strictObject({ id: id(userId), ...user }) }),
  v.object({ type: type('user.update'), user: id(userId), changes: userChanges }),
  v.object({ type: type('user.delete'), user: id(userId) }),
  v.object({ type: type('user.assignLicences'), user: id(userId), ...licenceChange }),
  v.object({ type: type('user.reprocess'), users: v.array(id(userId)) }),
  v.object({ type: type('group.create'), profile: v.strictObject({ id: id(groupId), ...group }), members }),
  v.object({ type: type('group.update'), group: id(groupId), changes: groupChanges }),
  v.object({ type: type('group.delete'), group: id(groupId) }),
  v.object({ type: type('group.addMembers'), group: id(groupId), members }),
  v.object({ type: type('group.removeMembers'), group: id(groupId), members }),
  v.object({ type: type('group.setLicences'), group: id(groupId), ...licenceChange }),
  v.object({ type: type('group.reprocess'), group: id(groupId) }),
  v.object({
    type: type('subscription.create'),
    product: v.object({ id: id(skuId), partNumber: text, units: v.object(units), plans: v.array(plan) }),
  }),
  v.object({ type: type('subscription.setUnits'), sku: id(skuId), units: unitChanges }),
  v.object({ type: type('subscription.addPlan'), sku: id(skuId), plan }),
  v.object({ type: type('tenant.rename'), name: text }),
]);

/**
 * Taken as it is, not as a schema writes it: the log lists changed properties in the order in which a profile was
 * written, and the same commands give the same log.
 */
const asWritten = v.custom<v.InferOutput<typeof plainAction>>((input) => v.is(plainAction, input));

/** Names that would reach an object's own workings are no plan names. */
const byPlan = <Output>(value: v.GenericSchema<unknown, Output>) =>
  v.pipe(
    v.unknown(),
    v.check((record) => !RESERVED.some((key) => isOwn(record, key))),
    v.record(text, value),
  );
const RESERVED = ['__proto__', 'constructor', 'prototype'];
const isOwn = (record: unknown, key: string): boolean =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, key);

/** The relations that ship, by service version: a command that means them names them. */
export type BuiltIn = Readonly<Record<ServiceVersion, PlanRelations>>;

const relationsAction = (builtIn: BuiltIn) => {
  const relations = v.union([
    v.pipe(
      v.picklist(SERVICE_VERSIONS),
      v.transform((version): PlanRelations => builtIn[version]),
    ),
    v.object({
      exclusive: v.array(texts),
      dependsOn: byPlan(v.array(texts)),
      prohibitedIn: byPlan(texts),
      mailbox: texts,
    }),
  ]);
  return v.variant('type', [
    v.object({ type: type('tenant.setRelations'), relations, builtIn: v.boolean() }),
    v.object({ type: type('tenant.setServiceVersion'), version: v.picklist(SERVICE_VERSIONS), relations }),
  ]);
};

/** An action as `formatAction` writes it. */
export const actionSchema = (builtIn: BuiltIn) =>
  v.union([asWritten, relationsAction(builtIn)]) satisfies v.GenericSchema<unknown, Action>;

/** An action as JSON: `actionSchema` reads the same action of it. Built-in relations become their name. */
export function formatAction(action: Action, builtIn: BuiltIn): Readonly<Record<string, unknown>> {
  if (action.type !== 'tenant.setRelations' && action.type !== 'tenant.setServiceVersion') return action;
  // By identity: the engine takes the very same relations for no change, and only those.
  const name = SERVICE_VERSIONS.find((version) => builtIn[version] === action.relations);
  return name === undefined ? action : { ...action, relations: name };
}
