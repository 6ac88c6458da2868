import { catalogueProduct } from '../../src/catalogue/products.ts';
import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { expectNothingToReport } from './axe.ts';
import { BehindTheClick, GraphPage } from './pages/graph-page.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ENGINEERING = `/v1.0/groups/${groupIdOf('Engineering')}`;

test('a write in the Graph explorer changes the tenant that the portal shows', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans');
  await portal.go('Graph explorer');
  const graph = new GraphPage(page);

  await graph.write('POST', `${ENGINEERING}/assignLicense`, {
    addLicenses: [{ skuId: catalogueProduct('POWER_BI_PRO').id, disabledPlans: [] }],
    removeLicenses: [],
  });
  await graph.send('202 Accepted');

  await expect(portal.processing.root).toContainText('Nothing queued');
  const engineering = await portal.group('Engineering');
  await engineering.menu('Licenses');
  await expect(engineering.licenses.root).toContainText('Power BI Pro');
  await expect(await portal.notifications()).toContainText('Update license assignments');
});

test('reading, fixing and reading again: the samples lead through it', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/graph');
  const graph = new GraphPage(page);
  await graph.sample('Groups with license errors');
  await graph.send('200 OK');
  await expect(graph.response).toContainText('Engineering');

  await graph.sample('Reprocess a user');
  await graph.send('200 OK');
  await expect(graph.history.getByRole('listitem')).toHaveCount(2);

  await graph.write('PATCH', ENGINEERING);
  await graph.body.fill('{ "description": }');
  await graph.request.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(graph.body).toHaveAccessibleDescription('This is not JSON: line 1, column 18.');
  await expect(graph.history.getByRole('listitem')).toHaveCount(2);
});

test('a long answer scrolls within the frame, never the page itself', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/graph');
  const graph = new GraphPage(page);
  await graph.write('GET', '/v1.0/subscribedSkus');
  await graph.send('200 OK');
  await graph.response.getByText('Headers').click();

  const beyond = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  await expect.poll(beyond).toBe(0);
});

test('behind the click lists what was done in the portal and opens it in the explorer', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  const behind = new BehindTheClick(page);
  await behind.open();
  await expect(behind.root).toContainText('Nothing done yet');
  const engineering = await portal.group('Engineering');
  await engineering.reprocess();

  const entry = behind.entries.first();
  await expect(entry).toHaveAccessibleName('Reprocess group licenses: Engineering');
  await expect(entry).toContainText('Graph cannot reprocess a group.');
  await expect(entry).toContainText('ForEach-Object { Invoke-MgLicenseUser -UserId $_.Id }');
  await expectNothingToReport(page);

  await page.reload();
  await expect(behind.root).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light' });
  await engineering.reprocess();
  await entry.getByRole('link', { name: 'Open in Graph explorer' }).first().click();
  const graph = new GraphPage(page);
  await expect(graph.address).toHaveValue(`${ENGINEERING}/members?$select=id`);
  await graph.send('200 OK');
});

test('axe has nothing to report on an answer, a refusal and open suggestions', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/graph');
  const graph = new GraphPage(page);
  await graph.send('200 OK');
  await expectNothingToReport(page);

  await graph.write('POST', '/v1.0/groups', {});
  await graph.send('400 Bad Request');
  await graph.body.fill('{');
  await graph.address.fill('wei');
  await expect(page.getByRole('option', { name: 'Wei Zhang' })).toBeVisible();
  await expectNothingToReport(page);
});
