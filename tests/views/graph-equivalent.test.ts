import { expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { NO_RELATIONS } from '../../src/engine/product.ts';
import { equivalentOf } from '../../src/transfer/graph-equivalent.ts';
import { guid, group, plan, sku, user } from '../support/named.ts';
import { office } from '../support/office.ts';
import { groupProfile, productOf, userProfile } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

const { directory } = tenant(office())
  .users('ada', 'bo')
  .group('interns')
  .group('sales', { members: ['ada', 'interns', 'bo'] });

const ADA = user('ada');
const BO = user('bo');
const SALES = group('sales');
const E3 = sku('E3');
const YAMMER = plan('YAMMER');
const add = [{ sku: E3, disabled: [YAMMER] }];
const remove = [sku('E1')];
const licences = {
  addLicenses: [{ disabledPlans: [YAMMER], skuId: E3 }],
  removeLicenses: [sku('E1')],
};
const linkTo = (id: string): string => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`;
const read = (body: string): unknown => JSON.parse(body);

type Row = {
  readonly command: Command;
  readonly requests: readonly (readonly [line: string, body: unknown, powerShell: string])[];
  readonly notes?: readonly string[];
};

/** One row for every type of command: a new type does not compile without its own. */
const ROWS: Record<Command['type'], Row> = {
  'user.create': {
    command: { type: 'user.create', profile: userProfile('cy', { department: 'Sales', proxy: [] }) },
    requests: [
      [
        'POST /v1.0/users',
        {
          accountEnabled: true,
          displayName: 'cy',
          mailNickname: 'cy',
          userPrincipalName: 'cy@contoso.test',
          passwordProfile: { password: '<password>', forceChangePasswordNextSignIn: true },
          usageLocation: 'US',
          department: 'Sales',
        },
        "New-MgUser -BodyParameter @{ accountEnabled = $true; displayName = 'cy'; mailNickname = 'cy'; userPrincipalName = 'cy@contoso.test'; passwordProfile = @{ password = '<password>'; forceChangePasswordNextSignIn = $true }; usageLocation = 'US'; department = 'Sales' }",
      ],
    ],
    notes: ['password'],
  },
  'user.update': {
    command: { type: 'user.update', user: ADA, changes: { usageLocation: 'DE', accountEnabled: false } },
    requests: [
      [
        `PATCH /v1.0/users/${ADA}`,
        { usageLocation: 'DE', accountEnabled: false },
        `Update-MgUser -UserId '${ADA}' -UsageLocation 'DE' -AccountEnabled:$false`,
      ],
    ],
  },
  'user.delete': {
    command: { type: 'user.delete', user: ADA },
    requests: [[`DELETE /v1.0/users/${ADA}`, null, `Remove-MgUser -UserId '${ADA}'`]],
  },
  'user.assignLicences': {
    command: { type: 'user.assignLicences', user: ADA, add, remove },
    requests: [
      [
        `POST /v1.0/users/${ADA}/assignLicense`,
        licences,
        `Set-MgUserLicense -UserId '${ADA}' -AddLicenses @(@{ SkuId = '${E3}'; DisabledPlans = @('${YAMMER}') }) -RemoveLicenses @('${sku('E1')}')`,
      ],
    ],
  },
  'user.reprocess': {
    command: { type: 'user.reprocess', users: [ADA, BO] },
    requests: [ADA, BO].map((id) => [
      `POST /v1.0/users/${id}/reprocessLicenseAssignment`,
      null,
      `Invoke-MgLicenseUser -UserId '${id}'`,
    ]),
  },
  'group.create': {
    command: { type: 'group.create', profile: groupProfile('Legal', {}), members: [ADA] },
    requests: [
      [
        'POST /v1.0/groups',
        {
          displayName: 'Legal',
          mailEnabled: false,
          mailNickname: 'Legal',
          securityEnabled: true,
          groupTypes: [],
          'members@odata.bind': [linkTo(ADA)],
        },
        `New-MgGroup -BodyParameter @{ displayName = 'Legal'; mailEnabled = $false; mailNickname = 'Legal'; securityEnabled = $true; groupTypes = @(); 'members@odata.bind' = @('${linkTo(ADA)}') }`,
      ],
    ],
  },
  'group.update': {
    command: { type: 'group.update', group: SALES, changes: { description: 'It’s ours' } },
    requests: [
      [
        `PATCH /v1.0/groups/${SALES}`,
        { description: 'It’s ours' },
        `Update-MgGroup -GroupId '${SALES}' -Description 'It’’s ours'`,
      ],
    ],
  },
  'group.delete': {
    command: { type: 'group.delete', group: SALES },
    requests: [[`DELETE /v1.0/groups/${SALES}`, null, `Remove-MgGroup -GroupId '${SALES}'`]],
  },
  'group.addMembers': {
    command: { type: 'group.addMembers', group: SALES, members: [ADA] },
    requests: [
      [
        `POST /v1.0/groups/${SALES}/members/$ref`,
        { '@odata.id': linkTo(ADA) },
        `New-MgGroupMember -GroupId '${SALES}' -DirectoryObjectId '${ADA}'`,
      ],
    ],
  },
  'group.removeMembers': {
    command: { type: 'group.removeMembers', group: SALES, members: [ADA] },
    requests: [
      [
        `DELETE /v1.0/groups/${SALES}/members/${ADA}/$ref`,
        null,
        `Remove-MgGroupMemberByRef -GroupId '${SALES}' -DirectoryObjectId '${ADA}'`,
      ],
    ],
  },
  'group.setLicences': {
    command: { type: 'group.setLicences', group: SALES, add, remove },
    requests: [
      [
        `POST /v1.0/groups/${SALES}/assignLicense`,
        licences,
        `Set-MgGroupLicense -GroupId '${SALES}' -AddLicenses @(@{ SkuId = '${E3}'; DisabledPlans = @('${YAMMER}') }) -RemoveLicenses @('${sku('E1')}')`,
      ],
    ],
  },
  'group.reprocess': {
    command: { type: 'group.reprocess', group: SALES },
    requests: [
      [
        `GET /v1.0/groups/${SALES}/members?$select=id`,
        null,
        `Get-MgGroupMember -GroupId '${SALES}' -All | ForEach-Object { Invoke-MgLicenseUser -UserId $_.Id }`,
      ],
      [
        'POST /v1.0/$batch',
        {
          requests: [
            { id: '1', method: 'POST', url: `/users/${ADA}/reprocessLicenseAssignment` },
            { id: '2', method: 'POST', url: `/users/${BO}/reprocessLicenseAssignment` },
          ],
        },
        expect.stringMatching(/^Invoke-MgGraphRequest -Method POST -Uri '\/v1\.0\/\$batch' -Body '\{/),
      ],
      [
        `POST /simulator/groups/${SALES}/reprocess`,
        null,
        `Invoke-RestMethod -Method POST -Uri 'http://127.0.0.1:8787/simulator/groups/${SALES}/reprocess'`,
      ],
    ],
    notes: ['groupReprocess', 'simulator'],
  },
  'subscription.setUnits': {
    command: { type: 'subscription.setUnits', sku: E3, units: { enabled: 30 } },
    requests: [
      [
        `PATCH /simulator/subscriptions/${E3}`,
        { prepaidUnits: { enabled: 30 } },
        expect.stringContaining(
          `-Method PATCH -Uri 'http://127.0.0.1:8787/simulator/subscriptions/${E3}' -Body`,
        ),
      ],
    ],
    notes: ['simulator'],
  },
  'subscription.addPlan': {
    command: { type: 'subscription.addPlan', sku: E3, plan: { id: YAMMER, name: 'YAMMER' } },
    requests: [
      [
        `POST /simulator/subscriptions/${E3}/servicePlans`,
        { servicePlanId: YAMMER, servicePlanName: 'YAMMER' },
        expect.stringContaining('Invoke-RestMethod -Method POST'),
      ],
    ],
    notes: ['simulator'],
  },
  process: {
    command: { type: 'process', steps: 1 },
    requests: [
      [
        'POST /simulator/processing/run',
        { steps: 1 },
        expect.stringContaining('Invoke-RestMethod -Method POST'),
      ],
    ],
    notes: ['simulator'],
  },
  'subscription.create': {
    command: { type: 'subscription.create', product: productOf('F1', { plans: ['KIOSK'] }) },
    requests: [],
    notes: ['none'],
  },
  'tenant.setRelations': {
    command: { type: 'tenant.setRelations', relations: NO_RELATIONS, builtIn: false },
    requests: [],
    notes: ['none'],
  },
  'tenant.setServiceVersion': {
    command: { type: 'tenant.setServiceVersion', version: 'preview', relations: NO_RELATIONS },
    requests: [],
    notes: ['none'],
  },
  'tenant.rename': { command: { type: 'tenant.rename', name: 'Fabrikam' }, requests: [], notes: ['none'] },
};

test.for(Object.entries(ROWS))('%s as Graph requests and as Graph PowerShell', ([, row]) => {
  const { requests, notes } = equivalentOf(row.command, directory);

  const told = requests.map(({ request, powerShell }) => [
    `${request.method} ${request.address}`,
    request.body === '' ? null : read(request.body),
    powerShell,
  ]);
  expect(told).toEqual(row.requests);
  expect(notes).toEqual(row.notes ?? []);
});

test('Graph takes 20 members in one request: more are added in turns', () => {
  const members = Array.from({ length: 45 }, (_, place) => user(`u${place}`));

  const added = equivalentOf({ type: 'group.addMembers', group: SALES, members }, directory);
  const turns = added.requests.map(({ request }) => read(request.body));
  const links = (from: number, to: number) => ({ 'members@odata.bind': members.slice(from, to).map(linkTo) });

  expect(turns).toEqual([links(0, 20), links(20, 40), links(40, 45)]);
  expect(added.requests[0]?.powerShell).toMatch(/^Update-MgGroup -GroupId '.*' -BodyParameter @\{/);
});

test('the first 20 of many users are written out, and it says that there are more', () => {
  const users = Array.from({ length: 21 }, (_, place) => user(`u${place}`));

  const { requests, notes } = equivalentOf({ type: 'user.reprocess', users }, directory);

  expect(requests).toHaveLength(20);
  expect(notes).toEqual(['more']);
});

test('what is cleared needs a plain request: the cmdlet drops null', () => {
  const cleared = equivalentOf({ type: 'user.update', user: ADA, changes: { department: null } }, directory);

  expect(cleared.requests[0]?.powerShell).toContain(
    `Invoke-MgGraphRequest -Method PATCH -Uri '/v1.0/users/${ADA}'`,
  );
});

test('a deleted group can be reprocessed by the simulator alone (R4.8)', () => {
  const gone = group('gone');

  const { requests } = equivalentOf({ type: 'group.reprocess', group: gone }, directory);

  expect(requests.map(({ request }) => request.address)).toEqual([
    `/simulator/groups/${guid('group', 'gone')}/reprocess`,
  ]);
});

test('what a request cannot tell of a user’s properties is said', () => {
  const changes = { attributes: { city: 'Taipei' }, proxyAddresses: ['SMTP:ada@contoso.test'] };

  const { requests, notes } = equivalentOf({ type: 'user.update', user: ADA, changes }, directory);

  expect(read(requests[0]?.request.body ?? '')).toEqual({
    proxyAddresses: ['SMTP:ada@contoso.test'],
    city: 'Taipei',
  });
  expect(notes).toEqual(['attributes', 'proxyAddresses']);
});
