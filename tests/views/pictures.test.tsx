import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { sku, user as userOf } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant, type TenantDriver } from '../support/tenant.ts';

const paths = (name: string): string => `/users/${userOf(name)}/paths`;
const seats = `/licenses/products/${sku('E3')}/users`;
const HOSTILE = `<script>alert("1")</script> & 'co'`;

/** ada directly, bo by sales, cy both ways; dan is short of a seat. */
const mixed = (): TenantDriver =>
  tenant(office({ E3: 3 }))
    .user('ada', { direct: ['E3'] })
    .user('bo')
    .user('cy', { direct: ['E3'] })
    .user('dan')
    .group('sales', { members: ['bo', 'cy', 'dan'], licences: ['E3'] })
    .drain();

const conflict = (): TenantDriver =>
  tenant(office())
    .user('ada', { direct: { E1: ['YAMMER'] } })
    .group('sales', { members: ['ada'], licences: ['E3'] })
    .drain();

const rowsOf = async (grid: string): Promise<(string | null)[][]> =>
  within(await screen.findByRole('grid', { name: grid }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    );

/** What a picture says to a pointer that rests on its marks. */
const titles = (marks: string): (string | null | undefined)[] =>
  [...document.querySelectorAll(`svg[data-picture] ${marks}`)].map(
    (mark) => mark.querySelector('title')?.textContent,
  );

test('seats: the sentence, the legend and the table tell the same numbers (R1.2)', async () => {
  const { user } = renderPage(seats, { directory: mixed().directory });

  const sentence = '3 of 3 licenses of E3 are used: 1 directly, 1 by groups, 1 both ways; 0 are free.';
  expect(await screen.findByRole('img', { name: sentence })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show as a table' }));

  expect(await rowsOf('How the licenses are used, as a table')).toEqual([
    ['Directly', '1', '33.3%'],
    ['By groups', '1', '33.3%'],
    ['Both ways', '1', '33.3%'],
    ['Free', '0', '0%'],
  ]);
  expect(screen.getByText('By groups: 1', { selector: 'text' })).toBeInTheDocument();
});

test('seats: over-assigned ones have a part of their own, and the picture follows the tenant (R1.3)', async () => {
  const { lab } = renderPage(seats, { directory: mixed().directory });
  await screen.findByRole('img', { name: /^3 of 3/ });

  lab.dispatch({ type: 'subscription.setUnits', sku: sku('E3'), units: { enabled: 1 } });

  expect(
    await screen.findByRole('img', { name: /that is 2 more than the 1 that were bought/ }),
  ).toBeVisible();
  expect(screen.getByText('Over-assigned: 2', { selector: 'text' })).toBeInTheDocument();

  lab.dispatch({ type: 'user.assignLicences', user: userOf('ada'), add: [], remove: [sku('E3')] });

  expect(await screen.findByRole('img', { name: /^2 licenses of E3 are used: 0 directly/ })).toBeVisible();
});

test('paths: every plan of the table is a mark, blocked ones say why (R4.3)', async () => {
  const { user } = renderPage(paths('ada'), { directory: conflict().directory });

  expect(
    await screen.findByRole('img', {
      name: 'ada gets 1 product over 1 path; 1 path is blocked: sales → E3 (Conflicting service plans).',
    }),
  ).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Show every service plan' }));

  const rows = await rowsOf('Every path with its service plans');
  expect(rows).toEqual([
    ['Assigned directly', 'E1', 'EXO1', 'On', ''],
    ['Assigned directly', 'E1', 'SPO1', 'On', ''],
    ['Assigned directly', 'E1', 'YAMMER', 'Off', ''],
    ['sales', 'E3', 'EXO2', 'Blocked', 'EXO2 in E3 conflicts with EXO1 in E1 (Direct).'],
    ['sales', 'E3', 'SPO2', 'Blocked', 'SPO2 in E3 conflicts with SPO1 in E1 (Direct).'],
    ['sales', 'E3', 'YAMMER', 'Blocked', 'Conflicting service plans'],
  ]);
  expect(titles('[data-plan]')).toEqual(rows.map(([, , plan, state]) => `${plan}: ${state}`));
  expect(titles('[data-path]')).toEqual(['Assigned directly → E1', 'sales → E3 → Conflicting service plans']);
});

test('paths: a long product folds, and unfolds at a click; the table has every plan all along', async () => {
  const plans = Array.from({ length: 20 }, (_, index) => `PLAN${index}`);
  const { directory } = tenant({ products: { big: { plans } } }).user('ada', {
    direct: { big: ['PLAN18', 'PLAN19'] },
  });
  const { user } = renderPage(paths('ada'), { directory });

  const more = await screen.findByText('14 more plans, 2 off', { selector: 'text' });
  expect(titles('[data-plan]')).toHaveLength(7);
  expect(screen.getByText('20 of 20 rows')).toBeVisible();
  await user.click(more);

  expect(titles('[data-plan]')).toHaveLength(20);
});

test('paths: a user without anything', async () => {
  renderPage(paths('ada'), { directory: tenant(office()).user('ada').directory });

  expect(await screen.findByText('No assignment paths')).toBeVisible();
});

test('flows: bands are read by arrow keys, and add up to the table', async () => {
  const { user } = renderPage('/licenses/flow', { directory: mixed().directory });

  const bands = await screen.findAllByRole('option', { name: /→/ });
  expect(bands.map((band) => band.getAttribute('aria-label'))).toEqual([
    'E3 → Directly: 2 assignments',
    'E3 → sales: 3 assignments',
    'Directly → Licensed: 2 assignments',
    'sales → Licensed: 2 assignments',
    'sales → Not enough licenses: 1 assignment',
  ]);
  expect(await rowsOf('Every flow')).toEqual([
    ['E3', 'Directly', 'Licensed', '2', '2'],
    ['E3', 'sales', 'Licensed', '2', '2'],
    ['E3', 'sales', 'Not enough licenses', '1', '0'],
  ]);
  expect(
    screen.getByText(
      '5 assignments of 1 product from 2 sources: 4 are licensed, 1 is not – “Not enough licenses”.',
    ),
  ).toBeVisible();

  bands[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(bands[1]).toHaveFocus();
  expect(screen.getByText('E3 → sales: 3 assignments', { selector: 'p' })).toBeVisible();
  await user.keyboard('{End}');
  expect(bands[4]).toHaveFocus();
});

test('flows: one product by itself', async () => {
  const { directory } = mixed().assign('ada', ['EMS']);
  const { user } = renderPage('/licenses/flow', { directory });

  await user.selectOptions(await screen.findByRole('combobox', { name: 'Product' }), 'EMS');

  expect(await rowsOf('Every flow')).toEqual([['EMS', 'Directly', 'Licensed', '1', '1']]);
});

test('flows: nothing is assigned', async () => {
  renderPage('/licenses/flow', { directory: tenant(office()).directory });

  expect(await screen.findByText('Nothing is assigned')).toBeVisible();
});

test('atlas: every row of the table has its two marks, and opens the exact plans', async () => {
  const { user } = renderPage('/licenses/atlas', { directory: tenant(office()).directory });

  const rows = await rowsOf('Pairs of products');
  expect(rows).toEqual([
    ['ADDON', 'E1', 'ADDON needs E1', '1'],
    ['ADDON', 'E3', 'ADDON needs E3', '1'],
    ['E1', 'E3', 'Exclude each other', '2'],
  ]);
  expect(titles('[data-mark]')).toEqual(
    rows.flatMap(([first, second, relation]) => [
      `${first} – ${second}: ${relation}`,
      `${first} – ${second}: ${relation}`,
    ]),
  );
  expect(
    screen.getByRole('img', { name: /Of 5 products, 1 pair excludes each other, and in 2 pairs/ }),
  ).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'E1' }));
  expect(await screen.findByRole('heading', { name: 'E1 and E3' })).toBeVisible();
  expect(await rowsOf('Service plans that exclude each other')).toEqual([
    ['EXO1', 'EXO2', 'A relation of this tenant'],
    ['SPO1', 'SPO2', 'A relation of this tenant'],
  ]);

  await user.selectOptions(screen.getByRole('combobox', { name: 'Second product' }), 'ADDON');
  expect(await screen.findByText(/ANALYTICS in ADDON needs EXO1 or EXO2\. E1 has EXO1\./)).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Second product' }), 'EMS');
  expect(await screen.findByText(/These two products get along/)).toBeVisible();
});

test('atlas: products without relations come in when asked for', async () => {
  const { user } = renderPage('/licenses/atlas', { directory: tenant(office()).directory });
  const name = { selector: 'svg[data-picture] text' };
  await screen.findByRole('grid', { name: 'Pairs of products' });
  expect(screen.queryByText('CONF', name)).toBeNull();

  await user.click(screen.getByRole('checkbox', { name: 'Show products without relations' }));

  expect(screen.getAllByText('CONF', name)).toHaveLength(2);
});

test('atlas: a tenant without relations', async () => {
  const { directory } = tenant({ products: { A: { plans: ['P'] }, B: { plans: ['Q'] } } });
  renderPage('/licenses/atlas', { directory });

  expect(await screen.findByText('No relations between products')).toBeVisible();
});

/** What a page hands to the downloads from now on. */
function watchSaving() {
  const files: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'blob:picture';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { names, textOf: async (place: number): Promise<string> => (await files[place]?.text()) ?? '' };
}

test('a saved picture stands alone, is well-formed, and has names as text', async () => {
  const saving = watchSaving();
  const { directory } = conflict().changeGroup('sales', { displayName: HOSTILE });
  const { user } = renderPage(paths('ada'), { directory });

  await user.click(await screen.findByRole('button', { name: 'Save as SVG' }));

  expect(saving.names).toEqual(['Assignment-paths-of-ada-picture.svg']);
  const text = await saving.textOf(0);
  const file = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  expect(file.querySelector('script')).toBeNull();
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toMatch(/class=|style=|tabindex|var\(--/);
  expect([...file.querySelectorAll('title')].map((title) => title.textContent)).toContain(HOSTILE);
});

test('a matrix that has been scrolled is saved as a whole, its names where they belong', async () => {
  const saving = watchSaving();
  const { user } = renderPage('/licenses/atlas', { directory: tenant(office()).directory });
  const save = await screen.findByRole('button', { name: 'Save as SVG' });
  await user.click(save);

  const matrix = screen.getByRole('region', { name: 'Matrix, scrolls in both directions' });
  matrix.scrollTop = 40;
  fireEvent.scroll(matrix);
  expect(document.querySelector('[data-follows][transform="translate(0 40)"]')).not.toBeNull();
  await user.click(save);

  expect(await saving.textOf(1)).toBe(await saving.textOf(0));
});
