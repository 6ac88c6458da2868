import { ADDRESSES } from './addresses.ts';
import { expect, test } from './test.ts';

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

for (const { address, heading, page: name } of ADDRESSES) {
  test(`${address} opens with its title: ${name}`, async ({ page, portal }) => {
    await page.goto(`${address}?scenario=conflicting-service-plans`);
    await expect(portal.title).toHaveText(heading);
    await expect(page).toHaveTitle(`${name} – Group Licensing Lab`);
    await expect(page).toHaveURL(address);
  });
}

test('an address opens its scenario first, whatever was open, and a reload keeps it', async ({
  page,
  portal,
}) => {
  await portal.open('usage-location', '/groups');
  await portal.open('nested-group', '/groups');
  await expect(page.getByRole('link', { name: 'Payroll' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Payroll' })).toBeVisible();
});

for (const { address, heading, way } of [
  { address: `/groups/${UNKNOWN_ID}`, heading: 'Group not found', way: 'All groups' },
  { address: `/groups/${UNKNOWN_ID}/licenses/errors`, heading: 'Group not found', way: 'All groups' },
  { address: `/users/${UNKNOWN_ID}/licenses`, heading: 'User not found', way: 'All users' },
  { address: '/users/nobody', heading: 'User not found', way: 'All users' },
  { address: `/licenses/products/${UNKNOWN_ID}/users`, heading: 'Product not found', way: 'All products' },
  { address: '/nowhere/at/all', heading: 'Page not found', way: 'Go to the home page' },
]) {
  test(`${address} says “${heading}” and shows a way on`, async ({ page, portal }) => {
    await page.goto(address);
    await expect(portal.title).toHaveText(heading);
    await expect(page).toHaveTitle(`${heading} – Group Licensing Lab`);
    await page.getByRole('main').getByRole('link', { name: way }).click();
    await expect(portal.title).not.toHaveText(heading);
  });
}

test('an unknown scenario is told, and the page is there all the same', async ({ page, portal }) => {
  await page.goto('/users?scenario=nope');
  await expect(portal.title).toHaveText('All users');
  await expect(page.getByText('There is no scenario “nope”.')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('There is no scenario “nope”.')).toBeHidden();
});

test('hostile addresses are pages that do not exist, never errors', async ({ page, portal }) => {
  for (const address of [
    '/groups/__proto__',
    '/groups/constructor/licenses',
    '/users/toString/profile',
    '/licenses/products/hasOwnProperty/users',
    '/groups/%3Cimg%20src=x%20onerror=alert(1)%3E',
    '/users/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E/licenses',
    '/groups/%00/members',
    `/users/${'a'.repeat(2000)}`,
    '/groups/a%2Fb%2F..%2F..',
  ]) {
    await page.goto(address);
    await expect(portal.title).toHaveText(/not found$/);
  }
});

test('hostile scenario names are told as text', async ({ page, portal }) => {
  for (const name of [
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '{count, plural}',
    '%',
    '',
  ]) {
    await page.goto(`/settings?scenario=${encodeURIComponent(name)}`);
    await expect(portal.title).toHaveText('Settings');
    await expect(page.getByText(`There is no scenario “${name}”.`)).toBeVisible();
  }
});
