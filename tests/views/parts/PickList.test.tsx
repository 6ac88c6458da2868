import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { PickList } from '../../../src/views/parts/PickList.tsx';

type Person = { readonly id: string; readonly name: string; readonly mail: string };

const people = (...names: readonly string[]): readonly Person[] =>
  names.map((name, index) => ({ id: `${index}`, name, mail: `user${index}@contoso.com` }));

function Chooser({ items, single }: { readonly items: readonly Person[]; readonly single?: boolean }) {
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  return (
    <PickList
      label="Users"
      items={items}
      itemKey={(item) => item.id}
      name={(item) => item.name}
      detail={(item) => item.mail}
      chosen={chosen}
      onChange={setChosen}
      single={single}
      searchLabel="Search"
      clearLabel="Clear"
      chosenLabel="Chosen"
      removeLabel={(item) => `Remove ${item.name}`}
      emptyText="Nobody"
      statusText={(shown, total) => `${shown} of ${total}`}
    />
  );
}

const chips = () =>
  within(screen.queryByRole('list', { name: 'Chosen' }) ?? document.createElement('ul'))
    .queryAllByRole('listitem')
    .map((chip) => chip.textContent);

test('what is chosen stays chosen while searching for more', async () => {
  const user = userEvent.setup();
  render(<Chooser items={people('Ada', 'Bo', 'Chen')} />);

  await user.click(screen.getByRole('option', { name: /Bo/ }));
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'user2@');
  expect(screen.getAllByRole('option')).toHaveLength(1);
  expect(screen.getByRole('status')).toHaveTextContent('1 of 3');
  await user.click(screen.getByRole('option', { name: /Chen/, selected: false }));

  expect(chips()).toEqual(['Bo', 'Chen']);
  expect(screen.getByRole('option', { name: /Chen/, selected: true })).toBeVisible();
});

test('a chip takes its choice back', async () => {
  const user = userEvent.setup();
  render(<Chooser items={people('Ada', 'Bo')} />);
  await user.click(screen.getByRole('option', { name: /Ada/ }));
  await user.click(screen.getByRole('option', { name: /Bo/ }));

  await user.click(screen.getByRole('button', { name: 'Remove Ada' }));

  expect(chips()).toEqual(['Bo']);
  expect(screen.getByRole('option', { name: /Ada/ })).toHaveAttribute('aria-selected', 'false');
});

test('choosing one lets go of the other where only one may be chosen', async () => {
  const user = userEvent.setup();
  render(<Chooser items={people('Ada', 'Bo')} single />);

  await user.click(screen.getByRole('option', { name: /Ada/ }));
  await user.click(screen.getByRole('option', { name: /Bo/ }));

  expect(chips()).toEqual(['Bo']);
});

test('the keyboard goes from the search into the list, moves and chooses', async () => {
  const user = userEvent.setup();
  render(<Chooser items={people('Ada', 'Bo', 'Chen')} />);

  await user.click(screen.getByRole('searchbox'));
  await user.keyboard('{ArrowDown}{ArrowDown} {End}{Enter}');

  expect(screen.getByRole('listbox')).toHaveFocus();
  expect(chips()).toEqual(['Bo', 'Chen']);
  const active = screen.getByRole('listbox').getAttribute('aria-activedescendant');
  expect(screen.getByRole('option', { name: /Chen/ })).toHaveAttribute('id', active);
});

test('100,000 to choose from are drawn in part and counted in full', () => {
  render(<Chooser items={people(...Array.from({ length: 100_000 }, (_, index) => `User ${index}`))} />);

  const options = screen.getAllByRole('option');
  expect(options.length).toBeLessThan(60);
  expect(options[0]).toHaveAttribute('aria-setsize', '100000');
});

test('an empty result says so, and hostile names are text', async () => {
  const user = userEvent.setup();
  render(<Chooser items={people('<script>alert(1)</script>')} />);
  expect(screen.getByRole('option', { name: /<script>alert\(1\)<\/script>/ })).toBeVisible();

  await user.type(screen.getByRole('searchbox'), 'x y z');

  expect(screen.getByText('Nobody')).toBeVisible();
});
