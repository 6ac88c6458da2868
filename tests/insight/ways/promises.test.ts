import { expect, test } from 'vitest';
import { CHUNK_BITS } from '../../../src/engine/column.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { inForce } from '../../../src/engine/holdings.ts';
import { openQuestions } from '../../../src/engine/explain.ts';
import { errorCount, groupById, groupsWithErrors, seatsOf } from '../../../src/engine/queries.ts';
import { userAt, usersOf, type UserRow } from '../../../src/engine/user-table.ts';
import type { Target, Way } from '../../../src/insight/ways/way.ts';
import { buildScenario, SCENARIO_IDS } from '../../../src/scenarios/scenarios.ts';
import { undo } from '../../../src/store/history-travel.ts';
import { createLab, type Lab } from '../../../src/store/lab-store.ts';
import { groupIdOf } from '../../../src/scenarios/deterministic-id.ts';
import { finish } from '../../../src/engine/slices.ts';
import { NO_SLOTS, slotsOf } from '../../../src/engine/slots.ts';
import { waysOut } from '../../../src/insight/ways/ways-out.ts';
import { inWords, waysFor, waysOptions } from './in-words.ts';

const ADMIN = {
  kind: 'user',
  id: null,
  displayName: 'Admin',
  userPrincipalName: 'admin@contoso.test',
} as const;

/** A lab to which the commands of a way were sent as the page does it: one action, then the service works. */
function applied(directory: Directory, way: Way): Lab {
  let now = Date.UTC(2031, 0, 1);
  const lab = createLab(directory, null, { now: () => (now += 1000), actor: ADMIN });
  for (const [place, command] of way.commands.entries()) {
    const sent = lab.dispatch(command, { quiet: true, more: place > 0 });
    expect([command, sent.ok]).toEqual([command, true]);
  }
  while (lab.process(1_000) > 0);
  return lab;
}

/** The plans of a user, counted from the products (R1.5). */
const plansOf = (directory: Directory, { holdings }: UserRow): Set<string> =>
  new Set(
    holdings.filter(inForce).flatMap(({ sku, disabled }) => {
      const plans = directory.products.find(({ id }) => id === sku)?.plans ?? [];
      return plans.flatMap(({ id }) => (disabled.includes(id) ? [] : [id]));
    }),
  );

const errorsIn = (directory: Directory): number =>
  groupsWithErrors(directory).reduce((sum, { errors }) => sum + errors, 0);

/** What others lost: users and plans. Nobody in a chunk that both have in common can have lost anything. */
function lostByOthers(before: Directory, after: Directory, way: Way): [number, number] {
  const own = new Set(way.users);
  const changed = before.users.records.flatMap((chunk, at) =>
    chunk === after.users.records[at] ? [] : chunk.map((_, place) => (at << CHUNK_BITS) | place),
  );
  const lost = changed.flatMap((slot) => {
    const [was, is] = [userAt(before.users, slot), userAt(after.users, slot)];
    if (!was || was.holdings === is?.holdings) return [];
    const has = is ? plansOf(after, is) : new Set<string>();
    const gone = [...plansOf(before, was)].filter((plan) => !has.has(plan)).length;
    return own.has(was.id) || gone === 0 ? [] : [gone];
  });
  return [lost.length, lost.reduce((sum, plans) => sum + plans, 0)];
}

function targetsOf(directory: Directory): Target[] {
  const groups = groupsWithErrors(directory).map(({ id }): Target => ({
    kind: 'group',
    group: id,
    reason: null,
  }));
  const users = [...usersOf(directory.users)].flatMap(({ id }) =>
    openQuestions(directory, id).map(({ group }): Target => ({ kind: 'user', user: id, group })),
  );
  return [...groups, ...users];
}

/** Every way of a target, applied as the page applies it, did what it promised; Undo took it back. */
function waysKept(directory: Directory, target: Target): number {
  const { ways } = waysFor(directory, target);
  for (const way of ways) {
    const lab = applied(directory, way);
    const after = lab.getState().directory;
    const name = inWords(directory, way);

    const well = way.users.filter((user) =>
      openQuestions(after, user).every(({ group }) => !way.groups.includes(group)),
    );
    expect([name, well.length]).toEqual([name, way.users.length]);
    expect([name, errorsIn(directory), errorsIn(after)]).toEqual([name, way.errorsBefore, way.errorsAfter]);
    expect([name, ...lostByOthers(directory, after, way)]).toEqual([
      name,
      way.others.users,
      way.others.plans,
    ]);
    for (const { id: sku } of directory.products) {
      const told = way.seats.find((seat) => seat.sku === sku) ?? { bought: 0, consumed: 0 };
      const [was, is] = [seatsOf(directory, sku), seatsOf(after, sku)];
      expect([name, is.total - was.total, is.consumed - was.consumed]).toEqual([
        name,
        told.bought,
        told.consumed,
      ]);
    }
    if (target.kind === 'group') {
      const left = groupById(after, target.group) ? errorCount(after, target.group) : 0;
      expect([name, way.inError - way.fixed]).toEqual([name, left]);
    }

    expect(lab.travel(undo).ok).toBe(true);
    expect(lab.getState().directory).toBe(directory);
  }
  return ways.length;
}

test.for(SCENARIO_IDS.filter((id) => id !== 'large-tenant'))(
  '%s: every way out that is offered does what it promised, as one step that Undo takes back',
  async (id) => {
    const directory = await buildScenario(id);
    for (const target of targetsOf(directory)) expect(waysKept(directory, target)).toBeGreaterThan(0);
  },
);

test('large-tenant: every way out that is offered does what it promised, of errors of several kinds', async () => {
  const directory = await buildScenario('large-tenant');

  for (const name of ['IT CN', 'Executive IN'])
    expect(waysKept(directory, { kind: 'group', group: groupIdOf(name), reason: null })).toBeGreaterThan(3);
  const [slot = -1] = slotsOf(directory.failing.get(groupIdOf('SharePoint pilot')) ?? NO_SLOTS);
  const user = userAt(directory.users, slot)?.id;
  if (user === undefined) throw new Error('nobody is in error');
  expect(waysKept(directory, { kind: 'user', user, group: groupIdOf('SharePoint pilot') })).toBeGreaterThan(
    3,
  );
});

test('large-tenant: what helps all of 100,000 is one way, and what was left out is told', async () => {
  const directory = await buildScenario('large-tenant');
  const told: number[] = [];
  const { ways, limits } = finish(
    waysOut(
      directory,
      { kind: 'group', group: groupIdOf('Everybody'), reason: null },
      { ...waysOptions(), tell: (share) => told.push(share) },
    ),
  );

  expect(ways.map((way) => inWords(directory, way))).toEqual([
    'buySeats CONTOSO_SAMPLE_BADGES: 100000 + Reprocess',
    'leaveGroup Everybody',
  ]);
  expect(ways.map(({ fixed, inError }) => [fixed, inError])).toEqual([
    [100_000, 100_000],
    [100_000, 100_000],
  ]);
  expect(limits).toContain('alike');
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});
