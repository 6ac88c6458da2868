import { expect, test } from 'vitest';
import { formatAudit, formatEntry } from '../../src/document/directory-audit.ts';
import { entriesOf } from '../../src/engine/audit-log.ts';
import type { Command } from '../../src/engine/command.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { groupId, parseGuid, skuId, userId } from '../../src/engine/ids.ts';
import { guid } from '../support/arbitrary-document.ts';
import { loaded, sampleDocument } from './sample-document.ts';

const ADA = userId(guid('user', 0));
const BO = userId(guid('user', 1));
const SALES = groupId(guid('group', 0));
const SUITE = skuId(guid('sku', 0));
const TENANT = guid('organization', 0);
const ADMIN = { kind: 'user', id: BO, displayName: 'Bo', userPrincipalName: 'bo@contoso.com' } as const;

function after(directory: Directory, ...commands: Command[]): Directory {
  return commands.reduce((before, command) => {
    const done = execute(before, command, { at: Date.UTC(2024, 10, 20, 10), actor: ADMIN });
    if (!done.ok) throw new Error(JSON.stringify(done.reason));
    return done.value.directory;
  }, directory);
}

const auditsOf = (directory: Directory) =>
  [...entriesOf(directory.log)].map((entry) => formatAudit(directory, entry));

const oneSeat = () => {
  const { document, subscribedSkus, groups } = sampleDocument();
  Object.assign(subscribedSkus[0] ?? {}, { prepaidUnits: { enabled: 1 } });
  Object.assign(groups[0] ?? {}, { members: [ADA, BO] });
  return loaded(document);
};

const LICENCE_SALES = {
  type: 'group.setLicences',
  group: SALES,
  add: [{ sku: SUITE, disabled: [] }],
  remove: [],
} as const;
const SOME_GUID: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
const SUITE_TEXT = `["[SkuName=SUITE, AccountId=${TENANT}, SkuId=${SUITE}, DisabledPlans=[]]"]`;

test('R7.3 licensing a group is logged step by step, with who did it and how it ended', () => {
  const audits = auditsOf(after(oneSeat(), LICENCE_SALES, { type: 'process', steps: 2 }));

  expect(
    audits.map(({ activityDisplayName, category, initiatedBy, result }) => [
      activityDisplayName,
      category,
      initiatedBy.user?.displayName ?? initiatedBy.app?.displayName,
      result,
    ]),
  ).toEqual([
    ['Set group license', 'GroupManagement', 'Bo', 'success'],
    ['Start applying group based license to users', 'GroupManagement', SERVICE, 'success'],
    ['Change user license', 'UserManagement', SERVICE, 'success'],
    ['Change user license', 'UserManagement', SERVICE, 'failure'],
    ['Finish applying group based license to users', 'GroupManagement', SERVICE, 'success'],
  ]);
});
const SERVICE = 'Microsoft Azure AD Group-Based Licensing';

test('R7.3 the summary has the published shape', () => {
  const directory = after(oneSeat(), LICENCE_SALES, { type: 'process', steps: 2 });

  expect(auditsOf(directory).at(-1)).toEqual({
    id: SOME_GUID,
    category: 'GroupManagement',
    correlationId: SOME_GUID,
    result: 'success',
    resultReason: '',
    activityDisplayName: 'Finish applying group based license to users',
    activityDateTime: '2024-11-20T10:00:00Z',
    loggedByService: 'Core Directory',
    operationType: 'Update',
    initiatedBy: {
      user: null,
      app: {
        appId: null,
        displayName: SERVICE,
        servicePrincipalId: SOME_GUID,
        servicePrincipalName: null,
      },
    },
    targetResources: [
      {
        id: SALES,
        displayName: 'Sales',
        type: 'Group',
        userPrincipalName: null,
        groupType: 'azureAD',
        modifiedProperties: [
          {
            displayName: 'Result',
            oldValue: '[]',
            newValue:
              '[Users successfully assigned licenses: 1, Users for whom license assignment failed: 1.]',
          },
        ],
      },
    ],
    additionalDetails: [],
  });
});

test('a change of licences lists them before and after in the published shape', () => {
  const audits = auditsOf(after(oneSeat(), LICENCE_SALES, { type: 'process', steps: 1 }));

  expect(audits[0]?.targetResources[0]?.modifiedProperties).toEqual([
    { displayName: 'AssignedLicense', oldValue: '[]', newValue: SUITE_TEXT },
    { displayName: 'Included Updated Properties', oldValue: null, newValue: '"AssignedLicense"' },
  ]);
  expect(audits[2]?.targetResources[0]).toEqual({
    id: ADA,
    displayName: 'Ada',
    type: 'User',
    userPrincipalName: 'ada@contoso.com',
    groupType: null,
    modifiedProperties: [
      { displayName: 'AssignedLicense', oldValue: '[]', newValue: SUITE_TEXT },
      { displayName: 'Included Updated Properties', oldValue: null, newValue: '"AssignedLicense"' },
      { displayName: 'TargetId.UserType', oldValue: null, newValue: '"Member"' },
    ],
  });
  expect(audits[2]?.additionalDetails).toEqual([{ key: 'GroupId', value: SALES }]);
});

test('R7.3 a user who could not be licensed is logged with the reason', () => {
  const audits = auditsOf(after(oneSeat(), LICENCE_SALES, { type: 'process', steps: 2 }));

  expect(audits[3]?.resultReason).toBe(
    `Not enough licenses are available to complete this operation. Purchase more licenses or remove unneeded licenses from users and groups for SKU [${SUITE}]. Licenses being added: [${SUITE}]`,
  );
});

test.for([
  {
    name: 'a member that joins',
    command: { type: 'group.addMembers', group: SALES, members: [ADA] },
    entry: {
      activityDisplayName: 'Add member to group',
      operationType: 'Assign',
      targets: [`User ${ADA} Ada`, `Group ${SALES} Sales`],
      properties: [
        { displayName: 'Group.ObjectID', oldValue: null, newValue: `"${SALES}"` },
        { displayName: 'Group.DisplayName', oldValue: null, newValue: '"Sales"' },
      ],
    },
  },
  {
    name: 'a nested group that joins',
    command: { type: 'group.addMembers', group: SALES, members: [groupId(guid('group', 1))] },
    entry: {
      activityDisplayName: 'Add member to group',
      operationType: 'Assign',
      targets: [`Group ${guid('group', 1)} HR`, `Group ${SALES} Sales`],
      properties: [
        { displayName: 'Group.ObjectID', oldValue: null, newValue: `"${SALES}"` },
        { displayName: 'Group.DisplayName', oldValue: null, newValue: '"Sales"' },
      ],
    },
  },
  {
    name: 'a changed property',
    command: { type: 'user.update', user: ADA, changes: { usageLocation: 'DE' } },
    entry: {
      activityDisplayName: 'Update user',
      operationType: 'Update',
      targets: [`User ${ADA} Ada`],
      properties: [
        { displayName: 'UsageLocation', oldValue: '[]', newValue: '["DE"]' },
        { displayName: 'Included Updated Properties', oldValue: null, newValue: '"UsageLocation"' },
        { displayName: 'TargetId.UserType', oldValue: null, newValue: '"Member"' },
      ],
    },
  },
  {
    name: 'seats bought',
    command: { type: 'subscription.setUnits', sku: SUITE, units: { enabled: 30 } },
    entry: {
      activityDisplayName: 'Update subscription',
      operationType: 'Update',
      targets: [`Other ${SUITE} SUITE`],
      properties: [
        { displayName: 'Enabled', oldValue: '["2"]', newValue: '["30"]' },
        { displayName: 'Included Updated Properties', oldValue: null, newValue: '"Enabled"' },
      ],
    },
  },
  {
    name: 'a new name of the tenant',
    command: { type: 'tenant.rename', name: 'Fabrikam' },
    entry: {
      activityDisplayName: 'Update company settings',
      operationType: 'Update',
      targets: [`Directory ${TENANT} Fabrikam`],
      properties: [
        { displayName: 'Name', oldValue: '["Contoso"]', newValue: '["Fabrikam"]' },
        { displayName: 'Included Updated Properties', oldValue: null, newValue: '"Name"' },
      ],
    },
  },
] satisfies { name: string; command: Command; entry: unknown }[])(
  'the log tells $name as the service does',
  ({ command, entry }) => {
    const [audit] = auditsOf(after(loaded(sampleDocument().document), command));

    expect({
      activityDisplayName: audit?.activityDisplayName,
      operationType: audit?.operationType,
      targets: audit?.targetResources.map(({ type, id, displayName }) => `${type} ${id} ${displayName}`),
      properties: audit?.targetResources[0]?.modifiedProperties,
    }).toEqual(entry);
  },
);

test('ids of entries are GUIDs of their own, and the same at every look', () => {
  const directory = after(oneSeat(), LICENCE_SALES, { type: 'process', steps: 2 });
  const ids = auditsOf(directory).flatMap(({ id, correlationId }) => [id, correlationId]);

  expect(ids.filter((id) => parseGuid(id) === null)).toEqual([]);
  expect(new Set(ids).size).toBe(10);
  expect(auditsOf(directory).flatMap(({ id, correlationId }) => [id, correlationId])).toEqual(ids);
});

test('an imported entry is written back untouched, and read as far as it can be', () => {
  const imported = {
    id: 'Directory_1',
    result: 'timeout',
    initiatedBy: { user: { id: 'x', roles: [] }, app: 7 },
    targetResources: [{ id: 'y', type: 'User', modifiedProperties: null }, 'odd'],
    vendor: { deep: [1] },
  };
  const directory = loaded({ ...sampleDocument().document, auditLog: [imported] });
  const [entry] = entriesOf(directory.log);
  if (!entry) throw new Error('the log is empty');

  expect(formatEntry(directory, entry)).toBe(imported);
  expect(formatAudit(directory, entry)).toMatchObject({
    id: 'Directory_1',
    activityDisplayName: '',
    result: 'success',
    initiatedBy: { user: { id: 'x', displayName: null }, app: null },
  });
});
