import { expect, test } from 'vitest';
import * as id from '../support/named.ts';
import { graph, rowsIn } from './graph-driver.ts';

const E3 = id.sku('E3');

test('GET /subscribedSkus and /{id}: products with their seats', async () => {
  const contoso = graph({
    products: { E3: { plans: ['EXO2'], seats: 2, warning: 1 }, OLD: { plans: [], seats: 0, suspended: 5 } },
    users: { ada: { records: [{ product: 'E3' }] } },
  });
  const account = id.guid('organization', 'Contoso');

  const { body } = await contoso.get('/subscribedSkus');
  const one = await contoso.get(`/subscribedSkus/${account}_${E3}?$select=consumedUnits`);

  expect(body['@odata.context']).toBe('http://127.0.0.1:8787/v1.0/$metadata#subscribedSkus');
  expect(body.value[0]).toEqual({
    accountName: 'contoso',
    accountId: account,
    appliesTo: 'User',
    capabilityStatus: 'Enabled',
    consumedUnits: 1,
    id: `${account}_${E3}`,
    skuId: E3,
    skuPartNumber: 'E3',
    subscriptionIds: [expect.stringMatching(/^[\da-f-]{36}$/)],
    prepaidUnits: { enabled: 2, suspended: 0, warning: 1, lockedOut: 0 },
    servicePlans: [
      {
        servicePlanId: id.plan('EXO2'),
        servicePlanName: 'EXO2',
        provisioningStatus: 'Success',
        appliesTo: 'User',
      },
    ],
  });
  expect(rowsIn(body, 'capabilityStatus')).toEqual(['Enabled', 'Suspended']);
  expect(one.body).toEqual({
    '@odata.context': 'http://127.0.0.1:8787/v1.0/$metadata#subscribedSkus(consumedUnits)/$entity',
    consumedUnits: 1,
  });
});

test('GET /organization and /{id}', async () => {
  const contoso = graph({ country: 'DE' });
  const account = id.guid('organization', 'Contoso');

  const { body } = await contoso.get('/organization');
  const one = await contoso.get(`/organization/${account}?$select=displayName,countryLetterCode`);

  expect(body.value).toHaveLength(1);
  expect(body.value[0]).toMatchObject({
    id: account,
    displayName: 'Contoso',
    countryLetterCode: 'DE',
    verifiedDomains: [{ name: 'contoso.test', isDefault: true }],
  });
  expect(one.body).toMatchObject({ displayName: 'Contoso', countryLetterCode: 'DE' });
});
