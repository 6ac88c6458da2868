import { expect, test } from 'vitest';
import { formatDocumentText } from '../../src/document/format-document.ts';
import { parseDocumentText } from '../../src/document/parse-document.ts';
import { BUILT_IN, faultsOf, loaded, sampleDocument } from './sample-document.ts';

const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** The sample as text, with text put where a marker stands. */
const withText = (changes: (sample: ReturnType<typeof sampleDocument>) => void, text: string): string => {
  const sample = sampleDocument();
  changes(sample);
  return JSON.stringify(sample.document).replace('"HERE"', text);
};

const codesOf = (text: string): string[] => {
  const result = parseDocumentText(text, BUILT_IN);
  return result.ok ? [] : result.reason.map(({ path, code }) => `${path} ${code}`);
};

test.for([
  { name: 'null', text: 'null', codes: [' type'] },
  { name: 'a list', text: '[]', codes: [' type'] },
  { name: 'a deep list', text: DEEP, codes: [' type'] },
  {
    name: 'a deep list for users',
    text: withText(({ document }) => (document['users'] = 'HERE'), DEEP),
    codes: ['users[0].id missing', 'users[0].displayName missing', 'users[0].userPrincipalName missing'],
  },
  {
    name: 'a deep text',
    text: withText(({ users }) => Object.assign(users[0] ?? {}, { displayName: 'HERE' }), DEEP),
    codes: ['users[0].displayName type'],
  },
  {
    name: 'a deep log entry, which could be read but not written',
    text: withText(({ document }) => (document['auditLog'] = [{ deep: 'HERE' }]), DEEP),
    codes: ['auditLog[0] tooDeep'],
  },
  {
    name: 'a plan named like an inner part of objects',
    text: withText(
      ({ document }) => (document['planRelations'] = { dependsOn: 'HERE', prohibitedIn: {} }),
      '{"__proto__":[["polluted"]]}',
    ),
    codes: ['planRelations.dependsOn key'],
  },
  {
    name: 'a member of a family in an object',
    text: withText(
      ({ document }) => (document['planRelations'] = { exclusive: 'HERE' }),
      '{"__proto__":{"polluted":true}}',
    ),
    codes: ['planRelations.exclusive type'],
  },
  {
    name: 'a text of a million characters',
    text: withText(
      ({ users }) => Object.assign(users[0] ?? {}, { department: 'HERE' }),
      JSON.stringify('x'.repeat(1_000_000)),
    ),
    codes: ['users[0].department text.tooLong'],
  },
  {
    name: 'a principal name of a million spaces and signs',
    text: withText(
      ({ users }) => Object.assign(users[0] ?? {}, { userPrincipalName: 'HERE' }),
      JSON.stringify('a@ '.repeat(300)),
    ),
    codes: ['users[0].userPrincipalName principalName'],
  },
  {
    name: 'a number beyond all numbers',
    text: withText(
      ({ subscribedSkus }) => Object.assign(subscribedSkus[0] ?? {}, { prepaidUnits: { enabled: 'HERE' } }),
      '1e999',
    ),
    codes: ['subscribedSkus[0].prepaidUnits.enabled units'],
  },
])('$name is a fault, never an exception', ({ text, codes }) => {
  expect(codesOf(text)).toEqual(codes);
  expect({}).not.toHaveProperty('polluted');
});

test.for([
  { name: 'in the document', spoil: ({ document }: ReturnType<typeof sampleDocument>) => document },
  { name: 'in a user', spoil: ({ users }: ReturnType<typeof sampleDocument>) => users[0] },
  { name: 'in a group', spoil: ({ groups }: ReturnType<typeof sampleDocument>) => groups[0] },
])('a prototype $name is an unknown property and ignored', ({ spoil }) => {
  const plain = loaded(sampleDocument().document);
  const text = withText(
    (sample) => Object.assign(spoil(sample) ?? {}, { marker: 'HERE' }),
    '0,"__proto__":{"polluted":true,"usageLocation":"bad","id":1}',
  );

  const result = parseDocumentText(text, BUILT_IN);

  expect(result).toEqual({ ok: true, value: plain });
  expect({}).not.toHaveProperty('polluted');
});

test('a prototype in a log entry is kept as it came and touches nothing', () => {
  const text = withText(
    ({ document }) => (document['auditLog'] = ['HERE']),
    '{"__proto__":{"polluted":true},"id":"1"}',
  );

  const result = parseDocumentText(text, BUILT_IN);

  expect(result.ok && formatDocumentText(result.value)).toContain('"__proto__": {');
  expect({}).not.toHaveProperty('polluted');
});

test.for<unknown>([undefined, 5, 'text', () => 1, Symbol('s'), 5n, Object.create(null)])(
  'a value that is no JSON is refused: %s',
  (value) => {
    const { document, users } = sampleDocument();
    Object.assign(users[0] ?? {}, { displayName: value });

    expect(faultsOf(value).length).toBeGreaterThan(0);
    expect(faultsOf(document).length).toBe(typeof value === 'string' ? 0 : 1);
  },
);
