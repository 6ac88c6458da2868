import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { group, user as userNamed } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

/** ada has E1, which conflicts with the group's E3; bo is well; cy is only in a group inside the group. */
const conflict = () =>
  tenant(office())
    .user('ada', { direct: ['E1'] })
    .users('bo', 'cy')
    .group('team', { members: ['cy'] })
    .group('HR Department', { members: ['ada', 'bo', 'team'], licences: ['E3'] })
    .drain();

async function openUser(name: string, directory = conflict().directory) {
  const page = renderPage(`/users/${userNamed(name)}/licenses`, { directory });
  await screen.findByRole('heading', { level: 1, name });
  return page;
}

const why = async (name: string) =>
  within(await screen.findByRole('region', { name: `Why: ${name} and HR Department` }));

const rules = (panel: Awaited<ReturnType<typeof why>>): (string | null)[] =>
  within(panel.getByRole('list', { name: /^Rules/ }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('R4.3 a user in error sees which plans meet, from where, and the smallest change', async () => {
  const { user } = await openUser('ada');

  await user.click(await screen.findByRole('button', { name: 'Why: ada and HR Department' }));

  const panel = await why('ada');
  expect(panel.getByText('SPO2 from HR Department’s E3 cannot meet SPO1 from the direct E1.')).toBeVisible();
  expect(panel.getByText('Rule R4.3 · Article: “Conflicting service plans”')).toBeVisible();
  expect(
    await panel.findByText('Switch off EXO1 and SPO1 in E1 on the direct license of ada. Then Reprocess.'),
  ).toBeVisible();
});

test('R4.1 a user with whom all is well sees what gives the license, and what was not judged', async () => {
  const { user } = await openUser('bo');

  await user.click(await screen.findByRole('button', { name: 'Why: bo and HR Department' }));

  const panel = await why('bo');
  expect(panel.getByText('bo has what HR Department gives.')).toBeVisible();
  const [member, settled, , ...others] = rules(panel).filter((text) => /Rule R/.test(text ?? ''));
  expect(member).toMatch(/^Passed/);
  expect(settled).toMatch(/^Passed/);
  expect(others.every((text) => text?.startsWith('Not reached'))).toBe(true);
  expect(panel.queryByText('Smallest single change')).toBeNull();
});

test('R1.8 a member of a nested group is told so, and joining is the smallest change', async () => {
  const { user } = await openUser('cy');

  await user.click(await screen.findByRole('button', { name: 'Why: cy and HR Department' }));

  const panel = await why('cy');
  expect(
    panel.getByText(
      'cy is only a member of team, a group inside HR Department: members of nested groups get nothing.',
    ),
  ).toBeVisible();
  expect(await panel.findByText('Add cy to HR Department. Then Reprocess.')).toBeVisible();
});

test('R5.2 an error that a Reprocess would clear is told as out of date', async () => {
  const t = conflict();
  const { user } = await openUser('ada', t.remove('ada', 'E1').directory);

  await user.click(await screen.findByRole('button', { name: 'Why: ada and HR Department' }));

  const panel = await why('ada');
  expect(panel.getByText(/^What is recorded is out of date\./)).toHaveTextContent(
    'ada can’t have what HR Department should give: Conflicting service plans. Judged again now: ada has what HR Department gives.',
  );
  expect(await panel.findByText('Nothing but Reprocess.')).toBeVisible();
});

test('the whole of it is copied as text', async () => {
  const { user } = await openUser('ada');
  await user.click(await screen.findByRole('button', { name: 'Why: ada and HR Department' }));
  const panel = await why('ada');
  await panel.findByText(/Then Reprocess\.$/);

  await user.click(panel.getByRole('button', { name: 'Copy why ada and HR Department as text' }));

  const text = await navigator.clipboard.readText();
  expect(text.split('\n').filter((line) => !line.startsWith('   - '))).toEqual([
    'Why: ada and HR Department',
    'ada can’t have what HR Department should give: Conflicting service plans.',
    'Smallest single change: Switch off EXO1 and SPO1 in E1 on the direct license of ada. Then Reprocess.',
    expect.stringMatching(/^1\. Direct member of a licensed group: Passed \(Rule R1\.8 · /),
    expect.stringMatching(/^2\. Something to change: Passed \(Rule R4\.1 · /),
    expect.stringMatching(/^3\. Usage location: Passed \(Rule R4\.3 · /),
    expect.stringMatching(/^4\. Proxy addresses: Passed \(Rule R4\.3 · /),
    expect.stringMatching(/^5\. Conflicting service plans: Failed \(Rule R4\.3 · /),
    expect.stringMatching(/^6\. Required service plans: Passed \(Rule R4\.3 · /),
    expect.stringMatching(/^7\. Plans that others depend on: Passed \(Rule R4\.4 · /),
    expect.stringMatching(/^8\. Available licenses: Passed \(Rule R4\.5 · /),
    expect.stringMatching(/^9\. All products or none: Failed \(Rule R4\.7 · /),
    expect.stringMatching(/^10\. Together with other groups in error: Not reached \(Rule R4\.10 · /),
  ]);
  expect(text).toContain('   - EXO2 from HR Department’s E3 cannot meet EXO1 from the direct E1.');
});

test('a user in error unfolds in the group’s list, by keyboard, and folds again', async () => {
  const { user } = renderPage(`/groups/${group('HR Department')}/licenses/errors`, {
    directory: conflict().directory,
  });
  const button = await screen.findByRole('button', { name: 'Why is ada in error?' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  const cell = button.closest<HTMLElement>('[role=gridcell]');
  cell?.focus();

  await user.keyboard('{Enter}');

  expect(button).toHaveAttribute('aria-expanded', 'true');
  await why('ada');
  await user.keyboard('{End}');
  expect(document.activeElement).toContainElement(screen.getByRole('region', { name: /^Why: ada/ }));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toHaveAccessibleName('Copy why ada and HR Department as text');
  await user.keyboard('{Escape}{Home}{ArrowRight}{Enter}');
  expect(screen.queryByRole('region', { name: /^Why: ada/ })).toBeNull();
  expect(document.activeElement).toBe(cell);
});
