import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NO_PRODUCT_NAMES } from '../../src/transfer/product-names.ts';
import { GlobalSearch } from '../../src/views/shell/GlobalSearch.tsx';
import { searchDirectory } from '../../src/views/shell/search-directory.ts';
import * as id from '../support/named.ts';
import { office } from '../support/office.ts';
import { userProfile } from '../support/parts-by-name.ts';
import { renderInLab } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

const { directory } = tenant(office())
  .users('ada', 'adam', 'bo')
  .group('adverts', { members: ['ada'] });

const box = () => screen.getByRole('combobox', { name: 'Search users, groups and products' });

test('what is typed and entered at once opens the first that is found', async () => {
  const { user, address } = renderInLab(<GlobalSearch />, { directory });

  await user.type(box(), 'ad{Enter}');

  await expect.poll(address).toBe(`/users/${id.user('ada')}/profile`);
  expect(box()).toHaveValue('');
});

test('the arrows choose among users, groups and products', async () => {
  const { user, address } = renderInLab(<GlobalSearch />, { directory });

  await user.type(box(), 'ad');
  const options = await screen.findAllByRole('option');
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');

  expect(options.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('ada'),
    expect.stringContaining('adam'),
    expect.stringContaining('adverts'),
    expect.stringContaining('ADDON'),
  ]);
  expect(address()).toBe(`/groups/${id.group('adverts')}`);
});

test('Enter after another key does not open what was found for less', async () => {
  const { user, address } = renderInLab(<GlobalSearch />, { directory });

  await user.type(box(), 'ad');
  await screen.findAllByRole('option');
  await user.type(box(), 'am{Enter}');

  await expect.poll(address).toBe(`/users/${id.user('adam')}/profile`);
});

test('nothing found is said, and Enter stays', async () => {
  const { user, address } = renderInLab(<GlobalSearch />, { directory });

  await user.type(box(), 'nobody{Enter}');

  expect(await screen.findByText('Nothing found for “nobody”')).toBeVisible();
  expect(address()).toBe('/');
});

test('what comes into being after Enter found nothing is shown and not opened', async () => {
  const { lab, address } = renderInLab(<GlobalSearch />, { directory });
  // Both keys before the first answer.
  fireEvent.change(box(), { target: { value: 'zoe' } });
  fireEvent.keyDown(box(), { key: 'Enter' });
  await screen.findByText('Nothing found for “zoe”');

  act(() => void lab.dispatch({ type: 'user.create', profile: userProfile('zoe', {}) }));

  expect(await screen.findByRole('option')).toHaveTextContent('zoe');
  // Whatever follows from it has followed.
  await act(async () => undefined);
  expect(box()).toHaveValue('zoe');
  expect(address()).toBe('/');
});

test('many users are looked through with pauses', () => {
  const crowd = tenant(office()).users(...Array.from({ length: 5_000 }, (_, place) => `u${place}`)).directory;
  const search = searchDirectory(crowd, 'U4999', NO_PRODUCT_NAMES);

  let pauses = 0;
  let step = search.next();
  for (; !step.done; step = search.next()) pauses++;

  expect(pauses).toBe(5);
  expect(step.value.hits.map(({ label }) => label)).toEqual(['u4999']);
});
