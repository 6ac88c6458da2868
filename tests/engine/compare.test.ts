import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, type Comparison } from '../../src/engine/compare.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { inError, inForce, type Assignment } from '../../src/engine/holdings.ts';
import { membersOf } from '../../src/engine/members.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { usersOf } from '../../src/engine/user-table.ts';
import { intents, type Intent } from '../support/arbitrary-commands.ts';
import { tenants } from '../support/arbitrary-tenants.ts';
import * as id from '../support/named.ts';
import { tenant } from '../support/tenant.ts';
import { contextAt } from '../support/walk.ts';

const PLANS = { E1: { seats: 9, plans: ['EXO1'] }, E3: { seats: 1, plans: ['EXO2', 'YAMMER'] } };

/** Ada and bo in sales, which has nothing yet. */
const sales = () =>
  tenant({ products: PLANS })
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'] });

test('a directory compared with itself: nothing is listed', () => {
  const { directory } = sales();
  expect(compare(directory, directory)).toEqual({
    users: [],
    groups: [],
    products: [],
    settings: [],
    pending: { before: 0, after: 0 },
    totals: { usersAdded: 0, usersRemoved: 0, usersChanged: 0, ...NO_LICENCES },
  });
});

const NO_LICENCES = { licencesGained: 0, licencesLost: 0, errorsGained: 0, errorsLost: 0 };

test('one seat for two: a licence gained, an error gained, and the seat that is taken', () => {
  const driver = sales();
  const before = driver.directory;
  const after = driver.assign('sales', ['E3']).drain().directory;

  const { users, groups, products, totals } = compare(before, after);
  expect(totals).toEqual({
    ...{ usersAdded: 0, usersRemoved: 0, usersChanged: 2 },
    ...{ ...NO_LICENCES, licencesGained: 1, errorsGained: 1 },
  });
  const [ada, bo] = users;
  expect(ada?.licences.gained).toMatchObject([{ sku: id.sku('E3'), source: id.group('sales') }]);
  expect(bo?.errors.gained).toMatchObject([{ sku: id.sku('E3'), error: 'CountViolation' }]);
  expect(groups).toMatchObject([{ id: id.group('sales'), licences: { added: [{ sku: id.sku('E3') }] } }]);
  expect(products).toMatchObject([{ seats: { before: { consumed: 0 }, after: { consumed: 1 } } }]);
});

test('an error that goes away, one that has another reason, and a plan that is switched off', () => {
  const driver = sales().assign('sales', ['E3']).drain();
  const before = driver.directory;
  const after = driver
    .changeUser('bo', { location: 'CN' })
    .setRelations({ prohibitedIn: { EXO2: ['CN'] } })
    .assign('sales', { E3: ['YAMMER'] })
    .drain().directory;

  const { users, settings } = compare(before, after);
  const [ada, bo] = users;
  expect(ada?.licences.changed).toMatchObject([{ after: { disabled: [id.plan('YAMMER')] } }]);
  expect(bo).toMatchObject({
    properties: ['usageLocation'],
    errors: { changed: [{ after: { error: 'ProhibitedInUsageLocationViolation' } }] },
  });
  expect(settings).toEqual(['relations']);
  expect(compare(after, driver.setUnits('E3', { enabled: 9 }).directory).users).toEqual([]);
});

test('users and groups that come and go; what somebody had goes with them', () => {
  const driver = sales().assign('ada', ['E1']);
  const before = driver.directory;
  const after = driver
    .deleteUser('ada')
    .user('cy')
    .deleteGroup('sales')
    .group('hr', { members: ['cy'] }).directory;

  const { users, groups, totals } = compare(before, after);
  expect(users.map((user) => [id.nameOf(user.id), user.before === null, user.after === null])).toEqual([
    ['ada', false, true],
    ['cy', true, false],
  ]);
  expect(totals).toMatchObject({ usersAdded: 1, usersRemoved: 1, usersChanged: 0, licencesLost: 1 });
  expect(
    groups.map((group) => [id.nameOf(group.id), group.joined.map(id.nameOf), group.left.map(id.nameOf)]),
  ).toEqual([
    ['sales', [], ['ada', 'bo']],
    ['hr', ['cy'], []],
  ]);
});

test('two branches that gave one place to two users, and one user two places', () => {
  const start = sales().directory;
  const one = grow(start, [create('cy'), create('di'), join('cy')]);
  const two = grow(start, [create('di'), join('di')]);

  const { users, groups } = compare(one, two);
  expect(users.map((user) => [id.nameOf(user.id), user.after === null])).toEqual([['cy', true]]);
  expect(groups.map((group) => [group.joined.map(id.nameOf), group.left.map(id.nameOf)])).toEqual([
    [['di'], ['cy']],
  ]);
});

test('work that is still to be done is counted', () => {
  const driver = sales();
  expect(compare(driver.directory, driver.assign('sales', ['E1']).directory).pending).toEqual({
    before: 0,
    after: 2,
  });
});

const RUNS = { seed: 20240519, numRuns: 80 };

test('any two points of any two branches: the same as user by user and group by group', () => {
  fc.assert(
    fc.property(tenants, intents, intents, fc.nat(30), (start, todo, other, fork) => {
      const trunk = grow(start, todo.slice(0, fork));
      const one = grow(trunk, todo.slice(fork));
      const two = grow(trunk, other);
      for (const [before, after] of [
        [trunk, one],
        [one, two],
        [two, trunk],
      ] as const) {
        expect(plainly(compare(before, after))).toEqual(slowly(before, after));
      }
    }),
    RUNS,
  );
});

const create = (name: string): Intent => {
  const { directory } = tenant().user(name);
  const [row] = usersOf(directory.users);
  if (!row) throw new Error(`There is no ${name}.`);
  return () => ({ type: 'user.create', profile: row.profile });
};
const join =
  (name: string): Intent =>
  () => ({ type: 'group.addMembers', group: id.group('sales'), members: [id.user(name)] });

const grow = (start: Directory, todo: readonly Intent[]): Directory =>
  todo.reduce((directory, intent, place) => {
    const done = execute(directory, intent(directory), contextAt(place));
    return done.ok ? done.value.directory : directory;
  }, start);

/* The slow twin: a line of text for everything that is true in one directory and not in the other. */

const keyOf = ({ sku, source }: Assignment): string => `${sku} from ${source}`;

/** Everything that a comparison is about, one line each. */
function factsOf(directory: Directory): Set<string> {
  const facts: string[] = [];
  for (const { id: user, holdings } of usersOf(directory.users)) {
    facts.push(`user ${user}`);
    for (const record of holdings) {
      if (inForce(record)) facts.push(`licence ${user} ${keyOf(record)}`);
      if (inError(record)) facts.push(`error ${user} ${keyOf(record)}`);
    }
  }
  for (const group of rowsOf(directory.groups)) {
    facts.push(`group ${group.id}`);
    for (const { sku } of group.licences) facts.push(`template ${group.id} ${sku}`);
    for (const member of membersOf(directory, group)) facts.push(`member ${group.id} ${member}`);
  }
  for (const { id: sku, plans } of directory.products) {
    facts.push(`product ${sku}`, ...plans.map((plan) => `plan ${sku} ${plan.id}`));
  }
  return new Set(facts);
}

/** What has a value in both, by name. */
function valuesOf(directory: Directory): Map<string, string> {
  const values = new Map<string, string>();
  for (const { id: user, profile, holdings } of usersOf(directory.users)) {
    const { attributes, ...plain } = profile;
    for (const [name, value] of Object.entries({ ...plain, ...attributes }))
      values.set(`user ${user} ${name}`, JSON.stringify(value));
    for (const record of holdings) {
      if (inForce(record)) values.set(`plans ${user} ${keyOf(record)}`, record.disabled.toSorted().join());
      if (inError(record)) values.set(`reason ${user} ${keyOf(record)}`, String(record.error));
    }
  }
  for (const { id: group, profile, licences } of rowsOf(directory.groups)) {
    for (const [name, value] of Object.entries(profile))
      values.set(`group ${group} ${name}`, JSON.stringify(value));
    for (const { sku, disabled } of licences) values.set(`off ${group} ${sku}`, disabled.toSorted().join());
  }
  for (const { id: sku, units } of directory.products) {
    const consumed = [...usersOf(directory.users)].filter(({ holdings }) =>
      holdings.some((record) => record.sku === sku && inForce(record)),
    ).length;
    for (const [name, value] of Object.entries({ ...units, consumed }))
      values.set(`seats ${sku} ${name}`, `${value}`);
  }
  return values;
}

type Lines = { readonly gained: string[]; readonly lost: string[]; readonly changed: string[] };

function slowly(before: Directory, after: Directory): Lines {
  const [old, now] = [factsOf(before), factsOf(after)];
  const [was, is] = [valuesOf(before), valuesOf(after)];
  return {
    gained: [...now].filter((fact) => !old.has(fact)).toSorted(),
    lost: [...old].filter((fact) => !now.has(fact)).toSorted(),
    changed: [...was]
      .flatMap(([name, value]) => (is.has(name) && is.get(name) !== value ? [name] : []))
      .toSorted(),
  };
}

/** A comparison in the same lines. */
function plainly({ users, groups, products }: Comparison): Lines {
  const gained: string[] = [];
  const lost: string[] = [];
  const changed: string[] = [];
  for (const { id: user, before, after, properties, licences, errors } of users) {
    if (!before) gained.push(`user ${user}`);
    if (!after) lost.push(`user ${user}`);
    changed.push(...properties.map((name) => `user ${user} ${name}`));
    gained.push(...licences.gained.map((record) => `licence ${user} ${keyOf(record)}`));
    lost.push(...licences.lost.map((record) => `licence ${user} ${keyOf(record)}`));
    changed.push(...licences.changed.map((pair) => `plans ${user} ${keyOf(pair.after)}`));
    gained.push(...errors.gained.map((record) => `error ${user} ${keyOf(record)}`));
    lost.push(...errors.lost.map((record) => `error ${user} ${keyOf(record)}`));
    changed.push(...errors.changed.map((pair) => `reason ${user} ${keyOf(pair.after)}`));
  }
  for (const { id: group, before, after, properties, licences, joined, left } of groups) {
    if (!before) gained.push(`group ${group}`);
    if (!after) lost.push(`group ${group}`);
    changed.push(...properties.map((name) => `group ${group} ${name}`));
    gained.push(...licences.added.map(({ sku }) => `template ${group} ${sku}`));
    lost.push(...licences.removed.map(({ sku }) => `template ${group} ${sku}`));
    changed.push(...licences.changed.map(({ sku }) => `off ${group} ${sku}`));
    gained.push(...joined.map((member) => `member ${group} ${member}`));
    lost.push(...left.map((member) => `member ${group} ${member}`));
  }
  for (const { sku, before, after, seats, plans } of products) {
    if (!before) gained.push(`product ${sku}`);
    if (!after) lost.push(`product ${sku}`);
    gained.push(...plans.added.map((plan) => `plan ${sku} ${plan.id}`));
    lost.push(...plans.removed.map((plan) => `plan ${sku} ${plan.id}`));
    if (before && after) {
      for (const name of ['enabled', 'warning', 'suspended', 'lockedOut', 'consumed'] as const)
        if (seats.before[name] !== seats.after[name]) changed.push(`seats ${sku} ${name}`);
    }
  }
  return { gained: gained.toSorted(), lost: lost.toSorted(), changed: changed.toSorted() };
}
