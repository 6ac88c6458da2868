import { isDynamic, type GroupProfile } from '../../engine/group.ts';
import type { GroupId } from '../../engine/ids.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import type { JsonObject } from '../http/json-object.ts';
import { badRequest, INVALID_VALUES, type Problem } from '../http/problem.ts';
import { readFlag, readMaybeText, readText, readTexts } from '../http/values.ts';
import { findField } from '../odata/schema.ts';
import { GROUP_EMPTY, GROUP_EMPTY_LISTS, GROUP_SCHEMA } from './group-schema.ts';

/** What a body says about a group. */
type Changes = Partial<Omit<GroupProfile, 'id'>>;

type Reader = (value: unknown) => Result<Changes, Problem>;

const LONGEST_NAME = 256;
const LONGEST_NICKNAME = 64;
const LONGEST_DESCRIPTION = 1024;
const LONGEST_RULE = 4096;

const GROUP_TYPES: readonly string[] = ['Unified', 'DynamicMembership'];

/** Turns a read value into the change that it means. */
const as = <Value>(
  value: Result<Value, Problem>,
  change: (value: Value) => Changes,
): Result<Changes, Problem> => (value.ok ? ok(change(value.value)) : value);

const READERS: Readonly<Record<string, Reader>> = {
  displayName: (value) => as(readText(value, LONGEST_NAME), (displayName) => ({ displayName })),
  description: (value) => as(readMaybeText(value, LONGEST_DESCRIPTION), (description) => ({ description })),
  mailNickname: (value) => as(readText(value, LONGEST_NICKNAME), (mailNickname) => ({ mailNickname })),
  mailEnabled: (value) => as(readFlag(value), (mailEnabled) => ({ mailEnabled })),
  securityEnabled: (value) => as(readFlag(value), (securityEnabled) => ({ securityEnabled })),
  membershipRule: (value) => as(readMaybeText(value, LONGEST_RULE), (membershipRule) => ({ membershipRule })),
  groupTypes: readGroupTypes,
  // Rules are followed at once, always: a paused one cannot be had.
  membershipRuleProcessingState: (value) =>
    value === 'On' || value === null ? ok({}) : refused(INVALID_VALUES),
};

function readGroupTypes(value: unknown): Result<Changes, Problem> {
  const types = readTexts(value, LONGEST_NAME);
  if (!types.ok) return types;
  const known = types.value.every((type) => GROUP_TYPES.includes(type));
  return known ? ok({ groupTypes: [...new Set(types.value)] }) : refused(INVALID_VALUES);
}

/** Not properties: read where members are, or not at all because nobody owns a group here. */
const RELATIONS = ['members@odata.bind', 'owners@odata.bind'];

const NOT_KEPT: readonly string[] = [...GROUP_EMPTY, ...GROUP_EMPTY_LISTS];

/** What a body changes of a group's properties. */
export function groupChanges(body: JsonObject): Result<Changes, Problem> {
  let changes: Changes = {};
  for (const [written, value] of body) {
    if (RELATIONS.includes(written)) continue;
    const name = findField(GROUP_SCHEMA, written)?.name;
    if (name === undefined) return refused(INVALID_VALUES);
    const reader = READERS[name];
    if (!reader) {
      if (NOT_KEPT.includes(name)) continue;
      return refused(badRequest(`Property '${name}' is read-only and cannot be set.`));
    }
    const change = reader(value);
    if (!change.ok) return change;
    changes = { ...changes, ...change.value };
  }
  return ok(changes);
}

const REQUIRED = ['displayName', 'mailEnabled', 'mailNickname', 'securityEnabled'];

/** The profile of a new group. */
export function newGroup(body: JsonObject, id: GroupId): Result<GroupProfile, Problem> {
  const missing = REQUIRED.find((name) => (body.get(name.toLowerCase()) ?? null) === null);
  if (missing !== undefined) {
    return refused(badRequest(`A value is required for property '${missing}' of resource 'Group'.`));
  }
  const changes = groupChanges(body);
  if (!changes.ok) return changes;
  const profile = { ...NOTHING, ...changes.value, id };
  if (body.get('isassignabletorole') === true && isDynamic(profile)) return refused(NOT_FOR_ROLES);
  return ok(profile);
}

const NOT_FOR_ROLES = badRequest('GroupType cannot be set for security groups assignable to roles.');

const NOTHING: Omit<GroupProfile, 'id'> = {
  displayName: '',
  description: null,
  securityEnabled: false,
  mailEnabled: false,
  mailNickname: null,
  groupTypes: [],
  membershipRule: null,
};
