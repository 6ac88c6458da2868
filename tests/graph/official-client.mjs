/*
 * Every call that Graph answers here, made by Microsoft's own client: a program of its own, because whom to trust
 * (NODE_EXTRA_CA_CERTS) is read when Node starts. Prints what came of each as JSON. Argument: the server's address.
 */
import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  PageIterator,
} from '@microsoft/microsoft-graph-client';

const base = process.argv[2] ?? '';

let tokens = 0;
const client = Client.init({
  baseUrl: base.replace(/\/v1\.0$/, ''),
  // A token is attached, and a next page is fetched, for https and hosts that are named only.
  customHosts: new Set(['localhost']),
  authProvider: (done) => {
    tokens++;
    done(null, 'any token');
  },
});

/**
 * @typedef {{ id: string, displayName: string, userPrincipalName: string, skuId: string, skuPartNumber: string, value: Entity[], responses: any[] }} Entity
 */

/** @type {Record<string, unknown>} */
const told = {};

/**
 * @param {string} name
 * @param {Promise<unknown>} call
 * @returns {Promise<Entity>}
 */
async function tell(name, call) {
  try {
    told[name] = (await call) ?? null;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    told[name] = { error: [error.statusCode, error.code, error.message] };
  }
  return /** @type {Entity} */ (told[name]);
}

/** @param {Entity[]} list @param {keyof Entity} property @param {string} value */
function find(list, property, value) {
  const found = list.find((item) => item[property] === value);
  if (!found) throw new Error(`There is no ${value}.`);
  return found;
}

await tell('organization', client.api('/organization').get());
const skus = await tell('subscribedSkus', client.api('/subscribedSkus').get());
const e3 = find(skus.value, 'skuPartNumber', 'ENTERPRISEPACK');
const visio = find(skus.value, 'skuPartNumber', 'VISIOCLIENT');
await tell('subscribedSku', client.api(`/subscribedSkus/${e3.id}`).select('skuPartNumber').get());

const users = await tell('users', client.api('/users').top(999).get());
const wei = find(users.value, 'displayName', 'Wei Zhang');
const groups = await tell('groups', client.api('/groups').select(['id', 'displayName']).get());
const engineering = find(groups.value, 'displayName', 'Engineering');

/** @type {string[]} */
const paged = [];
const first = await tell('first', client.api('/users').top(5).select('displayName').get());
const note = (/** @type {Entity} */ user) => paged.push(user.displayName) > 0;
await new PageIterator(client, first, note).iterate();
told['paged'] = [paged.length, users.value.length, new Set(paged).size];

await tell(
  'user',
  client.api(`/users/${wei.userPrincipalName}`).select('displayName,assignedLicenses').get(),
);
await tell('licenseDetails', client.api(`/users/${wei.id}/licenseDetails`).select('skuPartNumber').get());
await tell('memberOf', client.api(`/users/${wei.id}/memberOf`).select('displayName').get());
await tell(
  'filtered',
  client.api('/groups').filter('hasMembersWithLicenseErrors eq true').select('displayName').get(),
);
await tell(
  'advanced',
  client
    .api('/users')
    .header('ConsistencyLevel', 'eventual')
    .count(true)
    .filter("assignedLicenses/$count ne 0 and startswith(displayName,'W')")
    .select('displayName')
    .orderby('displayName desc')
    .get(),
);
await tell(
  'searched',
  client
    .api('/users')
    .header('ConsistencyLevel', 'eventual')
    .search('"displayName:Zhang"')
    .select('displayName')
    .get(),
);
await tell(
  'expanded',
  client.api(`/groups/${engineering.id}`).select('displayName').expand('members($select=displayName)').get(),
);
await tell('count', client.api('/users/$count').header('ConsistencyLevel', 'eventual').get());
await tell(
  'errors',
  client.api(`/groups/${engineering.id}/membersWithLicenseErrors`).select('displayName').get(),
);
await tell(
  'transitive',
  client.api(`/groups/${engineering.id}/transitiveMembers`).select('displayName').get(),
);

const eve = await tell(
  'made',
  client.api('/users').post({
    accountEnabled: true,
    displayName: 'Eve',
    mailNickname: 'eve',
    userPrincipalName: 'eve@contoso.com',
    passwordProfile: { password: 'xWwvJ]6NMw+bWH-d' },
  }),
);
await tell('patched', client.api(`/users/${eve.id}`).patch({ usageLocation: 'US' }));
await tell(
  'licensed',
  client
    .api(`/users/${eve.id}/assignLicense`)
    .post({ addLicenses: [{ skuId: visio.skuId }], removeLicenses: [] }),
);
await tell('reprocessed', client.api(`/users/${eve.id}/reprocessLicenseAssignment`).post({}));
const west = await tell(
  'group',
  client
    .api('/groups')
    .post({ displayName: 'West', mailEnabled: false, mailNickname: 'west', securityEnabled: true }),
);
const link = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${eve.id}` };
await tell('joined', client.api(`/groups/${west.id}/members/$ref`).post(link));
await tell('joined twice', client.api(`/groups/${west.id}/members/$ref`).post(link));
await tell('group patched', client.api(`/groups/${west.id}`).patch({ description: 'Everybody in the West' }));
await tell(
  'group licensed',
  client
    .api(`/groups/${west.id}/assignLicense`)
    .post({ addLicenses: [{ skuId: e3.skuId }], removeLicenses: [] }),
);
await tell('group kept', client.api(`/groups/${west.id}`).delete());
await tell('members', client.api(`/groups/${west.id}/members`).select('displayName').get());
await tell('left', client.api(`/groups/${west.id}/members/${eve.id}/$ref`).delete());
await tell('audits', client.api('/auditLogs/directoryAudits').top(3).select('activityDisplayName').get());

// The client itself takes batches only in which each request depends on the one before, or none on any; and
// addresses without a version, because it keeps what follows the host.
const batch = new BatchRequestContent([
  { id: '1', request: new Request('https://graph.microsoft.com/users?$top=1&$select=displayName') },
  {
    id: '2',
    request: new Request(`https://graph.microsoft.com/users/${eve.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ jobTitle: 'Tester' }),
      headers: { 'Content-Type': 'application/json' },
    }),
    dependsOn: ['1'],
  },
  { id: '3', request: new Request('https://graph.microsoft.com/users/nobody'), dependsOn: ['2'] },
  { id: '4', request: new Request(`https://graph.microsoft.com/users/${eve.id}`), dependsOn: ['3'] },
]);
const responses = await tell('responses', client.api('/$batch').post(await batch.getContent()));
const content = new BatchResponseContent(responses);
told['batch'] = ['1', '2', '3', '4'].map((id) => content.getResponseById(id).status);

await tell('deleted', client.api(`/users/${eve.id}`).delete());
await tell('gone', client.api(`/users/${eve.id}`).get());
told['tokens'] = tokens > 30;

process.stdout.write(JSON.stringify(told));
