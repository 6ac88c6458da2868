import { expect, test } from 'vitest';
import type { Directory } from '../../../src/engine/directory.ts';
import { inForce } from '../../../src/engine/holdings.ts';
import { openQuestions } from '../../../src/engine/explain.ts';
import { errorCount, groupById, groupsWithErrors, seatsOf, userById } from '../../../src/engine/queries.ts';
import { usersOf, type UserRow } from '../../../src/engine/user-table.ts';
import type { Target, Way } from '../../../src/insight/ways/way.ts';
import { buildScenario, SCENARIO_IDS } from '../../../src/scenarios/scenarios.ts';
import { undo } from '../../../src/store/history-travel.ts';
import { createLab, type Lab } from '../../../src/store/lab-store.ts';
import { waysFor, inWords } from './in-words.ts';

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

/** What others lost: users and plans. */
function lostByOthers(before: Directory, after: Directory, way: Way): [number, number] {
  const lost = [...usersOf(before.users)].flatMap((was) => {
    const is = userById(after, was.id);
    const has = is ? plansOf(after, is) : new Set<string>();
    const gone = [...plansOf(before, was)].filter((plan) => !has.has(plan)).length;
    return way.users.includes(was.id) || gone === 0 ? [] : [gone];
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
  return [...groups, ...users.slice(0, 6)];
}

test.for(SCENARIO_IDS.filter((id) => id !== 'large-tenant'))(
  '%s: every way out that is offered does what it promised, as one step that Undo takes back',
  async (id) => {
    const directory = await buildScenario(id);
    for (const target of targetsOf(directory)) {
      const { ways } = waysFor(directory, target);
      expect(ways.length).toBeGreaterThan(0);
      for (const way of ways) {
        const lab = applied(directory, way);
        const after = lab.getState().directory;
        const name = inWords(directory, way);

        const well = way.users.filter((user) =>
          openQuestions(after, user).every(({ group }) => group !== way.group),
        );
        expect([name, well.length]).toEqual([name, way.users.length]);
        expect([name, errorsIn(directory), errorsIn(after)]).toEqual([
          name,
          way.errorsBefore,
          way.errorsAfter,
        ]);
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
    }
  },
);
