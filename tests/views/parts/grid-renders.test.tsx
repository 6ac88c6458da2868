import { act, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { DataGrid } from '../../../src/views/parts/DataGrid.tsx';
import type { GridColumn } from '../../../src/views/parts/grid-column.ts';

type Person = { readonly id: string; readonly name: string };

const people = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, name: `User ${index}` }));

/** A column that counts how often its cells are drawn, by row. */
function counting() {
  const drawn: string[] = [];
  const columns: readonly GridColumn<Person>[] = [
    {
      id: 'name',
      header: 'Name',
      primary: true,
      text: (row) => row.name,
      cell: (row) => {
        drawn.push(row.id);
        return row.name;
      },
    },
  ];
  return { drawn, columns };
}

const keyOf = (row: Person): string => row.id;
const addressOf = (row: Person): string => `/users/${row.id}`;
const labelOf = (row: Person): string => `Select ${row.name}`;

type Shown = {
  readonly rows: readonly Person[];
  readonly columns: readonly GridColumn<Person>[];
  readonly keys?: ReadonlySet<string>;
  readonly query?: string;
};

const Page = ({ rows, columns, keys = new Set(), query }: Shown) => (
  <MemoryRouter>
    <DataGrid
      label="Users"
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      query={query}
      getRowHref={addressOf}
      selection={{ keys, onChange: () => {}, rowLabel: labelOf, allLabel: 'Select all' }}
      statusText={(shown, total) => `${shown} of ${total}`}
    />
  </MemoryRouter>
);

const changed = (rows: readonly Person[], place: number, name: string): readonly Person[] =>
  rows.with(place, { id: `id-${place}`, name });

test('one change in one row draws the cells of that row once, and of no other', () => {
  const { drawn, columns } = counting();
  const rows = people(40);
  const { rerender } = render(<Page rows={rows} columns={columns} />);
  drawn.length = 0;

  rerender(<Page rows={changed(rows, 7, 'Somebody else')} columns={columns} />);

  expect(drawn).toEqual(['id-7']);
  expect(screen.getByRole('link', { name: 'Somebody else' })).toBeVisible();
});

test('choosing a row draws that row once', () => {
  const { drawn, columns } = counting();
  const rows = people(40);
  const { rerender } = render(<Page rows={rows} columns={columns} />);
  drawn.length = 0;

  rerender(<Page rows={rows} columns={columns} keys={new Set(['id-3'])} />);

  expect(drawn).toEqual(['id-3']);
});

test('a page that is drawn again without a change draws no row', () => {
  const { drawn, columns } = counting();
  const rows = people(40);
  const { rerender } = render(<Page rows={rows} columns={columns} />);
  drawn.length = 0;

  rerender(<Page rows={rows} columns={columns} />);

  expect(drawn).toEqual([]);
});

test('a long list shows its old order, busy, and says at once how it will be sorted', async () => {
  const { columns } = counting();
  render(<Page rows={people(3_000).toReversed()} columns={columns} />);
  const grid = screen.getByRole('grid');
  const header = screen.getByRole('columnheader', { name: 'Name' });
  const first = () => within(screen.getAllByRole('row')[1] ?? grid).getAllByRole('gridcell')[1]?.textContent;

  act(() => within(header).getByRole('button').click());

  expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect(grid).toHaveAttribute('aria-busy', 'true');
  expect(first()).toBe('User 2999');
  await screen.findByText('User 0');
  expect(first()).toBe('User 0');
  expect(grid).not.toHaveAttribute('aria-busy');
  expect(grid).toHaveAttribute('aria-rowcount', '3001');
});

test('of several searches in a long list the last one counts, whatever was under way', async () => {
  const { columns } = counting();
  const rows = people(3_000);
  const { rerender } = render(<Page rows={rows} columns={columns} />);

  for (const query of ['1', '12', '129', '2999'])
    rerender(<Page rows={rows} columns={columns} query={query} />);

  expect(screen.getByRole('status')).toHaveTextContent('3000 of 3000');
  expect(await screen.findByText('1 of 3000')).toBeVisible();
  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
});
