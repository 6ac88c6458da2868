import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridColumn, SortDirection } from '../../../src/views/parts/grid-column.ts';
import {
  filterOrder,
  naturalOrder,
  orderKeeper,
  searchTexts,
  sortOrder,
} from '../../../src/views/parts/grid-order.ts';
import { searchFor } from '../../../src/views/parts/search-text.ts';

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
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const people = (...names: readonly string[]): readonly Person[] =>
  names.map((name, seats) => ({ name, seats }));

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

  const sorted = sortOrder(data, byName, 'ascending', collator);

  expect([...sorted].map((index) => data[index]?.name)).toEqual(order);
});

test('equal values keep their order when the direction turns', () => {
  const rows = people('a', 'b', 'a', 'b');

  expect([...sortOrder(rows, byName, 'descending', collator)]).toEqual([1, 3, 0, 2]);
});

test('an order kept from before changes the speed, never the answer', () => {
  const row = fc.record({ name: fc.stringMatching(/^[ab]{0,2}$/), seats: fc.nat(3) });
  const change = fc.record({
    rows: fc.array(row, { maxLength: 12 }),
    column: fc.constantFrom(byName, bySeats),
    direction: fc.constantFrom<SortDirection>('ascending', 'descending'),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const keep = orderKeeper();
      for (const { rows, column, direction } of changes) {
        const value = (index: number) =>
          column === byName ? (rows[index]?.name ?? '') : (rows[index]?.seats ?? 0);
        const slow = [...rows.keys()].toSorted((a, b) => {
          const [x, y] = direction === 'ascending' ? [value(a), value(b)] : [value(b), value(a)];
          return x < y ? -1 : x > y ? 1 : a - b;
        });
        expect([...keep(rows, column, direction, collator)]).toEqual(slow);
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
])('a filter finds every word of "$query" without regard to case and accents', ({ query, found }) => {
  const rows = people('Ada Lovelace', 'José García', '王小明', '<b>bold</b>');
  const texts = searchTexts(rows, [byName, bySeats]);
  const matches = searchFor(query);

  const shown = filterOrder(naturalOrder(rows.length), (index) => matches?.(texts[index] ?? '') === true);

  expect([...shown].map((index) => rows[index]?.name)).toEqual(found);
});

test('blanks are no filter', () => {
  expect(searchFor('  ')).toBeUndefined();
  expect(filterOrder(naturalOrder(3), undefined)).toEqual(naturalOrder(3));
});
