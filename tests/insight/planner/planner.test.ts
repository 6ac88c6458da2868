import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../../../src/engine/decide.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { inForce } from '../../../src/engine/holdings.ts';
import type { GroupId } from '../../../src/engine/ids.ts';
import { finish } from '../../../src/engine/slices.ts';
import { rowsOf } from '../../../src/engine/table.ts';
import { userById } from '../../../src/engine/queries.ts';
import { usersOf } from '../../../src/engine/user-table.ts';
import { outcomeOf } from '../../../src/insight/planner/outcome-of.ts';
import { partitions } from '../../../src/insight/planner/partitions.ts';
import { splitCommands } from '../../../src/insight/planner/split-commands.ts';
import { groupIdOf } from '../../../src/scenarios/deterministic-id.ts';
import { buildScenario } from '../../../src/scenarios/scenarios.ts';
import { tenants } from '../../support/arbitrary-tenants.ts';
import * as id from '../../support/named.ts';
import { office } from '../../support/office.ts';
import { tenant } from '../../support/tenant.ts';
import { CONTEXT, figures, NEW, planned, splitText } from './in-words.ts';

test('R4.2 in the article’s story, the split gives E3 to all fourteen and keeps the eight EMS', async () => {
  const found = planned(await buildScenario('multiple-products'), groupIdOf('Sales'));

  expect(found.kind).toBe('plans');
  expect(figures(found.before)).toBe('16 pairs, 8 of 14 full');
  expect(figures(found.reprocessed)).toBe('16 pairs, 8 of 14 full');
  const [best] = found.plans;
  expect(best?.split.groups).toHaveLength(1);
  expect(best && figures(best.after)).toBe('22 pairs, 8 of 14 full');
  expect(best?.after.products.map(({ licensed }) => licensed)).toEqual([14, 8]);
  expect(best?.after.products.map(({ without }) => [...without])).toEqual([[], [['CountViolation', 6]]]);
  expect(best?.losses).toEqual([]);
});

test('R3.1 an add-on stays in the group with what it needs', () => {
  const { directory } = tenant(office({ EMS: 1 }))
    .users('ada', 'bo')
    .group('analysts', { members: ['ada', 'bo'], licences: ['E3', 'ADDON', 'EMS'] })
    .drain();

  const found = planned(directory, id.group('analysts'));

  expect(found.plans.map(({ split }) => splitText(split))).toEqual(['E3, ADDON | EMS', 'EMS | E3, ADDON']);
  expect(found.plans.map(({ after }) => figures(after))).toEqual([
    '5 pairs, 1 of 2 full',
    '5 pairs, 1 of 2 full',
  ]);
  expect(found.refused).toBeGreaterThan(0);
});

test('R4.3 a conflict of one product no longer holds the others back', () => {
  const { directory } = tenant(office())
    .user('ada', { direct: ['E1'] })
    .users('bo')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3', 'EMS', 'CONF'] })
    .drain();

  const [best] = planned(directory, id.group('sales')).plans;

  expect(best && splitText(best.split)).toBe('EMS, CONF | E3');
  expect(best && figures(best.after)).toBe('5 pairs, 1 of 2 full');
});

test('R1.12 a dynamic group is split into groups of the same rule', () => {
  const t = tenant(office({ EMS: 1 }))
    .user('ada', { department: 'Sales' })
    .user('bo', { department: 'Sales' })
    .group('sales', { rule: 'user.department -eq "Sales"', licences: ['E3', 'EMS'] })
    .drain();
  const [best] = planned(t.directory, id.group('sales')).plans;
  if (!best) throw new Error('There is no plan.');

  for (const command of splitCommands(t.directory, id.group('sales'), best.split, () => 'More of Sales'))
    t.dispatch(command);
  t.drain();

  expect(t.assigned('bo')).toEqual(['E3']);
  expect(t.user('cy', { department: 'Sales' }).drain().assigned('cy')).toEqual(['E3']);
});

test.for([
  {
    name: 'nobody is without anything',
    directory: () =>
      tenant(office())
        .users('ada')
        .group('sales', { members: ['ada'], licences: ['E3', 'EMS'] })
        .drain(),
    is: 'well',
  },
  {
    name: 'one product',
    directory: () =>
      tenant(office({ E3: 0 }))
        .users('ada')
        .group('sales', { members: ['ada'], licences: ['E3'] })
        .drain(),
    is: 'single',
  },
  {
    name: 'both products are short',
    directory: () =>
      tenant(office({ E3: 0, EMS: 0 }))
        .users('ada')
        .group('sales', { members: ['ada'], licences: ['E3', 'EMS'] })
        .drain(),
    is: 'noHelp',
  },
  {
    name: 'a Reprocess is enough',
    directory: () =>
      tenant(office({ E3: 0 }))
        .users('ada')
        .group('sales', { members: ['ada'], licences: ['E3', 'EMS'] })
        .drain()
        .setUnits('E3', { enabled: 1 }),
    is: 'noHelp',
  },
  { name: 'no licences', directory: () => tenant(office()).group('sales'), is: 'gone' },
])('no plan: $name', ({ directory, is }) => {
  expect(planned(directory().directory, id.group('sales'))).toMatchObject({ kind: is, plans: [] });
});

test('there are 1, 2, 5, 15 and 52 divisions of one to five things', () => {
  const counts = [1, 2, 3, 4, 5].map(
    (size) => partitions(Array.from({ length: size }, (_, at) => at)).length,
  );

  expect(counts).toEqual([1, 2, 5, 15, 52]);
});

/** One user a step, as a trainer does it. */
function carriedOut(
  directory: Directory,
  commands: readonly Parameters<typeof execute>[1][],
): Directory | null {
  let now = directory;
  for (const command of commands) {
    const done = execute(now, command, CONTEXT);
    if (!done.ok) return null;
    now = done.value.directory;
  }
  while (now.queue.length > 0) {
    const done = execute(now, { type: 'process', steps: 1 }, CONTEXT);
    if (!done.ok) return null;
    now = done.value.directory;
  }
  return now;
}

/** Every assignment of products to numbered parts: slower than dividing, and the same. */
function everySplit(skus: readonly Parameters<typeof id.nameOf>[0][]): string[][][] {
  const all = skus.reduce<number[][]>(
    (lists) => lists.flatMap((list) => skus.map((_, part) => [...list, part])),
    [[]],
  );
  return all.map((parts) =>
    skus.map((_, part) => skus.filter((_sku, at) => parts[at] === part)).filter(({ length }) => length > 0),
  );
}

const pairsIn = (directory: Directory, group: GroupId, skus: readonly string[]) => {
  const { pairs, full } = finish(outcomeOf(directory, group, skus.map(id.nameOf).map(id.sku)));
  return { pairs, full };
};

test('on random tenants: what is forecast happens, who loses is named, and no split does better', () => {
  fc.assert(
    fc.property(tenants, (loaded) => {
      const directory = carriedOut(loaded, []);
      if (!directory) return;
      for (const group of rowsOf(directory.groups)) {
        const found = planned(directory, group.id);
        const skus = group.licences.map(({ sku }) => sku);
        for (const { split, after, losses } of found.plans) {
          const then = carriedOut(
            directory,
            splitCommands(directory, group.id, split, () => 'Part'),
          );
          expect(then && figures(finish(outcomeOf(then, group.id, skus)))).toBe(figures(after));
          const lost = [...usersOf(directory.users)].flatMap((user) => {
            const has = then ? (userById(then, user.id)?.holdings ?? []).filter(inForce) : [];
            const had = new Set(user.holdings.filter(inForce).map(({ sku }) => sku));
            return [...had].flatMap((sku) =>
              has.some((held) => held.sku === sku) ? [] : [`${user.id} ${sku}`],
            );
          });
          expect(losses.map(({ user, sku }) => `${user} ${sku}`).toSorted()).toEqual(lost.toSorted());
        }
        if (found.kind !== 'plans' && found.kind !== 'noHelp') continue;
        const best = found.plans[0]?.after ?? found.reprocessed;
        for (const [kept = [], ...parts] of everySplit(skus)) {
          if (parts.length === 0) continue;
          const split = {
            kept: kept.map(id.nameOf).map(id.sku),
            groups: parts.map((part, at) => ({
              id: NEW[at] ?? group.id,
              skus: part.map(id.nameOf).map(id.sku),
            })),
          };
          const then = carriedOut(
            directory,
            splitCommands(directory, group.id, split, () => 'Part'),
          );
          if (!then) continue;
          const { pairs, full } = pairsIn(then, group.id, skus);
          expect(pairs < best.pairs || (pairs === best.pairs && full <= best.full)).toBe(true);
        }
      }
    }),
    { seed: 20_170_605, numRuns: 30 },
  );
});
