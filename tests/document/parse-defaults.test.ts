import { expect, test } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { userAt } from '../../src/engine/user-table.ts';
import { guid } from '../support/arbitrary-document.ts';
import { BUILT_IN, loaded, sampleDocument, stateItem } from './sample-document.ts';

test('a document that leaves out all it may is completed', () => {
  const { users, groups, ...rest } = formatDocument(loaded(sampleDocument().document));

  expect(rest).toMatchObject({ serviceVersion: 'current', queue: [], auditLog: [] });
  expect(rest.description).toBeUndefined();
  expect(rest.organization.verifiedDomains).toEqual([]);
  expect(rest.subscribedSkus[0]?.prepaidUnits).toEqual({
    enabled: 2,
    warning: 0,
    suspended: 0,
    lockedOut: 0,
  });
  expect(users[0]).toEqual({
    id: guid('user', 0),
    displayName: 'Ada',
    userPrincipalName: 'ada@contoso.com',
    usageLocation: null,
    proxyAddresses: [],
    department: null,
    jobTitle: null,
    accountEnabled: true,
    licenseAssignmentStates: [],
  });
  expect(groups[0]).toEqual({
    id: guid('group', 0),
    displayName: 'Sales',
    description: null,
    securityEnabled: true,
    mailEnabled: false,
    groupTypes: [],
    membershipRule: null,
    assignedLicenses: [],
    members: [],
  });
});

test.for([
  { name: 'absent', serviceVersion: undefined, relations: BUILT_IN.current, builtIn: true },
  {
    name: 'null',
    serviceVersion: 'current',
    planRelations: null,
    relations: BUILT_IN.current,
    builtIn: true,
  },
  { name: 'preview', serviceVersion: 'preview', relations: BUILT_IN.preview, builtIn: true },
  {
    name: 'empty',
    serviceVersion: 'preview',
    planRelations: {},
    relations: { exclusive: [], dependsOn: {}, prohibitedIn: {}, mailbox: [] },
    builtIn: false,
  },
])('R6.4 relations that are $name', ({ serviceVersion, planRelations, relations, builtIn }) => {
  const directory = loaded({ ...sampleDocument().document, serviceVersion, planRelations });

  expect(directory.relations).toEqual(relations);
  expect(directory.relationsAreBuiltIn).toBe(builtIn);
  expect(formatDocument(directory).planRelations).toEqual(builtIn ? undefined : relations);
});

test.for([
  { name: 'None', error: 'None', state: 'Active', written: 'None' },
  { name: 'null', error: null, state: 'Active', written: 'None' },
  { name: 'absent', error: undefined, state: 'Active', written: 'None' },
  { name: 'Others', error: 'Others', state: 'Error', written: 'Other' },
  { name: 'a violation', error: 'CountViolation', state: 'ActiveWithError', written: 'CountViolation' },
])('R7.1 an error that is $name is read and written as Graph does', ({ error, state, written }) => {
  const { document, users } = sampleDocument();
  Object.assign(users[0] ?? {}, { licenseAssignmentStates: [stateItem({ error, state })] });

  expect(formatDocument(loaded(document)).users[0]?.licenseAssignmentStates[0]).toMatchObject({
    state,
    error: written,
  });
});

test.for([
  { name: 'seconds', date: '2024-03-01T07:35:27Z', written: '2024-03-01T07:35:27Z' },
  { name: 'milliseconds', date: '2024-03-01T07:35:27.25Z', written: '2024-03-01T07:35:27.250Z' },
  { name: 'a zone', date: '2024-03-01T07:35:27+08:00', written: '2024-02-29T23:35:27Z' },
  { name: 'nothing', date: undefined, written: null },
])('a date with $name', ({ date, written }) => {
  const { document, users } = sampleDocument();
  Object.assign(users[0] ?? {}, { licenseAssignmentStates: [stateItem({ lastUpdatedDateTime: date })] });

  expect(formatDocument(loaded(document)).users[0]?.licenseAssignmentStates[0]?.lastUpdatedDateTime).toBe(
    written,
  );
});

test('merged licences without states are held directly', () => {
  const { document, users } = sampleDocument();
  Object.assign(users[0] ?? {}, {
    assignedLicenses: [{ skuId: guid('sku', 0), disabledPlans: [guid('plan', 1)] }],
  });

  const directory = loaded(document);

  expect(formatDocument(directory).users[0]?.licenseAssignmentStates).toEqual([
    {
      skuId: guid('sku', 0),
      assignedByGroup: null,
      disabledPlans: [guid('plan', 1)],
      state: 'Active',
      error: 'None',
      lastUpdatedDateTime: null,
    },
  ]);
  expect([...directory.holders.values()].map((holders) => holders.size)).toEqual([1]);
});

test('merged licences beside states say nothing new', () => {
  const { document, users } = sampleDocument();
  Object.assign(users[0] ?? {}, {
    assignedLicenses: [{ skuId: guid('sku', 0) }],
    licenseAssignmentStates: [stateItem({ assignedByGroup: guid('group', 0) })],
  });

  expect(formatDocument(loaded(document)).users[0]?.licenseAssignmentStates).toHaveLength(1);
});

test('ids are kept in lower case wherever they are named', () => {
  const upper = 'ABCDEFAB-0000-4000-8000-000000000000';
  const { document, users, groups } = sampleDocument();
  Object.assign(users[0] ?? {}, { id: upper });
  Object.assign(groups[0] ?? {}, { members: [upper] });
  document['queue'] = [{ group: guid('group', 0).toUpperCase(), users: [upper] }];

  const written = formatDocument(loaded(document));

  expect(written.users[0]?.id).toBe(upper.toLowerCase());
  expect(written.groups[0]?.members).toEqual([upper.toLowerCase()]);
  expect(written.queue).toEqual([{ group: guid('group', 0), users: [upper.toLowerCase()] }]);
});

test('what Graph sends beside the known properties is ignored', () => {
  const plain = sampleDocument();
  const { document, users } = sampleDocument();
  Object.assign(document, { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata', extra: {} });
  Object.assign(users[0] ?? {}, {
    '@odata.type': '#microsoft.graph.user',
    businessPhones: ['1'],
    manager: null,
  });

  expect(loaded(document)).toEqual(loaded(plain.document));
});

test('attributes that dynamic rules read are kept', () => {
  const { document, users } = sampleDocument();
  const more = { otherMails: ['ada@home.example'], city: 'Taipei', employeeId: '', userType: 'Guest' };
  Object.assign(users[0] ?? {}, { ...more, surname: null });

  expect(formatDocument(loaded(document)).users[0]).toMatchObject(more);
  expect(formatDocument(loaded(document)).users[0]).not.toHaveProperty('surname');
});

test('R4.8 and R5.3: groups that are gone may be named by states and by the queue', () => {
  const { document, users } = sampleDocument();
  const gone = guid('group', 77);
  Object.assign(users[1] ?? {}, {
    licenseAssignmentStates: [
      stateItem({ assignedByGroup: gone, state: 'ActiveWithError', error: 'DependencyViolation' }),
    ],
  });
  document['queue'] = [
    { group: gone, users: [guid('user', 1)] },
    { group: null, users: [guid('user', 0), guid('user', 1)] },
  ];

  const directory = loaded(document);

  expect([...directory.leavers].map(([group, slots]) => [group, slots.size])).toEqual([[gone, 1]]);
  expect(formatDocument(directory).queue).toEqual(document['queue']);
});

test('a rule of a group that is dynamic no more is dropped', () => {
  const { document, groups } = sampleDocument();
  Object.assign(groups[0] ?? {}, { membershipRule: 'no rule at all' });

  expect(formatDocument(loaded(document)).groups[0]?.membershipRule).toBeNull();
});

test('members of a dynamic group stand as they are', () => {
  const { document, groups } = sampleDocument();
  Object.assign(groups[0] ?? {}, {
    groupTypes: ['DynamicMembership'],
    membershipRule: 'user.department -eq "Nobody"',
    members: [guid('user', 1)],
  });

  const group = [...rowsOf(loaded(document).groups)][0];

  expect(group?.rule).not.toBeNull();
  expect(group?.members.length).toBe(1);
});

test('equal situations are one value, disabled plans named twice count once', () => {
  const { document, users } = sampleDocument();
  const states = (disabledPlans: string[]) => ({
    licenseAssignmentStates: [stateItem({ disabledPlans, lastUpdatedDateTime: '2024-03-01T07:35:27Z' })],
  });
  Object.assign(users[0] ?? {}, states([guid('plan', 1)]));
  Object.assign(users[1] ?? {}, states([guid('plan', 1).toUpperCase()]));
  users.push({
    ...users[1],
    id: guid('user', 2),
    userPrincipalName: 'c@d',
    ...states([guid('plan', 1), guid('plan', 1)]),
  });

  const { users: table } = loaded(document);

  expect(userAt(table, 0)?.holdings).toBe(userAt(table, 1)?.holdings);
  expect(userAt(table, 0)?.updated).toBe(userAt(table, 1)?.updated);
  expect(userAt(table, 2)?.holdings).toEqual(userAt(table, 1)?.holdings);
});
