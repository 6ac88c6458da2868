import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../../../src/engine/decide.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { inForce } from '../../../src/engine/holdings.ts';
import { isDirectMember } from '../../../src/engine/queries.ts';
import { rowsOf } from '../../../src/engine/table.ts';
import { usersOf } from '../../../src/engine/user-table.ts';
import { foldFlow } from '../../../src/insight/pictures/fold-flow.ts';
import { buildScenario } from '../../../src/scenarios/scenarios.ts';
import { groupIdOf } from '../../../src/scenarios/deterministic-id.ts';
import { tenants } from '../../support/arbitrary-tenants.ts';
import { group } from '../../support/named.ts';
import { office } from '../../support/office.ts';
import { tenant } from '../../support/tenant.ts';
import { CONTEXT } from '../why/in-words.ts';
import { flowCounts, flowText } from './in-words.ts';

test('licensed, short of seats, kept with an error, waiting: every assignment has one end', () => {
  const { directory } = tenant(office({ E3: 2 }))
    .user('ada', { direct: ['EMS'] })
    .users('bo', 'cy')
    .group('sales', { members: ['ada', 'bo', 'cy'], licences: ['E3'] })
    .drain()
    .assign('ada', ['ADDON'])
    .leave('sales', 'ada')
    .drain()
    .group('it', { members: ['bo'], licences: ['CONF'] });

  expect(flowCounts(directory).map(flowText).toSorted()).toEqual([
    'ADDON from direct licensed: 1, 1 in force',
    'CONF from it waiting: 1, 0 in force',
    'E3 from sales CountViolation: 1, 0 in force',
    'E3 from sales DependencyViolation: 1, 1 in force',
    'E3 from sales licensed: 1, 1 in force',
    'EMS from direct licensed: 1, 1 in force',
  ]);
});

test('R6.1 what fails silently is an end of its own', () => {
  const { directory } = tenant(office({}, { serviceVersion: 'preview' }))
    .user('bo', { proxy: ['smtp:team@contoso.test'] })
    .user('ada', { proxy: ['smtp:team@contoso.test'] })
    .user('cy')
    .group('sales', { members: ['ada', 'bo', 'cy'], licences: ['E3'] })
    .drain();

  expect(flowCounts(directory).map(flowText).toSorted()).toEqual([
    'E3 from sales licensed: 1, 1 in force',
    'E3 from sales silent: 2, 0 in force',
  ]);
});

test('the HR department: 990 of 1,000 members are licensed, ten are in a conflict, as the article tells', async () => {
  const counts = flowCounts(await buildScenario('hr-department'));
  const own = counts.filter(({ source }) => source === groupIdOf('HR Department'));

  expect(own.map(({ end, users }) => `${end} ${users}`).toSorted()).toEqual([
    'MutuallyExclusiveViolation 10',
    'Other 10',
    'licensed 990',
    'licensed 990',
  ]);
});

/** One user, product and source after the other. */
function slowly(directory: Directory): string[] {
  const texts = new Map<string, number>();
  const count = (text: string): void => void texts.set(text, (texts.get(text) ?? 0) + 1);
  for (const { id: user, holdings } of usersOf(directory.users)) {
    for (const one of holdings) count(`${one.sku} ${one.source} ${one.error ?? 'licensed'}`);
    for (const { id, licences } of rowsOf(directory.groups)) {
      if (!isDirectMember(directory, id, user)) continue;
      for (const { sku } of licences) {
        if (!holdings.some((one) => one.sku === sku && one.source === id)) count(`${sku} ${id} unrecorded`);
      }
    }
  }
  return [...texts].map(([text, users]) => `${text} ${users}`).toSorted();
}

function random(check: (directory: Directory) => void): void {
  fc.assert(
    fc.property(tenants, fc.boolean(), (loaded, drained) => {
      const done = drained ? execute(loaded, { type: 'process', steps: Infinity }, CONTEXT) : null;
      check(done?.ok ? done.value.directory : loaded);
    }),
    { seed: 20_200_601, numRuns: 150 },
  );
}

test('the flows are what a look at every user finds; drained, nothing waits', () => {
  random((directory) => {
    const counts = flowCounts(directory);
    const fast = new Map<string, number>();
    for (const { sku, source, end, users } of counts) {
      const key = `${sku} ${source} ${end === 'silent' || end === 'waiting' ? 'unrecorded' : end}`;
      fast.set(key, (fast.get(key) ?? 0) + users);
    }
    expect([...fast].map(([text, users]) => `${text} ${users}`).toSorted()).toEqual(slowly(directory));
    if (directory.queue.length === 0) expect(counts.some(({ end }) => end === 'waiting')).toBe(false);
  });
});

test('the flows agree with holders and with users in error', () => {
  random((directory) => {
    const counts = flowCounts(directory);
    for (const { id } of directory.products) {
      const held = counts.filter(({ sku }) => sku === id).reduce((sum, one) => sum + one.inForce, 0);
      const assignments = [...usersOf(directory.users)].flatMap(({ holdings }) =>
        holdings.filter((one) => one.sku === id && inForce(one)),
      );
      expect(held).toBe(assignments.length);
      expect(held).toBeGreaterThanOrEqual(directory.holders.get(id)?.size ?? 0);
    }
    for (const [source, { size }] of directory.failing) {
      const failed = counts.filter(
        (one) => one.source === source && !['licensed', 'silent', 'waiting'].includes(one.end),
      );
      const products = new Set(failed.map(({ sku }) => sku)).size;
      const sum = failed.reduce((all, { users }) => all + users, 0);
      expect(sum).toBeGreaterThanOrEqual(size);
      if (products === 1) expect(sum).toBe(size);
    }
  });
});

test('folded, nothing is lost: what goes into a column comes out of it, and the largest stand alone', () => {
  random((directory) => {
    const counts = flowCounts(directory);
    const all = counts.reduce((sum, { users }) => sum + users, 0);
    for (const limit of [1, 2, 20]) {
      const flow = foldFlow(counts, { products: limit, groups: limit });
      const sum = (list: readonly { readonly count: number }[]): number =>
        list.reduce((so, { count }) => so + count, 0);

      expect([flow.products, flow.sources, flow.ends, flow.gives, flow.results].map(sum)).toEqual(
        Array.from({ length: 5 }, () => all),
      );
      for (const [place, node] of flow.sources.entries()) {
        expect(sum(flow.gives.filter(({ to }) => to === place))).toBe(node.count);
        expect(sum(flow.results.filter(({ from }) => from === place))).toBe(node.count);
      }
      expect(flow.products.length).toBeLessThanOrEqual(limit + 1);
    }
  });
});

test('a rest of one is not folded, and a folded rest says how many it stands for', () => {
  const t = tenant(office()).users('ada', 'bo', 'cy');
  for (const [name, members] of [
    ['a', ['ada', 'bo', 'cy']],
    ['b', ['ada', 'bo']],
    ['c', ['ada']],
  ] as const)
    t.group(name, { members, licences: ['E3'] });
  const counts = flowCounts(t.drain().directory);
  const sources = (groups: number) =>
    foldFlow(counts, { products: 9, groups }).sources.map(({ what, count }) => ({ ...what, count }));

  expect(sources(2).map(({ kind, count }) => `${kind} ${count}`)).toEqual([
    'source 3',
    'source 2',
    'source 1',
  ]);
  expect(sources(1)).toEqual([
    { kind: 'source', source: group('a'), count: 3 },
    { kind: 'sources', folded: 2, count: 3 },
  ]);
});
