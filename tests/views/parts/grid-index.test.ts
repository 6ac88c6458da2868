import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridColumn, SortDirection } from '../../../src/views/parts/grid-column.ts';
import { GridIndex, type GridRequest } from '../../../src/views/parts/grid-index.ts';
import { finish } from '../../../src/engine/slices.ts';

type Person = { readonly name: string; readonly seats: number };

const byName: GridColumn<Person> = {
  id: 'name',
  header: '',
  cell: (row) => row.name,
  text: (row) => row.name,
};
const bySeats: GridColumn<Person> = {
  id: 'seats',
  header: '',
  cell: (row) => row.seats,
  sortValue: (row) => row.seats,
};
const COLUMNS = [byName, bySeats];
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const people = (...names: readonly string[]): readonly Person[] =>
  names.map((name, seats) => ({ name, seats }));

function arrange(
  rows: readonly Person[],
  asked: Partial<GridRequest<Person>>,
  index = new GridIndex<Person>(),
) {
  const request = { rows, columns: COLUMNS, query: '', where: undefined, sort: undefined, collator };
  return [...finish(index.arrange({ ...request, ...asked }))];
}

const sortedBy = (column: 'name' | 'seats', direction: SortDirection) => ({ sort: { column, direction } });

test.for([
  {
    name: 'words by the alphabet, not by code',
    rows: ['bo', 'Ada', 'Émile', 'eve'],
    order: ['Ada', 'bo', 'Émile', 'eve'],
  },
  {
    name: 'numbers inside words by size',
    rows: ['user10', 'user9', 'user1'],
    order: ['user1', 'user9', 'user10'],
  },
  { name: 'equal names as they came', rows: ['b', 'A', 'a'], order: ['A', 'a', 'b'] },
])('a column of texts sorts $name', ({ rows, order }) => {
  const data = people(...rows);

  const sorted = arrange(data, sortedBy('name', 'ascending'));

  expect(sorted.map((index) => data[index]?.name)).toEqual(order);
});

test('equal values keep their order when the direction turns', () => {
  const rows = people('a', 'b', 'a', 'b');

  expect(arrange(rows, sortedBy('name', 'descending'))).toEqual([1, 3, 0, 2]);
});

test('what is kept of earlier rows changes the speed, never the answer', () => {
  const row = fc.record({ name: fc.stringMatching(/^[abÅ]{0,2}$/), seats: fc.nat(3) });
  const change = fc.record({
    rows: fc.array(row, { maxLength: 12 }),
    column: fc.constantFrom('name' as const, 'seats' as const),
    direction: fc.constantFrom<SortDirection>('ascending', 'descending'),
    query: fc.constantFrom('', 'a', 'ab', 'b', 'a b'),
    fewest: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const index = new GridIndex<Person>();
      for (const { rows, column, direction, query, fewest } of changes) {
        const folded = rows.map(({ name }) => name.replaceAll('Å', 'a'));
        const compare = (a: number, b: number): number => {
          const [x, y] = direction === 'ascending' ? [a, b] : [b, a];
          return column === 'name'
            ? collator.compare(rows[x]?.name ?? '', rows[y]?.name ?? '')
            : (rows[x]?.seats ?? 0) - (rows[y]?.seats ?? 0);
        };
        const slow = [...rows.keys()]
          .filter((place) => query.split(' ').every((word) => folded[place]?.includes(word)))
          .filter((place) => (rows[place]?.seats ?? 0) >= fewest)
          .toSorted((a, b) => compare(a, b) || a - b);

        const where = (one: Person): boolean => one.seats >= fewest;
        expect(arrange(rows, { sort: { column, direction }, query, where }, index)).toEqual(slow);
      }
    }),
    { seed: 20_190_214, numRuns: 200 },
  );
});

test.for([
  { query: 'ada', found: ['Ada Lovelace'] },
  { query: 'LOVE ada', found: ['Ada Lovelace'] },
  { query: 'garcia', found: ['José García'] },
  { query: 'García', found: ['José García'] },
  { query: '王', found: ['王小明'] },
  { query: '<b>', found: ['<b>bold</b>'] },
  { query: 'nobody', found: [] },
  { query: '  ', found: ['Ada Lovelace', 'José García', '王小明', '<b>bold</b>'] },
])('a filter finds every word of "$query" without regard to case and accents', ({ query, found }) => {
  const rows = people('Ada Lovelace', 'José García', '王小明', '<b>bold</b>');

  expect(arrange(rows, { query }).map((index) => rows[index]?.name)).toEqual(found);
});

const MANY = 50_000;
const many = people(...Array.from({ length: MANY }, (_, place) => `User ${(place * 7919) % MANY}`));

/** How often long work pauses. */
function pauses(asked: Partial<GridRequest<Person>>, index: GridIndex<Person>): number {
  const work = index.arrange({
    rows: many,
    columns: COLUMNS,
    query: '',
    where: undefined,
    sort: undefined,
    collator,
    ...asked,
  });
  let count = 0;
  while (!work.next().done) count++;
  return count;
}

test('sorting and filtering long lists pauses at least once for every thousand or so rows', () => {
  const fresh = () => new GridIndex<Person>();

  expect(pauses(sortedBy('name', 'ascending'), fresh())).toBeGreaterThan(5 * 48);
  expect(pauses(sortedBy('seats', 'ascending'), fresh())).toBeGreaterThan(5 * 48);
  expect(pauses({ query: '77' }, fresh())).toBeGreaterThan(2 * 48);
  expect(pauses({ where: (row) => row.seats > 9 }, fresh())).toBeGreaterThan(47);
});

test('keys of a sort are read once: the other direction and changed rows cost no second look', () => {
  let reads = 0;
  const counted: GridColumn<Person> = { ...byName, text: (row) => (reads++, row.name) };
  const index = new GridIndex<Person>();
  const request = { rows: many, columns: [counted], query: '', where: undefined, collator };
  const sorted = (direction: SortDirection) =>
    finish(index.arrange({ ...request, sort: { column: 'name', direction } }));

  const ascending = sorted('ascending');
  const descending = sorted('descending');

  expect(reads).toBe(MANY);
  expect([...descending]).toEqual([...ascending].toReversed());
});
