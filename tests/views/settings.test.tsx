import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { preferences } from '../../src/store/preferences.ts';
import { renderPage } from '../support/render-page.tsx';

const directory = await buildScenario('conflicting-service-plans');

afterEach(() => preferences.setState(preferences.getInitialState()));

async function openSettings() {
  const page = renderPage('/settings', { directory });
  await screen.findByRole('heading', { name: 'Settings', level: 1 });
  return { ...page, now: () => page.lab.getState().directory };
}

async function openRelation(button: string) {
  const page = await openSettings();
  await page.user.click(screen.getByRole('button', { name: button }));
  const pane = within(await screen.findByRole('dialog'));
  const add = async (label: string, text: string): Promise<void> => {
    const [box] = pane.getAllByLabelText(label);
    if (!box) throw new Error(`No field ${label}`);
    await page.user.clear(box);
    await page.user.type(box, `${text}{Enter}`);
  };
  const save = () => page.user.click(pane.getByRole('button', { name: 'Save' }));
  return { ...page, pane, add, save };
}

async function removeFamily({ user }: Pick<Awaited<ReturnType<typeof openSettings>>, 'user'>): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Remove Family of Yammer Enterprise' }));
  const question = within(await screen.findByRole('alertdialog', { name: 'Remove this relation?' }));
  await user.click(question.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
}

test('the theme is chosen for this browser', async () => {
  const { user } = await openSettings();

  await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'High contrast');

  expect(preferences.getState().theme).toBe('contrast');
  expect(document.documentElement.dataset['theme']).toBe('contrast');
});

test('the tenant is renamed', async () => {
  const { user, now } = await openSettings();

  const box = screen.getByRole('textbox', { name: /^Tenant name/ });
  await user.clear(box);
  await user.type(box, 'Fabrikam{Enter}');

  expect(now().tenant.name).toBe('Fabrikam');
});

test('a tenant without a name is refused in place', async () => {
  const { user, now } = await openSettings();

  const box = screen.getByRole('textbox', { name: /^Tenant name/ });
  await user.clear(box);
  await user.keyboard('{Enter}');

  expect(box).toHaveAccessibleDescription(/needs a name/);
  expect(now().tenant.name).toBe('Contoso');
});

test('another version brings its own edition of the built-in relations (R6.4)', async () => {
  const { user, now } = await openSettings();

  expect(now().relations).toBe(RELATIONS.preview);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Service version' }), 'Current');

  expect(now()).toMatchObject({ serviceVersion: 'current', relationsAreBuiltIn: true });
  expect(now().relations).toBe(RELATIONS.current);
  expect(screen.getByText(/Exchange Online \(Plan 2\) may meet on one user/)).toBeVisible();
});

test('a plan leaves a family, and nothing else changes (R1.10)', async () => {
  const { user, pane, save, now } = await openRelation('Edit Family of Microsoft Intune');

  await user.click(pane.getByRole('button', { name: 'Remove Microsoft Intune' }));
  await save();

  expect(now().relations.exclusive).toContainEqual(['INTUNE_A_VL', 'INTUNE_B']);
  expect(now().relationsAreBuiltIn).toBe(false);
  expect(now().queue).toEqual([]);
  expect(now().users).toBe(directory.users);
});

test.for([
  { name: 'unknown', typed: 'NO_SUCH_PLAN', fault: 'No service plan has the string ID “NO_SUCH_PLAN”.' },
  { name: 'there already', typed: 'mcostandard', fault: /is in the list already/ },
])('a plan that is $name is refused in place', async ({ typed, fault }) => {
  const { pane, add } = await openRelation('Edit Dependencies of Audio Conferencing');

  await add('Service plan to add', typed);

  expect(pane.getByText(fault)).toBeVisible();
  expect(pane.getAllByRole('listitem')).toHaveLength(2);
});

test('a requirement gets another alternative, spelled as the plan is', async () => {
  const { add, save, now } = await openRelation('Edit Dependencies of Audio Conferencing');

  await add('Service plan to add', 'exchange_s_standard');
  await save();

  expect(now().relations.dependsOn['MCOMEETADV']).toEqual([['TEAMS1', 'MCOSTANDARD', 'EXCHANGE_S_STANDARD']]);
  expect(await screen.findByText('Own')).toBeVisible();
});

test('a new dependency needs a plan and an alternative in every requirement', async () => {
  const { user, pane, add, save, now } = await openRelation('Add dependency');

  await save();
  expect(pane.getByText('Enter the string ID of a service plan.')).toBeVisible();
  expect(pane.getByText('A requirement needs at least one plan.')).toBeVisible();
  await user.type(pane.getByRole('combobox', { name: 'Service plan' }), 'SWAY');
  await add('Service plan to add', 'TEAMS1');
  await save();

  expect(now().relations.dependsOn['SWAY']).toEqual([['TEAMS1']]);
});

test('a country is added by its name or code, and a bad one is refused in place', async () => {
  const { pane, add, save, now } = await openRelation('Edit Usage locations of Domestic Calling Plan');

  await add('Country or region to add', 'Atlantis');
  expect(pane.getByText(/“Atlantis” is neither a country code nor the name of a country/)).toBeVisible();
  await add('Country or region to add', 'Germany');
  await save();

  expect(now().relations.prohibitedIn['MCOPSTN1']).toContain('DE');
});

test('a family is removed, the built-in relations come back after asking (R1.10, R6.4)', async () => {
  const { user, now } = await openSettings();
  const reset = () => screen.getByRole('button', { name: 'Reset to built-in' });

  expect(reset()).toHaveAttribute('aria-disabled', 'true');
  await removeFamily({ user });
  expect(now().relations.exclusive).toHaveLength(RELATIONS.preview.exclusive.length - 1);
  await user.click(reset());
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Reset plan relations?' }));
  await user.click(dialog.getByRole('button', { name: 'Reset to built-in' }));

  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(now().relations).toBe(RELATIONS.preview);
  expect(now().relationsAreBuiltIn).toBe(true);
});

test('edited relations stay when the version changes, and the page says so (R6.4)', async () => {
  const { user, now } = await openSettings();

  await removeFamily({ user });
  const edited = now().relations;
  await user.selectOptions(screen.getByRole('combobox', { name: 'Service version' }), 'Current');

  expect(now().relations).toBe(edited);
  expect(screen.getByText(/they stay as they are when the version changes/)).toBeVisible();
});

test('R1.10 a removed family says beforehand that nothing is processed by it, and cancelled it stays', async () => {
  const { user, now } = await openSettings();

  await user.click(screen.getByRole('button', { name: 'Remove Family of Yammer Enterprise' }));
  const question = within(await screen.findByRole('alertdialog', { name: 'Remove this relation?' }));
  expect(await question.findByText(/^Nothing is processed by this alone/)).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Cancel' }));

  expect(now()).toBe(directory);
});

test('R1.10 an edited family is forecast once it is changed', async () => {
  const { user, pane } = await openRelation('Edit Family of Microsoft Intune');
  expect(pane.queryByRole('region', { name: 'What this would do' })).toBeNull();

  await user.click(pane.getByRole('button', { name: 'Remove Microsoft Intune' }));

  expect(await pane.findByText(/^Nothing is processed by this alone/)).toBeVisible();
});
