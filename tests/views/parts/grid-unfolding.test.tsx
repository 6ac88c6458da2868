import { act, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { DataGrid } from '../../../src/views/parts/DataGrid.tsx';
import type { GridColumn } from '../../../src/views/parts/grid-column.ts';

type Person = { readonly id: string; readonly name: string };

const people = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, name: `User ${index}` }));

const drawn: string[] = [];
const COLUMNS: readonly GridColumn<Person>[] = [
  {
    id: 'name',
    header: 'Name',
    text: ({ name }) => name,
    sortValue: ({ id }) => Number(id.slice(3)),
    cell: ({ id, name }) => {
      drawn.push(id);
      return name;
    },
  },
];
const keyOf = ({ id }: Person): string => id;
const labelOf = ({ name }: Person): string => `More of ${name}`;
const detailOf = ({ name }: Person) => (
  <p>
    All about {name} <button type="button">Copy</button>
  </p>
);

function Page({ rows, initial = [] }: { readonly rows: readonly Person[]; readonly initial?: string[] }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(initial));
  const [toggle] = useState(() => (key: string) => {
    setOpen((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  });
  return (
    <DataGrid
      label="Users"
      columns={COLUMNS}
      rows={rows}
      rowKey={keyOf}
      unfolding={{ open, onToggle: toggle, header: 'More', label: labelOf, detail: detailOf }}
    />
  );
}

const press = (name: string): void => act(() => screen.getByRole('button', { name }).click());

test('an unfolded row stays one row, with a cell more that belongs to it', () => {
  render(<Page rows={people(3)} />);

  press('More of User 1');

  const grid = screen.getByRole('grid');
  expect(grid).toHaveAttribute('aria-rowcount', '4');
  expect(grid).toHaveAttribute('aria-colcount', '3');
  const rows = within(grid).getAllByRole('row');
  expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3', '4']);
  const cells = within(rows[2] ?? grid).getAllByRole('gridcell');
  expect(cells.map((cell) => cell.getAttribute('aria-colindex'))).toEqual(['1', '2', '3']);
  expect(cells[2]).toHaveTextContent('All about User 1');
  expect(screen.getByRole('button', { name: 'More of User 1' })).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('button', { name: 'More of User 0' })).toHaveAttribute('aria-expanded', 'false');
});

test('several are open at once, and sorting takes what is open along', () => {
  render(<Page rows={people(3)} />);
  press('More of User 0');
  press('More of User 2');

  press('Name');
  press('Name');

  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('gridcell').at(-1)?.textContent)).toEqual([
    'All about User 2 Copy',
    'User 1',
    'All about User 0 Copy',
  ]);
});

test('unfolding one of 100,000 rows draws that row again and no other', () => {
  render(<Page rows={people(100_000)} />);
  drawn.length = 0;

  press('More of User 3');

  expect(screen.getByText('All about User 3')).toBeVisible();
  expect(drawn).toEqual(['id-3']);
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
});

test('rows below an open one make room, wherever it is', () => {
  const heights = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight');
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
    configurable: true,
    get(this: HTMLElement) {
      return this.hasAttribute('data-detail') ? 200 : 36;
    },
  });
  try {
    render(<Page rows={people(20)} initial={['id-1', 'id-4']} />);
    const tops = screen
      .getAllByRole('row')
      .slice(1, 7)
      .map((row) => row.style.top);
    expect(tops).toEqual(['0px', '36px', '272px', '308px', '344px', '580px']);
    expect(screen.getAllByRole('rowgroup').at(-1)?.style.height).toBe(`${20 * 36 + 400}px`);
  } finally {
    if (heights) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', heights);
  }
});
