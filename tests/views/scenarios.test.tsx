import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { buildScenario, SCENARIOS, type ScenarioId } from '../../src/scenarios/scenarios.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

const OPEN: ScenarioId = 'usage-location';
const directory = await buildScenario(OPEN);

const title = (id: ScenarioId): string => en.scenarios[id].title;
const startOf = (id: ScenarioId) => SCENARIOS.find((scenario) => scenario.id === id)?.start;
const openButton = (id: ScenarioId) => screen.findByRole('button', { name: `Open scenario: ${title(id)}` });

test('every scenario has a card, in the article’s order', async () => {
  renderPage('/scenarios', { directory, scenario: OPEN });

  const cards = await screen.findAllByRole('article');

  expect(cards.map((card) => card.getAttribute('aria-label'))).toEqual(SCENARIOS.map(({ id }) => title(id)));
});

test('a card tells the story, its section and what to try', async () => {
  renderPage('/scenarios', { directory, scenario: OPEN });

  const card = within(await screen.findByRole('article', { name: 'Not enough licenses' }));

  expect(card.getByText(/Contoso bought 18 licenses/)).toBeVisible();
  expect(card.getByText('In the article: “Not enough licenses”')).toBeVisible();
  expect(card.getAllByRole('listitem')).toHaveLength(3);
});

test('an untouched scenario is left without asking, for the start of the next', async () => {
  const { user, lab, address } = renderPage('/scenarios', { directory, scenario: OPEN });

  await user.click(await openButton('nested-group'));

  await waitFor(() => expect(address()).toBe(startOf('nested-group')));
  expect(lab.getState().scenario).toBe('nested-group');
});

test('work is not thrown away without asking', async () => {
  const { user, lab } = renderPage('/scenarios', { directory, scenario: OPEN });
  lab.dispatch({ type: 'tenant.rename', name: 'Mine' });

  await user.click(await openButton('nested-group'));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Replace the tenant?' }));
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));

  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(lab.getState().directory.tenant.name).toBe('Mine');
});

test('Start over brings the scenario back as it was, after asking', async () => {
  const { user, lab, address } = renderPage('/scenarios', { directory, scenario: OPEN });
  lab.dispatch({ type: 'tenant.rename', name: 'Mine' });

  await user.click(await screen.findByRole('button', { name: `Start over: ${title(OPEN)}` }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: 'Open scenario' }));

  await waitFor(() => expect(address()).toBe(startOf(OPEN)));
  expect(lab.getState().directory).toEqual(directory);
});

test('a tenant of one’s own is always asked about', async () => {
  const { user, lab } = renderPage('/scenarios', { directory: tenant().directory });

  await user.click(await openButton('nested-group'));

  expect(await screen.findByRole('alertdialog')).toBeVisible();
  expect(lab.getState().opened).toBe(0);
});

test('a refused command is no work', async () => {
  const { user, lab } = renderPage('/scenarios', { directory, scenario: OPEN });
  lab.dispatch({ type: 'tenant.rename', name: '' });

  await user.click(await openButton('nested-group'));

  await waitFor(() => expect(lab.getState().scenario).toBe('nested-group'));
});

test('the filters narrow the gallery, and an empty one says so', async () => {
  const { user } = renderPage('/scenarios', { directory, scenario: OPEN });

  await user.type(await screen.findByRole('searchbox', { name: 'Search scenarios' }), 'yammer kiosk');
  expect(screen.getAllByRole('article').map((card) => card.getAttribute('aria-label'))).toEqual([
    'HR Department',
  ]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Filter by source' }), 'The article');

  expect(screen.getByText('No scenario matches the filters')).toBeVisible();
});

test('home shows the open scenario, where to start, and the article’s tour in its order', async () => {
  renderPage('/', { directory, scenario: OPEN });

  expect(await screen.findByRole('link', { name: 'Start here' })).toHaveAttribute('href', startOf(OPEN));
  const tour = within(screen.getByRole('region', { name: 'The article’s tour' })).getAllByRole('button');
  expect(tour.map((step) => step.textContent)).toEqual(
    SCENARIOS.filter(({ source }) => source === 'S').map(({ id }) => title(id)),
  );
});

test('a step of the tour opens its tenant', async () => {
  const { user, lab, address } = renderPage('/', { directory, scenario: OPEN });

  await user.click(await screen.findByRole('button', { name: 'Not enough licenses' }));

  await waitFor(() => expect(address()).toBe('/licenses/overview'));
  expect(lab.getState().scenario).toBe('not-enough-licenses');
});
