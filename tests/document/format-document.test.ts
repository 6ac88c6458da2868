import { expect, test } from 'vitest';
import { formatDate, parseDate } from '../../src/document/dates.ts';
import { formatDocument, formatDocumentText } from '../../src/document/format-document.ts';
import { derivedGuid } from '../../src/document/derived-guid.ts';
import { parseGuid } from '../../src/engine/ids.ts';
import { guid } from '../support/arbitrary-document.ts';
import { loaded, sampleDocument, stateItem } from './sample-document.ts';

/** Everything that can be written, in a shuffled order. */
function fullDocument() {
  const { document, users, groups } = sampleDocument();
  Object.assign(users[0] ?? {}, {
    licenseAssignmentStates: [stateItem()],
    surname: 'Byron',
    city: 'Taipei',
    otherMails: ['ada@home.example'],
    accountEnabled: false,
  });
  Object.assign(groups[0] ?? {}, {
    members: [guid('user', 0)],
    mailNickname: 'sales',
    assignedLicenses: [{ disabledPlans: [], skuId: guid('sku', 0) }],
  });
  return {
    auditLog: [{ b: 1, a: 2 }],
    queue: [{ users: [guid('user', 0)], group: null }],
    planRelations: { mailbox: [], exclusive: [] },
    description: 'All of it',
    ...document,
  };
}

const OBJECTS = [
  {
    name: 'the document',
    path: [],
    keys: 'version name description serviceVersion organization subscribedSkus planRelations users groups queue auditLog',
  },
  {
    name: 'the organization',
    path: ['organization'],
    keys: 'id displayName countryLetterCode verifiedDomains',
  },
  { name: 'a product', path: ['subscribedSkus', 0], keys: 'skuId skuPartNumber prepaidUnits servicePlans' },
  {
    name: 'its units',
    path: ['subscribedSkus', 0, 'prepaidUnits'],
    keys: 'enabled warning suspended lockedOut',
  },
  { name: 'relations', path: ['planRelations'], keys: 'exclusive dependsOn prohibitedIn mailbox' },
  {
    name: 'a user',
    path: ['users', 0],
    keys: 'id displayName userPrincipalName usageLocation proxyAddresses department jobTitle accountEnabled otherMails city surname licenseAssignmentStates',
  },
  {
    name: 'an assignment',
    path: ['users', 0, 'licenseAssignmentStates', 0],
    keys: 'skuId assignedByGroup disabledPlans state error lastUpdatedDateTime',
  },
  {
    name: 'a group',
    path: ['groups', 0],
    keys: 'id displayName description securityEnabled mailEnabled mailNickname groupTypes membershipRule assignedLicenses members',
  },
  { name: 'a job', path: ['queue', 0], keys: 'group users' },
  { name: 'a log entry, as it came', path: ['auditLog', 0], keys: 'b a' },
];

test.for(OBJECTS)('the properties of $name are written in one order', ({ path, keys }) => {
  const written: unknown = formatDocument(loaded(fullDocument()));

  const found = path.reduce<unknown>((json, key) => (json as Record<string, unknown>)[key], written);

  expect(Object.keys(found as object).join(' ')).toBe(keys);
});

test('the text is the value, readable and with a last line', () => {
  const directory = loaded(fullDocument());
  const text = formatDocumentText(directory);

  expect(JSON.parse(text)).toEqual(formatDocument(directory));
  expect(text).toMatch(/^\{\n {2}"version": 1,\n/);
  expect(text.endsWith('}\n')).toBe(true);
});

test.for([
  { at: Date.UTC(2024, 2, 1, 7, 35, 27), text: '2024-03-01T07:35:27Z' },
  { at: Date.UTC(2024, 2, 1, 7, 35, 27, 5), text: '2024-03-01T07:35:27.005Z' },
  { at: 0, text: '1970-01-01T00:00:00Z' },
])('$text is written and read', ({ at, text }) => {
  expect(formatDate(at)).toBe(text);
  expect(parseDate(text)).toBe(at);
});

test.for(['', 'today', '2024-02-30T00:00:00Z', '2024-03-01T25:00:00Z', '20240301'])(
  '%j is no date',
  (text) => {
    expect(parseDate(text)).toBeNull();
  },
);

test('a derived id is a GUID, the same for the same text and another for any other', () => {
  const ids = Array.from({ length: 10_000 }, (_, number) => derivedGuid(`contoso/${number}`));

  expect(ids.filter((id) => parseGuid(id) !== id)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(derivedGuid('contoso/7')).toBe(ids[7]);
});
