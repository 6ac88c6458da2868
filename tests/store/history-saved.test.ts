import { expect, test } from 'vitest';
import * as v from 'valibot';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { actionSchema, formatAction, type Action } from '../../src/document/command-schema.ts';
import { formatDocument } from '../../src/document/format-document.ts';
import { execute } from '../../src/engine/decide.ts';
import { NO_RELATIONS } from '../../src/engine/product.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { begin, presentStep, record, recordProcessing, type History } from '../../src/store/history.ts';
import { undo } from '../../src/store/history-travel.ts';
import { openHistory, openHistoryText } from '../../src/store/saved-history-open.ts';
import { saveHistory } from '../../src/store/saved-history.ts';
import * as id from '../support/named.ts';
import { groupProfile, planOf, productOf, userProfile } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';
import { contextAt } from '../support/walk.ts';

const add = [{ sku: id.sku('E3'), disabled: [] }];
const setLicences = { type: 'group.setLicences', group: id.group('sales'), add, remove: [] } as const;

/** Licences for a group of two, half of the work done. */
function history(): History {
  const { directory } = tenant({
    products: { E3: { seats: 9, plans: ['EXO2'] } },
    users: { ada: {}, bo: {} },
    groups: { sales: { members: ['ada', 'bo'] } },
  });
  const licensed = act(begin(directory), setLicences, 0);
  return act(licensed, { type: 'process', steps: 1 }, 1);
}

function act(past: History, command: Action | { type: 'process'; steps: number }, second: number): History {
  const context = contextAt(second);
  const done = execute(presentStep(past).directory, command, context);
  if (!done.ok) throw new Error(done.reason.code);
  const { directory } = done.value;
  return command.type === 'process'
    ? recordProcessing(past, command.steps, context.at, directory)
    : record(past, command, context, directory);
}

/** A saved history as anyone can change it. */
type Written = {
  version: number;
  first: { scenario?: string; document?: { users: { usageLocation: string }[] } };
  actors: unknown[];
  steps: { parent?: number; after?: number; moves: [number, unknown][] }[];
  branches: { name: string | null; tip: number }[];
  branch: number;
};

test('what was done is written as a few numbers and the commands themselves', () => {
  expect(saveHistory(history(), null)).toMatchObject({
    version: 1,
    actors: [contextAt(0).actor],
    steps: [
      { moves: [] },
      {
        moves: [
          [contextAt(0).at, setLicences],
          [1000, 1],
        ],
      },
    ],
    branches: [{ name: null, tip: 1 }],
    present: 1,
  });
});

test('a scenario is named, and opened as it is', async () => {
  const past = act(
    begin(await buildScenario('hr-department')),
    { type: 'tenant.setServiceVersion', version: 'preview', relations: RELATIONS.preview },
    0,
  );
  const written = JSON.stringify(saveHistory(past, 'hr-department'));
  expect(written.length).toBeLessThan(500);

  const opened = await openHistoryText(written);
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  expect(opened.value.scenario).toBe('hr-department');
  expect(presentStep(opened.value.history).directory.relations).toBe(RELATIONS.preview);
  expect(document(opened.value.history)).toEqual(document(past));
});

test('a tenant that is no scenario of this program goes along as a document', async () => {
  const undone = undo(history());
  if (!undone.ok) throw new Error(undone.reason.code);
  const opened = await openHistory(
    JSON.parse(JSON.stringify(saveHistory(undone.value, 'not-here-any-more'))),
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  expect(opened.value).toMatchObject({ scenario: null, history: { present: 0, steps: { length: 2 } } });
});

const document = (past: History): unknown => formatDocument(presentStep(past).directory);

function text(change: (json: Written) => void): string {
  const json = JSON.parse(JSON.stringify(saveHistory(history(), null))) as Written;
  change(json);
  return JSON.stringify(json);
}

/** The same with another first action. */
const textOf = (changes: object): string =>
  text((json) => {
    json.steps[1]!.moves[0]![1] = { ...setLicences, ...changes };
  });

const step = (): Written['steps'][number] => ({ moves: [[0, { type: 'tenant.rename', name: 'A' }]] });

test.for<{ name: string; broken: string; reason: object }>([
  { name: 'no JSON', broken: '{', reason: { code: 'json' } },
  { name: 'no history', broken: '[]', reason: { code: 'shape' } },
  { name: 'another version', broken: text((json) => (json.version = 2)), reason: { code: 'version' } },
  {
    name: 'an unknown scenario',
    broken: text((json) => (json.first = { scenario: 'nowhere' })),
    reason: { code: 'shape', path: 'first' },
  },
  {
    name: 'a document with faults',
    broken: text((json) => (json.first.document!.users[0]!.usageLocation = 'Rome')),
    reason: { code: 'document', faults: [{ path: 'users[0].usageLocation', code: 'country' }] },
  },
  {
    name: 'an unknown command',
    broken: textOf({ type: 'group.paint' }),
    reason: { code: 'shape', path: 'steps.1.moves.0' },
  },
  {
    name: 'a command with an id that is none',
    broken: textOf({ group: 'sales' }),
    reason: { code: 'shape' },
  },
  {
    name: 'a run of no steps',
    broken: text((json) => (json.steps[1]!.moves[1]![1] = 0)),
    reason: { code: 'shape' },
  },
  {
    name: 'a command that the engine refuses',
    broken: textOf({ group: id.group('nobody') }),
    reason: { code: 'refused', step: 1, refusal: { code: 'group.unknown' } },
  },
  {
    name: 'more background work than there is',
    broken: text((json) => (json.steps[1]!.moves[1]![1] = 3)),
    reason: { code: 'run', step: 1 },
  },
  {
    name: 'less than was done',
    broken: text((json) => void json.steps[1]!.moves.pop()),
    reason: { code: 'differs' },
  },
  {
    name: 'an action at the beginning',
    broken: text((json) => (json.steps[0] = step())),
    reason: { code: 'tree', path: 'steps[0].moves' },
  },
  {
    name: 'a step without an action',
    broken: text((json) => void json.steps[1]!.moves.shift()),
    reason: { code: 'tree', path: 'steps[1].moves' },
  },
  {
    name: 'a step that is its own parent',
    broken: text((json) => (json.steps[1]!.parent = 1)),
    reason: { code: 'tree', path: 'steps[1]' },
  },
  {
    name: 'a step after more than the parent has',
    broken: text((json) => (json.steps[1]!.after = 1)),
    reason: { code: 'tree', path: 'steps[1]' },
  },
  {
    name: 'an actor who is not listed',
    broken: text((json) => (json.actors = [])),
    reason: { code: 'tree', path: 'steps[1].moves[0]' },
  },
  {
    name: 'a branch that leads nowhere',
    broken: text((json) => (json.branches[0]!.tip = 2)),
    reason: { code: 'tree', path: 'branches[0].tip' },
  },
  {
    name: 'two branches with one name',
    broken: text((json) => (json.branches = [1, 1].map((tip) => ({ name: 'A', tip })))),
    reason: { code: 'tree', path: 'branches[1].name' },
  },
  {
    name: 'a branch that is not there',
    broken: text((json) => (json.branch = 1)),
    reason: { code: 'tree', path: 'branch' },
  },
  {
    name: 'a present on another branch',
    broken: text((json) => {
      json.steps.push({ parent: 0, ...step() });
      json.branches.push({ name: null, tip: 2 });
      json.branch = 1;
    }),
    reason: { code: 'tree', path: 'present' },
  },
  {
    name: 'a step on no branch',
    broken: text((json) => void json.steps.push({ parent: 0, ...step() })),
    reason: { code: 'tree', path: 'steps[2]' },
  },
])('a broken history is refused with its reason: $name', async ({ broken, reason }) => {
  expect(await openHistoryText(broken)).toMatchObject({ ok: false, reason });
});

const ACTIONS: { [Type in Action['type']]: Extract<Action, { type: Type }> } = {
  'user.create': {
    type: 'user.create',
    profile: { ...userProfile('ada', {}), attributes: { surname: 'L', city: 'London' } },
  },
  'user.update': {
    type: 'user.update',
    user: id.user('ada'),
    changes: { usageLocation: null, otherMails: [] },
  },
  'user.delete': { type: 'user.delete', user: id.user('ada') },
  'user.assignLicences': { type: 'user.assignLicences', user: id.user('ada'), add, remove: [id.sku('E1')] },
  'user.reprocess': { type: 'user.reprocess', users: [id.user('ada')] },
  'group.create': { type: 'group.create', profile: groupProfile('g', {}), members: [id.user('ada')] },
  'group.update': {
    type: 'group.update',
    group: id.group('g'),
    changes: { groupTypes: [], membershipRule: null },
  },
  'group.delete': { type: 'group.delete', group: id.group('g') },
  'group.addMembers': { type: 'group.addMembers', group: id.group('g'), members: [id.group('h')] },
  'group.removeMembers': { type: 'group.removeMembers', group: id.group('g'), members: [id.user('ada')] },
  'group.setLicences': setLicences,
  'group.reprocess': { type: 'group.reprocess', group: id.group('g') },
  'subscription.create': {
    type: 'subscription.create',
    product: productOf('E3', { seats: 1, plans: ['EXO2'] }),
  },
  'subscription.setUnits': { type: 'subscription.setUnits', sku: id.sku('E3'), units: { warning: 2 } },
  'subscription.addPlan': { type: 'subscription.addPlan', sku: id.sku('E3'), plan: planOf('YAMMER') },
  'tenant.setRelations': { type: 'tenant.setRelations', relations: NO_RELATIONS, builtIn: false },
  'tenant.setServiceVersion': {
    type: 'tenant.setServiceVersion',
    version: 'preview',
    relations: RELATIONS.preview,
  },
  'tenant.rename': { type: 'tenant.rename', name: 'A' },
};

test.for(Object.values(ACTIONS))(
  'an action is read as it was written, in the same order: $type',
  (action) => {
    const written = JSON.stringify(formatAction(action, RELATIONS));
    const read = v.parse(actionSchema(RELATIONS), JSON.parse(written));
    expect(read).toEqual(action);
    expect(JSON.stringify(formatAction(read, RELATIONS))).toBe(written);
  },
);

test.for([
  { name: 'a property that users do not have', action: { type: 'user.update', changes: { password: 'x' } } },
  { name: 'a text that is a number', action: { type: 'user.update', changes: { jobTitle: 7 } } },
])('an action with $name is none', ({ action }) => {
  expect(v.is(actionSchema(RELATIONS), { user: id.user('ada'), ...action })).toBe(false);
});

test('a plan cannot be called by a name that reaches into objects', () => {
  const relations: unknown = JSON.parse(
    '{"exclusive":[],"dependsOn":{"__proto__":[]},"prohibitedIn":{},"mailbox":[]}',
  );
  const action = { type: 'tenant.setRelations', relations, builtIn: false };
  expect(v.is(actionSchema(RELATIONS), action)).toBe(false);
});
