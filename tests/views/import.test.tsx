import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { importedProducts } from '../../src/store/imported-products.ts';
import { forgetProducts } from '../../src/store/product-names.ts';
import { IMPORT_NOTICES } from '../../src/transfer/notices.ts';
import { formatProductCsv } from '../../src/transfer/product-csv.ts';
import { NoticeList } from '../../src/views/blades/ImportBlade/NoticeList.tsx';
import { planId, skuId } from '../../src/engine/ids.ts';
import { guid } from '../support/arbitrary-document.ts';
import { renderInLab, renderPage } from '../support/render-page.tsx';
import { ServedWorker } from '../support/served-worker.ts';
import {
  page as answer,
  stateOf,
  SUITE,
  threeAnswers,
  userItem,
  ADA,
  SALES,
} from '../transfer/graph-answers.ts';

const directory = await buildScenario('usage-location');
const other = await buildScenario('nested-group');

beforeEach(() => void vi.stubGlobal('Worker', ServedWorker));
afterEach(forgetProducts);

const fileOf = (name: string, content: unknown): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

async function openImport() {
  const page = renderPage('/import', { directory });
  const user = userEvent.setup({ applyAccept: false });
  await screen.findByRole('heading', { name: /^Import and export/, level: 1 });
  const give = (...files: readonly File[]) =>
    user.upload(screen.getByLabelText('Files to import'), [...files]);
  return { ...page, user, give, now: () => page.lab.getState().directory };
}

const looked = () => screen.findByRole('heading', { name: 'What is in the files' });
const button = (name: string) => screen.getByRole('button', { name });

const answers = () => {
  const { users, groups, skus } = threeAnswers();
  return [fileOf('3.json', skus), fileOf('1.json', users), fileOf('2.json', groups)];
};

test('a document is shown before it is opened, and what was open stays until then', async () => {
  const { give, user, now, address } = await openImport();

  await give(fileOf('tenant.json', formatDocument(other)));
  await looked();
  expect(screen.getByRole('gridcell', { name: 'Tenant document' })).toBeVisible();
  expect(screen.getByText(`“${directory.tenant.name}” stays open until then.`)).toBeVisible();
  expect(now()).toBe(directory);
  await user.click(button('Open this tenant'));

  await waitFor(() => expect(address()).toBe('/licenses/overview'));
  expect(formatDocument(now())).toEqual(formatDocument(other));
});

test('answers of Graph are recognised whatever their order and names, and what is missing is told', async () => {
  const { give, lab, user } = await openImport();

  await give(...answers());
  await looked();

  const files = within(screen.getByRole('grid', { name: 'Files and what they were recognised as' }));
  const cells = files.getAllByRole('gridcell').map(({ textContent }) => textContent);
  expect(cells).toEqual(['3.json', 'Subscribed products (1)', '1.json', 'Users (2)', '2.json', 'Groups (1)']);
  expect(screen.getByText(/No answer describes the organization/)).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Process now' }));
  await user.click(button('Open this tenant'));
  await waitFor(() => expect(lab.getState().directory.queue).toHaveLength(1));
  expect(lab.getState().scenario).toBeNull();
});

test('faults are listed by file and path, nothing is opened, and other files can be chosen', async () => {
  const { give, user, now } = await openImport();
  const { users, groups, skus } = threeAnswers();
  const broken = {
    ...users,
    value: [{ ...userItem(ADA, 'Ada'), accountEnabled: 'yes' }],
  };

  await give(fileOf('users.json', broken), fileOf('groups.json', groups), fileOf('skus.json', skus));

  const faults = within(await screen.findByRole('grid', { name: 'Faults' }));
  expect(faults.getAllByRole('gridcell', { name: 'users.json' }).length).toBeGreaterThan(0);
  expect(faults.getByRole('gridcell', { name: 'value[0].accountEnabled' })).toBeVisible();
  expect(screen.getByText(/the tenant that was open is still open/)).toBeVisible();
  expect(now()).toBe(directory);
  await user.click(button('Choose other files'));
  expect(button('Choose files')).toHaveFocus();
});

test('states that the rules would judge differently are listed with what is recorded and what would be', async () => {
  const { give } = await openImport();
  const { groups, skus } = threeAnswers();
  const short = stateOf(SALES, { state: 'Error', error: 'CountViolation' });

  await give(
    fileOf('u.json', answer('users', [userItem(ADA, 'Ada', [short])])),
    fileOf('g.json', groups),
    fileOf('s.json', skus),
  );

  const grid = within(
    await screen.findByRole('grid', { name: 'States that the rules would judge differently' }),
  );
  expect(grid.getAllByRole('gridcell').map(({ textContent }) => textContent)).toEqual([
    'Ada',
    'Sales',
    'SUITE: Error – Not enough licenses',
    'SUITE: Active',
  ]);
});

test('pseudonyms are shown before they are opened, and no name is left', async () => {
  const { give, user, now, address } = await openImport();
  await give(...answers());
  await looked();

  await user.click(screen.getByRole('switch', { name: 'Anonymise' }));
  const table = await screen.findByRole('table', { name: 'Examples of pseudonyms' });
  const row = within(table).getByRole('row', { name: /^User Ada/ });
  const pseudonym = within(row).getAllByRole('cell')[1]?.textContent ?? '';
  await user.click(button('Open this tenant'));

  await waitFor(() => expect(address()).toBe('/licenses/overview'));
  const text = JSON.stringify(formatDocument(now()));
  expect(pseudonym).not.toBe('');
  expect(text).toContain(pseudonym);
  expect(text).not.toMatch(/\bAda\b|\bSales\b|contoso/i);
  expect(text).not.toContain(ADA);
});

test('ids may stay', async () => {
  const { give, user, now } = await openImport();
  await give(...answers());
  await looked();

  await user.click(screen.getByRole('switch', { name: 'Anonymise' }));
  await user.click(screen.getByRole('checkbox', { name: 'Replace IDs as well' }));
  await screen.findByRole('table', { name: 'Examples of pseudonyms' });
  await user.click(button('Open this tenant'));

  await waitFor(() => expect(now()).not.toBe(directory));
  expect(formatDocument(now()).users.map(({ id }) => id)).toContain(ADA);
});

test('a cancelled import is forgotten', async () => {
  const { give, user, now } = await openImport();
  await give(...answers());
  await looked();

  await user.click(button('Cancel'));

  expect(button('Choose files')).toHaveFocus();
  expect(now()).toBe(directory);
  expect(ServedWorker.living).toBe(1);
});

test('a list of product names alone names products, until it is forgotten', async () => {
  const { give, user, now } = await openImport();
  const list = [
    {
      id: skuId(SUITE),
      partNumber: 'SUITE',
      displayName: 'The Suite',
      plans: [{ id: planId(guid('plan', 0)), name: 'MAIL', displayName: 'Mail of the Suite' }],
    },
  ];

  await give(fileOf('names.csv', formatProductCsv(list)));
  await looked();
  expect(screen.getByRole('gridcell', { name: 'Product names (CSV)' })).toBeVisible();
  expect(importedProducts.getState().products).toEqual([]);
  await user.click(button('Use these names'));

  expect(importedProducts.getState()).toEqual({ products: list, kept: true });
  expect(now()).toBe(directory);
  await user.click(button('Forget these names'));
  expect(screen.queryByRole('button', { name: 'Forget these names' })).toBeNull();
});

test.for(IMPORT_NOTICES)('%s has words', (code) => {
  renderInLab(<NoticeList notices={[{ code, subject: 'subject', count: 2, examples: ['one', 'two'] }]} />, {
    directory,
  });

  const item = screen.getByRole('listitem');
  expect(item).toHaveTextContent(/\w{3,}.*Such as one, two$/);
  expect(item).not.toHaveTextContent('transfer.');
  expect(item).not.toHaveTextContent('{');
});
