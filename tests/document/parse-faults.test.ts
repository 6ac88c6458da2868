import { expect, test } from 'vitest';
import { formatFault, type DocumentFaultCode } from '../../src/document/document-fault.ts';
import { guid } from '../support/arbitrary-document.ts';
import { faultsOf, sampleDocument, stateItem } from './sample-document.ts';

type Sample = ReturnType<typeof sampleDocument>;
type Row = {
  readonly name: string;
  readonly spoil: (sample: Sample) => void;
  readonly faults: readonly (readonly [path: string, code: DocumentFaultCode])[];
};

const set = (target: unknown, changes: Record<string, unknown>): void => {
  Object.assign(Object(target), changes);
};

const HEADER: Row[] = [
  {
    name: 'another version',
    spoil: ({ document }) => set(document, { version: 2 }),
    faults: [['version', 'version']],
  },
  {
    name: 'a version as text',
    spoil: ({ document }) => set(document, { version: '1' }),
    faults: [['version', 'version']],
  },
  {
    name: 'an empty name',
    spoil: ({ document }) => set(document, { name: ' ' }),
    faults: [['name', 'text.empty']],
  },
  {
    name: 'an unknown service version',
    spoil: ({ document }) => set(document, { serviceVersion: 'beta' }),
    faults: [['serviceVersion', 'value']],
  },
  {
    name: 'an organization without its parts',
    spoil: ({ document }) => set(document, { organization: {} }),
    faults: [
      ['organization.id', 'missing'],
      ['organization.displayName', 'missing'],
      ['organization.countryLetterCode', 'missing'],
    ],
  },
  {
    name: 'a country in small letters',
    spoil: ({ document }) => set(document['organization'], { countryLetterCode: 'us' }),
    faults: [['organization.countryLetterCode', 'country']],
  },
  {
    name: 'lists that are missing or none',
    spoil: ({ document }) => {
      delete document['users'];
      set(document, { groups: {}, queue: 'all' });
    },
    faults: [
      ['users', 'missing'],
      ['groups', 'type'],
      ['queue', 'type'],
    ],
  },
  {
    name: 'relations of another shape (R1.10)',
    spoil: ({ document }) =>
      set(document, {
        planRelations: {
          exclusive: ['MAIL'],
          dependsOn: { 'A B': ['MAIL'] },
          prohibitedIn: { MAIL: ['China'] },
          mailbox: [''],
        },
      }),
    faults: [
      ['planRelations.exclusive[0]', 'type'],
      ['planRelations.dependsOn["A B"][0]', 'type'],
      ['planRelations.prohibitedIn.MAIL[0]', 'country'],
      ['planRelations.mailbox[0]', 'text.empty'],
    ],
  },
];

const PRODUCTS: Row[] = [
  {
    name: 'a product twice',
    spoil: ({ subscribedSkus }) => set(subscribedSkus[1], { skuId: guid('sku', 0) }),
    faults: [['subscribedSkus[1].skuId', 'sku.repeated']],
  },
  {
    name: 'negative, fractional and far too many units',
    spoil: ({ subscribedSkus }) =>
      set(subscribedSkus[0], { prepaidUnits: { enabled: -1, warning: 0.5, suspended: 2 ** 31 } }),
    faults: [
      ['subscribedSkus[0].prepaidUnits.enabled', 'units'],
      ['subscribedSkus[0].prepaidUnits.warning', 'units'],
      ['subscribedSkus[0].prepaidUnits.suspended', 'units'],
    ],
  },
  {
    name: 'a plan twice in a product',
    spoil: ({ subscribedSkus }) => {
      const plan = { servicePlanId: guid('plan', 5), servicePlanName: 'CHAT' };
      set(subscribedSkus[0], { servicePlans: [plan, plan] });
    },
    faults: [['subscribedSkus[0].servicePlans[1].servicePlanId', 'plan.repeated']],
  },
  {
    name: 'a plan id under two names',
    spoil: ({ subscribedSkus }) =>
      set(subscribedSkus[1], { servicePlans: [{ servicePlanId: guid('plan', 0), servicePlanName: 'POST' }] }),
    faults: [['subscribedSkus[1].servicePlans[0].servicePlanName', 'plan.clash']],
  },
  {
    name: 'a plan name under two ids',
    spoil: ({ subscribedSkus }) =>
      set(subscribedSkus[1], { servicePlans: [{ servicePlanId: guid('plan', 9), servicePlanName: 'MAIL' }] }),
    faults: [['subscribedSkus[1].servicePlans[0].servicePlanId', 'plan.clash']],
  },
  {
    name: 'a product with faults of its own is no unknown product elsewhere',
    spoil: ({ subscribedSkus, users }) => {
      set(subscribedSkus[0], { skuPartNumber: '' });
      set(users[0], { licenseAssignmentStates: [stateItem({ disabledPlans: [guid('plan', 9)] })] });
    },
    faults: [['subscribedSkus[0].skuPartNumber', 'text.empty']],
  },
];

const USERS: Row[] = [
  {
    name: 'an id that is no GUID, a location that is no code',
    spoil: ({ users }) => set(users[1], { id: '7', usageLocation: 'USA' }),
    faults: [
      ['users[1].id', 'guid'],
      ['users[1].usageLocation', 'country'],
    ],
  },
  {
    name: 'texts that are none',
    spoil: ({ users }) =>
      set(users[0], { displayName: 5, department: {}, city: true, accountEnabled: 'yes' }),
    faults: [
      ['users[0].displayName', 'type'],
      ['users[0].department', 'type'],
      ['users[0].accountEnabled', 'type'],
      ['users[0].city', 'type'],
    ],
  },
  {
    name: 'a principal name without domain',
    spoil: ({ users }) => set(users[0], { userPrincipalName: 'ada' }),
    faults: [['users[0].userPrincipalName', 'principalName']],
  },
  {
    name: 'a display name of 257 characters, an empty proxy address',
    spoil: ({ users }) => set(users[0], { displayName: 'x'.repeat(257), proxyAddresses: ['smtp:a@b', ''] }),
    faults: [
      ['users[0].displayName', 'text.tooLong'],
      ['users[0].proxyAddresses[1]', 'text.empty'],
    ],
  },
  {
    name: 'an id twice among users, in another case',
    spoil: ({ users }) => {
      set(users[0], { id: 'abcdefab-0000-4000-8000-000000000000' });
      set(users[1], { id: 'ABCDEFAB-0000-4000-8000-000000000000' });
    },
    faults: [['users[1].id', 'id.repeated']],
  },
  {
    name: 'an id of a user and of a group',
    spoil: ({ groups }) => set(groups[1], { id: guid('user', 0) }),
    faults: [['groups[1].id', 'id.repeated']],
  },
  {
    name: 'an id twice among groups',
    spoil: ({ groups }) => set(groups[1], { id: guid('group', 0) }),
    faults: [['groups[1].id', 'id.repeated']],
  },
  {
    name: 'a principal name twice, in another case',
    spoil: ({ users }) => set(users[1], { userPrincipalName: 'ADA@contoso.com' }),
    faults: [['users[1].userPrincipalName', 'principalName.repeated']],
  },
  {
    name: 'a user that is no object',
    spoil: ({ document, users }) => set(document, { users: [...users, null, 'x'] }),
    faults: [
      ['users[2]', 'type'],
      ['users[3]', 'type'],
    ],
  },
];

const STATES: Row[] = [
  {
    name: 'an unknown product',
    spoil: ({ users }) => set(users[0], { licenseAssignmentStates: [stateItem({ skuId: guid('sku', 9) })] }),
    faults: [['users[0].licenseAssignmentStates[0].skuId', 'sku.unknown']],
  },
  {
    name: 'a disabled plan that the product does not have',
    spoil: ({ users }) =>
      set(users[0], {
        licenseAssignmentStates: [stateItem({ disabledPlans: [guid('plan', 0), guid('plan', 9)] })],
      }),
    faults: [['users[0].licenseAssignmentStates[0].disabledPlans[1]', 'plan.unknown']],
  },
  {
    name: 'R1.4 a product twice from one source',
    spoil: ({ users }) =>
      set(users[0], {
        licenseAssignmentStates: [stateItem(), stateItem({ state: 'Error', error: 'CountViolation' })],
      }),
    faults: [['users[0].licenseAssignmentStates[1].skuId', 'state.repeated']],
  },
  {
    name: 'R7.1 a state that there is not',
    spoil: ({ users }) => set(users[0], { licenseAssignmentStates: [stateItem({ state: 'Disabled' })] }),
    faults: [['users[0].licenseAssignmentStates[0].state', 'value']],
  },
  {
    name: 'R7.1 an error that there is not',
    spoil: ({ users }) =>
      set(users[0], { licenseAssignmentStates: [stateItem({ state: 'Error', error: 'Unlucky' })] }),
    faults: [['users[0].licenseAssignmentStates[0].error', 'value']],
  },
  ...(['Error', 'ActiveWithError'] as const).map((state) => ({
    name: `R7.1 ${state} without an error`,
    spoil: ({ users }: Sample) => set(users[0], { licenseAssignmentStates: [stateItem({ state })] }),
    faults: [['users[0].licenseAssignmentStates[0].error', 'state.error'] as const],
  })),
  {
    name: 'R7.1 Active with an error',
    spoil: ({ users }) =>
      set(users[0], { licenseAssignmentStates: [stateItem({ error: 'DependencyViolation' })] }),
    faults: [['users[0].licenseAssignmentStates[0].error', 'state.error']],
  },
  {
    name: 'a date that is none',
    spoil: ({ users }) =>
      set(users[0], { licenseAssignmentStates: [stateItem({ lastUpdatedDateTime: 'yesterday' })] }),
    faults: [['users[0].licenseAssignmentStates[0].lastUpdatedDateTime', 'date']],
  },
  {
    name: 'merged licences of a user are checked where they are',
    spoil: ({ users }) => set(users[0], { assignedLicenses: [{ skuId: guid('sku', 9) }] }),
    faults: [['users[0].assignedLicenses[0].skuId', 'sku.unknown']],
  },
];

const GROUPS: Row[] = [
  {
    name: 'R1.9 licences on a group without security',
    spoil: ({ groups }) =>
      set(groups[0], { securityEnabled: false, assignedLicenses: [{ skuId: guid('sku', 0) }] }),
    faults: [['groups[0].securityEnabled', 'group.notSecurityEnabled']],
  },
  {
    name: 'a template with an unknown product and one with an unknown plan',
    spoil: ({ groups }) =>
      set(groups[0], {
        assignedLicenses: [
          { skuId: guid('sku', 9) },
          { skuId: guid('sku', 1), disabledPlans: [guid('plan', 1)] },
        ],
      }),
    faults: [
      ['groups[0].assignedLicenses[0].skuId', 'sku.unknown'],
      ['groups[0].assignedLicenses[1].disabledPlans[0]', 'plan.unknown'],
    ],
  },
  {
    name: 'a product twice in a template',
    spoil: ({ groups }) =>
      set(groups[0], { assignedLicenses: [{ skuId: guid('sku', 0) }, { skuId: guid('sku', 0) }] }),
    faults: [['groups[0].assignedLicenses[1].skuId', 'licence.repeated']],
  },
  {
    name: 'members that are unknown, repeated, or the group itself',
    spoil: ({ groups }) =>
      set(groups[0], {
        members: [guid('user', 0), guid('user', 9), guid('user', 0), guid('group', 0), guid('group', 1)],
      }),
    faults: [
      ['groups[0].members[1]', 'member.unknown'],
      ['groups[0].members[2]', 'member.repeated'],
      ['groups[0].members[3]', 'member.self'],
    ],
  },
  {
    name: 'a member with faults of its own is not unknown',
    spoil: ({ users, groups }) => {
      set(users[0], { displayName: '' });
      set(groups[0], { members: [guid('user', 0)] });
    },
    faults: [['users[0].displayName', 'text.empty']],
  },
  {
    name: 'R1.12 a dynamic group without a rule',
    spoil: ({ groups }) => set(groups[0], { groupTypes: ['DynamicMembership'] }),
    faults: [['groups[0].membershipRule', 'group.ruleMissing']],
  },
  {
    name: 'R1.12 a rule that cannot be read',
    spoil: ({ groups }) =>
      set(groups[0], { groupTypes: ['DynamicMembership'], membershipRule: 'user.department -eq' }),
    faults: [['groups[0].membershipRule', 'group.rule']],
  },
  {
    name: 'a nickname with spaces',
    spoil: ({ groups }) => set(groups[0], { mailNickname: 'all of us' }),
    faults: [['groups[0].mailNickname', 'nickname']],
  },
];

const REST: Row[] = [
  {
    name: 'R5.3 unknown users in the queue, a group among them',
    spoil: ({ document }) =>
      set(document, { queue: [{ group: guid('group', 9), users: [guid('user', 9), guid('group', 0)] }] }),
    faults: [
      ['queue[0].users[0]', 'user.unknown'],
      ['queue[0].users[1]', 'user.unknown'],
    ],
  },
  {
    name: 'a job that does not say whose it is',
    spoil: ({ document }) => set(document, { queue: [{ users: [] }] }),
    faults: [['queue[0].group', 'missing']],
  },
  {
    name: 'log entries that are no objects',
    spoil: ({ document }) => set(document, { auditLog: [{}, [], null] }),
    faults: [
      ['auditLog[1]', 'type'],
      ['auditLog[2]', 'type'],
    ],
  },
  {
    name: 'faults of every part at once',
    spoil: ({ document, users, groups }) => {
      set(document, { name: 1 });
      set(users[0], { usageLocation: '' });
      set(groups[0], { members: [guid('user', 9)] });
    },
    faults: [
      ['name', 'type'],
      ['users[0].usageLocation', 'country'],
      ['groups[0].members[0]', 'member.unknown'],
    ],
  },
];

test.for([...HEADER, ...PRODUCTS, ...USERS, ...STATES, ...GROUPS, ...REST])(
  'a document is refused by path: $name',
  ({ spoil, faults }) => {
    const sample = sampleDocument();
    spoil(sample);

    const found = faultsOf(sample.document);

    expect(found.map(({ path, code }) => [path, code])).toEqual(faults);
  },
);

test('the document that the tables spoil has no fault', () => {
  expect(faultsOf(sampleDocument().document)).toEqual([]);
});

test.for([
  {
    name: 'what is there',
    spoil: ({ users }: Sample) => set(users[0], { usageLocation: 'usa' }),
    line: 'users[0].usageLocation: A location must be a two-letter country code such as US; found "usa".',
  },
  {
    name: 'what is missing',
    spoil: ({ users }: Sample) => delete users[0]?.['displayName'],
    line: 'users[0].displayName: A value is missing.',
  },
  {
    name: 'what may be there',
    spoil: ({ document }: Sample) => set(document, { serviceVersion: 'beta' }),
    line: 'serviceVersion: The value must be one of "current", "preview"; found "beta".',
  },
  {
    name: 'what kind of value must be there',
    spoil: ({ groups }: Sample) => set(groups[0], { members: {} }),
    line: 'groups[0].members: The value must be a list; found an object.',
  },
  {
    name: 'who has it already',
    spoil: ({ groups }: Sample) => set(groups[0], { id: guid('user', 1) }),
    line: `groups[0].id: The id is taken already by users[1]; found "${guid('user', 1)}".`,
  },
  {
    name: 'where a rule goes wrong',
    spoil: ({ groups }: Sample) =>
      set(groups[0], { groupTypes: ['DynamicMembership'], membershipRule: 'user.size -eq "XL"' }),
    line: 'groups[0].membershipRule: The membership rule cannot be read: property.unknown at position 0; found "user.size".',
  },
  {
    name: 'long texts are cut',
    spoil: ({ users }: Sample) => set(users[0], { usageLocation: 'x'.repeat(1_000_000) }),
    line: `users[0].usageLocation: A location must be a two-letter country code such as US; found "${'x'.repeat(60)}"….`,
  },
])('a fault says in a sentence $name', ({ spoil, line }) => {
  const sample = sampleDocument();
  spoil(sample);

  expect(faultsOf(sample.document).map(formatFault)).toEqual([line]);
});

test('a thousand faults are listed, and how many more there are', () => {
  const { document } = sampleDocument();
  document['users'] = Array.from({ length: 1234 }, () => null);

  const found = faultsOf(document);

  expect(found).toHaveLength(1001);
  expect(found.at(-1)).toEqual({
    path: '',
    code: 'more',
    found: '234',
    message: 'And 234 more faults.',
  });
});
