import type { Page } from '@playwright/test';
import { command } from './pages/command.ts';
import { Grid } from './pages/grid.ts';
import { UserPage } from './pages/user-page.ts';
import { expect, test } from './test.ts';

for (const name of [
  '<img src=x onerror=alert(1)>',
  "{count, plural, one {#}} '$&",
  '"><script>alert(1)</script>',
]) {
  test(`a user and a group called ${name} are shown by their names`, async ({ portal }) => {
    const { page } = portal;
    await portal.open('nested-group', '/users');
    await createUser(page, name);
    const users = new Grid(page, 'Users');
    await expect(users.row(name)).toBeVisible();

    await portal.go('Groups');
    await createGroup(page, name);
    const group = await portal.group(name);
    await expect(page).toHaveTitle(`${name} | Overview – Group Licensing Lab`);
    await group.addMembers(name);
    await expect(group.members.row(name)).toBeVisible();
    const pane = await group.assignments();
    await expect(pane.root).toContainText(name);
    await pane.choose('Office 365 Enterprise E3');
    await pane.save();
    await expect(portal.toasts).toContainText(`Finished for ${name}.`);

    await portal.search.fill(name);
    await page.getByRole('option', { name }).first().click();
    await expect(page).toHaveURL(/\/users\//);
    await new UserPage(page, name).menu('Licenses');
    await expect(page.getByRole('link', { name: `Inherited (${name})` })).toBeVisible();

    const history = await portal.notifications();
    await expect(history).toContainText(name);
    await history.getByRole('button', { name: 'Close' }).click();
    await portal.go('Audit logs');
    await expect(page.getByRole('gridcell', { name, exact: true }).first()).toBeVisible();
    await expect(page.locator('img[src="x"], main script')).toHaveCount(0);
  });
}

async function createUser(page: Page, name: string): Promise<void> {
  await command(page, 'New user').click();
  const pane = page.getByRole('dialog', { name: 'New user' });
  await pane.getByRole('textbox', { name: 'Display name' }).fill(name);
  await pane.getByRole('textbox', { name: 'User principal name' }).fill('odd@contoso.onmicrosoft.com');
  await pane.getByRole('combobox', { name: 'Usage location' }).fill('Norway');
  await page.getByRole('option', { name: 'Norway' }).click();
  await pane.getByRole('button', { name: 'Create' }).click();
  await expect(pane).toBeHidden();
}

async function createGroup(page: Page, name: string): Promise<void> {
  await command(page, 'New group').click();
  const pane = page.getByRole('dialog', { name: 'New group' });
  await pane.getByRole('textbox', { name: 'Group name' }).fill(name);
  await pane.getByRole('button', { name: 'Create' }).click();
  await expect(pane).toBeHidden();
}
