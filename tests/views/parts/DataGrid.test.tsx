import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ComponentProps } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { DataGrid } from '../../../src/views/parts/DataGrid.tsx';
import type { GridColumn } from '../../../src/views/parts/grid-column.ts';

type Person = { readonly id: string; readonly name: string; readonly seats: number };

const COLUMNS: readonly GridColumn<Person>[] = [
  { id: 'name', header: 'Name', primary: true, cell: (row) => row.name, text: (row) => row.name },
  { id: 'seats', header: 'Seats', align: 'end', cell: (row) => row.seats, sortValue: (row) => row.seats },
  { id: 'note', header: 'Note', cell: (row) => `Note on ${row.name}` },
];

const people = (...names: readonly string[]): readonly Person[] =>
  names.map((name, index) => ({ id: `id-${index}`, name, seats: 100 - index }));

type Props = Partial<ComponentProps<typeof DataGrid<Person>>>;

function grid(rows: readonly Person[], props: Props = {}) {
  return (
    <MemoryRouter>
      <DataGrid label="Users" columns={COLUMNS} rows={rows} rowKey={(row) => row.id} {...props} />
    </MemoryRouter>
  );
}

function Selectable({ rows, query }: { readonly rows: readonly Person[]; readonly query?: string }) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const selection = {
    keys,
    onChange: setKeys,
    rowLabel: (row: Person) => `Select ${row.name}`,
    allLabel: 'Select all',
  };
  return (
    <>
      {grid(rows, { selection, query })}
      <output>{[...keys].join(' ')}</output>
    </>
  );
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);

test('a short list is drawn whole and says how large it is', () => {
  render(grid(people('Ada', 'Bo', 'Chen')));

  const table = screen.getByRole('grid', { name: 'Users' });
  expect(table).toHaveAttribute('aria-rowcount', '4');
  expect(table).toHaveAttribute('aria-colcount', '3');
  expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-rowindex'))).toEqual([
    '1',
    '2',
    '3',
    '4',
  ]);
  expect(names()).toEqual(['Ada', 'Bo', 'Chen']);
});

test('100,000 rows are counted in full and drawn in part', () => {
  render(
    grid(
      Array.from({ length: 100_000 }, (_, index) => ({ id: `${index}`, name: `User ${index}`, seats: 1 })),
    ),
  );

  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '100001');
  expect(screen.getAllByRole('row').length).toBeLessThan(80);
  expect(names()[0]).toBe('User 0');
});

test('a header sorts, turns round, and says so', async () => {
  const user = userEvent.setup();
  render(grid(people('Chen', 'ada', 'Bo')));
  const header = screen.getByRole('columnheader', { name: 'Name' });
  expect(header).toHaveAttribute('aria-sort', 'none');

  await user.click(within(header).getByRole('button'));
  expect(names()).toEqual(['ada', 'Bo', 'Chen']);
  expect(header).toHaveAttribute('aria-sort', 'ascending');

  await user.click(within(header).getByRole('button'));
  expect(names()).toEqual(['Chen', 'Bo', 'ada']);
  expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(screen.getByRole('columnheader', { name: 'Note' })).not.toHaveAttribute('aria-sort');
});

test('words and a condition narrow the list together, and the count is announced', () => {
  const rows = people('Ada', 'Bo', 'Ada Two');
  const statusText = (shown: number, total: number) => `${shown} of ${total}`;
  const { rerender } = render(grid(rows, { query: 'ada', statusText }));
  expect(names()).toEqual(['Ada', 'Ada Two']);
  expect(screen.getByRole('status')).toHaveTextContent('2 of 3');

  rerender(grid(rows, { query: 'ada', where: (row) => row.seats < 100, statusText }));
  expect(names()).toEqual(['Ada Two']);
});

test.for([
  { name: 'no rows', rows: people(), query: '', text: 'Nobody yet' },
  { name: 'no match', rows: people('Ada'), query: 'x', text: 'No match' },
])('the empty list says why: $name', ({ rows, query, text }) => {
  render(grid(rows, { query, empty: <p>Nobody yet</p>, noMatch: <p>No match</p> }));

  expect(screen.getByText(text)).toBeVisible();
  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '1');
});

test('names from outside are text', () => {
  const hostile = '<img src=x onerror=alert(1)> & "quotes"';
  render(grid(people(hostile), { getRowHref: (row) => `/users/${row.id}` }));

  expect(screen.getByRole('link', { name: hostile })).toHaveAttribute('href', '/users/id-0');
  expect(screen.queryByRole('img')).toBeNull();
});

test('the box in the header takes what the filter shows, and leaves the rest alone', async () => {
  const user = userEvent.setup();
  const rows = people('Ada', 'Bo', 'Ada Two');
  const { rerender } = render(<Selectable rows={rows} />);
  await user.click(screen.getByRole('checkbox', { name: 'Select Bo' }));
  expect(screen.getByRole('checkbox', { name: 'Select all' })).toBePartiallyChecked();

  rerender(<Selectable rows={rows} query="ada" />);
  await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
  expect(screen.getByRole('status')).toHaveTextContent('id-1 id-0 id-2');
  expect(screen.getByRole('checkbox', { name: 'Select all' })).toBeChecked();

  await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
  expect(screen.getByRole('status')).toHaveTextContent('id-1');
});

const at = () => {
  const cell = document.activeElement;
  return [
    Number(cell?.parentElement?.getAttribute('aria-rowindex')),
    Number(cell?.getAttribute('aria-colindex')),
  ];
};

test.for([
  { keys: '{ArrowDown}', to: [3, 1] },
  { keys: '{ArrowDown}{ArrowUp}', to: [2, 1] },
  { keys: '{ArrowUp}', to: [1, 1] },
  { keys: '{ArrowUp}{ArrowUp}', to: [1, 1] },
  { keys: '{ArrowRight}', to: [2, 2] },
  { keys: '{ArrowLeft}', to: [2, 1] },
  { keys: '{End}', to: [2, 3] },
  { keys: '{End}{Home}', to: [2, 1] },
  { keys: '{Control>}{End}{/Control}', to: [61, 3] },
  { keys: '{Control>}{End}{/Control}{ArrowDown}', to: [61, 3] },
  { keys: '{Control>}{End}{Home}{/Control}', to: [2, 1] },
  { keys: '{PageDown}', to: [3, 1] },
  { keys: '{PageDown}{PageUp}{PageUp}', to: [2, 1] },
])('one tab stop, and $keys moves inside it', async ({ keys, to }) => {
  const user = userEvent.setup();
  render(grid(people(...Array.from({ length: 60 }, (_, index) => `User ${index}`))));

  await user.tab();
  expect(at()).toEqual([2, 1]);
  await user.keyboard(keys);

  expect(at()).toEqual(to);
  expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
});

test('Enter opens the row from any of its cells, and presses what its own cell holds', async () => {
  const user = userEvent.setup();
  const onOpenRow = vi.fn<(row: Person) => void>();
  const rows = people('Ada', 'Bo');
  render(grid(rows, { onOpenRow }));

  await user.tab();
  await user.keyboard('{Enter}');
  await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  expect(onOpenRow.mock.calls).toEqual([[rows[0]], [rows[1]]]);

  await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{Enter}');
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
});

test('Space takes and leaves the row', async () => {
  const user = userEvent.setup();
  render(<Selectable rows={people('Ada', 'Bo')} />);

  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowRight} ');
  expect(screen.getByRole('row', { name: /Bo/ })).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByRole('checkbox', { name: 'Select Bo' })).toBeChecked();

  await user.keyboard(' ');
  expect(screen.getByRole('row', { name: /Bo/ })).toHaveAttribute('aria-selected', 'false');
});

test('focus follows its row when others come before it', async () => {
  const user = userEvent.setup();
  const [ada, bo, chen] = people('Ada', 'Bo', 'Chen') as [Person, Person, Person];
  const { rerender } = render(grid([ada, bo, chen]));
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowRight}');

  rerender(grid([chen, ada, bo]));

  expect(document.activeElement).toHaveTextContent('99');
  expect(at()).toEqual([4, 2]);
});

test('focus moves to the neighbour when its row goes', async () => {
  const user = userEvent.setup();
  const [ada, bo, chen] = people('Ada', 'Bo', 'Chen') as [Person, Person, Person];
  const { rerender } = render(grid([ada, bo, chen]));
  await user.tab();
  await user.keyboard('{Control>}{End}{/Control}');

  rerender(grid([ada, bo]));

  expect(at()).toEqual([3, 3]);
});

test('the active row stays drawn far outside the window', async () => {
  const user = userEvent.setup();
  render(grid(people(...Array.from({ length: 5_000 }, (_, index) => `User ${index}`))));
  await user.tab();

  await user.keyboard('{Control>}{End}{/Control}');

  expect(document.activeElement).toHaveTextContent('Note on User 4999');
  expect(at()).toEqual([5001, 3]);
});
