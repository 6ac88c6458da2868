import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { groupId } from '../../src/engine/ids.ts';
import { seatsOf } from '../../src/engine/queries.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { usersOf } from '../../src/engine/user-table.ts';
import { previewInSlices, previewOf, type Recorded } from '../../src/transfer/preview.ts';
import { arbitraryDocument } from '../support/arbitrary-document.ts';
import { office } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

const context = { at: 0, actor: { kind: 'service', displayName: 'Test' } } as const;

const say = (records: readonly Recorded[]): string =>
  records.map(({ state, error }) => error ?? state).join(', ') || 'nothing';

const differences = (directory: Directory): readonly string[] =>
  previewOf(directory).differences.map(
    ({ userName, groupName, before, after }) =>
      `${userName}, ${groupName ?? 'gone'}: ${say(before)} → ${say(after)}`,
  );

test('a tenant whose work is done is judged as it stands (R4.1)', () => {
  const { directory } = tenant(office())
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3'] })
    .drain();

  expect(previewOf(directory)).toMatchObject({
    different: 0,
    judged: 2,
    counts: { users: 2, states: { Active: 2 }, inherited: 2, direct: 0 },
  });
});

test.for([
  {
    name: 'what was never processed',
    of: () =>
      tenant(office())
        .users('ada')
        .group('sales', { members: ['ada'], licences: ['E3'] }),
    expected: ['ada, sales: nothing → Active'],
  },
  {
    name: 'an error whose reason is gone: seats were bought (R4.5)',
    of: () =>
      tenant(office())
        .setUnits('E3', { enabled: 0 })
        .users('ada')
        .group('sales', { members: ['ada'], licences: ['E3'] })
        .drain()
        .setUnits('E3', { enabled: 5 }),
    expected: ['ada, sales: CountViolation → Active'],
  },
  {
    name: 'somebody who left and was not taken off (R3.2)',
    of: () =>
      tenant(office())
        .users('ada')
        .group('sales', { members: ['ada'], licences: ['E3'] })
        .drain()
        .leave('sales', 'ada'),
    expected: ['ada, sales: Active → nothing'],
  },
])('what the rules would record otherwise is listed: $name', ({ of, expected }) => {
  expect(differences(of().directory)).toEqual(expected);
});

test('where the background service would change nothing, nothing is listed', () => {
  const seen = { listed: 0, quiet: 0 };
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const result = parseDocument({ ...document, queue: [] }, RELATIONS);
      if (!result.ok) throw new Error(JSON.stringify(result.reason));
      const directory = result.value;

      const { differences: found, different } = previewOf(directory);

      expect(found).toHaveLength(different);
      for (const group of rowsOf(directory.groups)) {
        const stepped = firstStep(directory, group.id);
        if (!stepped) continue;
        const { user, changed } = stepped;
        const listed = found.some((difference) => difference.group === group.id && difference.user === user);
        // A step goes on with other groups (R4.9), so only what it left alone can be told from outside.
        if (!changed) expect(listed).toBe(false);
        seen[listed ? 'listed' : 'quiet'] += 1;
      }
    }),
    { seed: 20240301, numRuns: 100 },
  );
  expect(Math.min(seen.listed, seen.quiet)).toBeGreaterThan(20);
});

test('the counts are those of a walk over everything, and nothing is changed', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const result = parseDocument(document, RELATIONS);
      if (!result.ok) throw new Error(JSON.stringify(result.reason));
      const { counts } = previewOf(result.value);
      const held = [...usersOf(result.value.users)].flatMap(({ holdings }) => holdings);

      expect(counts.states.Active + counts.states.ActiveWithError + counts.states.Error).toBe(held.length);
      expect(counts.direct + counts.inherited).toBe(held.length);
      expect(Object.values(counts.errors).reduce((sum, count) => sum + count, 0)).toBe(
        held.filter(({ error }) => error !== null).length,
      );
      expect(counts.logged).toBe(document.auditLog.length);
      expect(parseDocument(document, RELATIONS)).toEqual(result);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('each pair is judged by itself: two errors for one seat are two differences', () => {
  const { directory } = tenant(office())
    .setUnits('E3', { enabled: 0 })
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3'] })
    .drain()
    .setUnits('E3', { enabled: 1 });

  expect(
    seatsOf(directory, directory.products.find(({ partNumber }) => partNumber === 'E3')?.id ?? fail()),
  ).toMatchObject({ available: 1 });
  expect(differences(directory)).toEqual([
    'ada, sales: CountViolation → Active',
    'bo, sales: CountViolation → Active',
  ]);
});

test('progress goes up to the end', () => {
  const names = Array.from({ length: 2_500 }, (_, number) => `u${number}`);
  const { directory } = tenant(office())
    .users(...names)
    .group('sales', { members: names });
  const done: number[] = [];
  const slices = previewInSlices(directory);
  for (let slice = slices.next(); !slice.done; slice = slices.next()) {
    done.push(slice.value.done);
    expect(slice.value.done).toBeLessThanOrEqual(slice.value.total);
  }

  expect(done).toEqual([1_000, 2_000, 3_500, 4_500]);
});

/** Who is first when a group is reprocessed, and whether anything of theirs changed. */
function firstStep(directory: Directory, group: string) {
  const queued = execute(directory, { type: 'group.reprocess', group: groupId(group) }, context);
  const slot = queued.ok ? queued.value.directory.queue[0]?.users[0] : undefined;
  if (!queued.ok || slot === undefined) return null;
  const done = execute(queued.value.directory, { type: 'process', steps: 1 }, context);
  if (!done.ok) return null;
  const rows = (of: Directory) => [...usersOf(of.users)][slot];
  const user = rows(directory);
  return user && { user: user.id, changed: rows(done.value.directory)?.holdings !== user.holdings };
}

function fail(): never {
  throw new Error('There is no E3.');
}
