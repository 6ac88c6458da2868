import { expect, test } from 'vitest';
import { readText } from '../../src/transfer/read-text.ts';
import { recognise, type Recognised } from '../../src/transfer/recognise.ts';
import { sampleDocument } from '../document/sample-document.ts';
import { ADA, file, groupItem, next, ORGANIZATION, page, SALES, skuItem, userItem } from './graph-answers.ts';

const TEXT = '{"displayName": "Zoë"}';
const utf16 = (text: string, big: boolean): number[] =>
  text.split('').flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

test.for([
  { name: 'UTF-8', bytes: utf8(TEXT), encoding: 'utf-8' },
  { name: 'UTF-8 with a mark', bytes: [0xef, 0xbb, 0xbf, ...utf8(TEXT)], encoding: 'utf-8' },
  {
    name: 'UTF-16 as Windows PowerShell writes it',
    bytes: [0xff, 0xfe, ...utf16(TEXT, false)],
    encoding: 'utf-16le',
  },
  { name: 'UTF-16, big end first', bytes: [0xfe, 0xff, ...utf16(TEXT, true)], encoding: 'utf-16be' },
  { name: 'UTF-16 without a mark', bytes: utf16(TEXT, false), encoding: 'utf-16le' },
  { name: 'UTF-16, big end first, without a mark', bytes: utf16(TEXT, true), encoding: 'utf-16be' },
  { name: 'Windows-1252', bytes: TEXT.split('').map((sign) => sign.charCodeAt(0)), encoding: 'windows-1252' },
])('a text is read as it was meant: $name', ({ bytes, encoding }) => {
  expect(readText(Uint8Array.from(bytes))).toEqual({ text: TEXT, encoding });
});

/** The kind, and of what; or the code of the reason. */
function kindOf(found: Recognised): string {
  switch (found.kind) {
    case 'answers':
      return [
        ...found.answers.map(({ kind, items }) => `${kind} ${items.length}`),
        ...found.members.map(({ group, members }) => `members of ${group}: ${members.length}`),
      ].join(', ');
    case 'unknown':
      return found.fault.code;
    default:
      return found.kind;
  }
}

const CSV =
  'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\n';
const MEMBER = { '@odata.type': '#microsoft.graph.user', id: ADA, userPrincipalName: 'ada@contoso.com' };

test.for([
  { name: 'a tenant document', content: sampleDocument().document, kind: 'tenant' },
  { name: 'users', content: page('users(id,displayName)', [userItem(ADA, 'Ada')]), kind: 'users 1' },
  { name: 'users without a context', content: { value: [userItem(ADA, 'Ada')] }, kind: 'users 1' },
  { name: 'a bare list of users', content: [userItem(ADA, 'Ada')], kind: 'users 1' },
  { name: 'an empty page that says of what', content: page('users', []), kind: 'users 0' },
  { name: 'an empty list', content: { value: [] }, kind: 'nothing' },
  { name: 'groups', content: { value: [groupItem(SALES, 'Sales')] }, kind: 'groups 1' },
  { name: 'one group', content: groupItem(SALES, 'Sales'), kind: 'groups 1' },
  {
    name: 'a delta of groups',
    content: { value: [{ id: SALES, 'members@delta': [MEMBER] }] },
    kind: 'groups 1',
  },
  { name: 'products', content: { value: [skuItem()] }, kind: 'subscribedSkus 1' },
  { name: 'the organisation', content: ORGANIZATION, kind: 'organization 1' },
  {
    name: 'the audit log',
    content: page('auditLogs/directoryAudits', [{ id: 'x' }]),
    kind: 'directoryAudits 1',
  },
  {
    name: 'pages in one list',
    content: [page('users', [userItem(ADA, 'Ada')], next('users')), page('users', [])],
    kind: 'users 1, users 0',
  },
  { name: 'members by group', content: { [SALES]: [ADA] }, kind: `members of ${SALES}: 1` },
  { name: 'members of whomever', content: page('directoryObjects', [MEMBER]), kind: 'file.membersOfWhom' },
  { name: 'what Graph refused', content: { error: { code: 'x', message: 'No.' } }, kind: 'file.graphError' },
  {
    name: 'objects of PowerShell',
    content: [{ Id: ADA, UserPrincipalName: 'ada@contoso.com' }],
    kind: 'file.powerShell',
  },
  { name: 'another JSON', content: { hello: 'world' }, kind: 'file.unknown' },
  { name: 'a number in brackets', content: '[1]', kind: 'file.unknown' },
  { name: 'broken JSON', content: '{"value": [', kind: 'file.json' },
  { name: 'nothing at all', content: ' \n', kind: 'file.empty' },
  { name: 'a letter', content: 'Dear Ada,', kind: 'file.text' },
  { name: 'zeros', content: 'PK\u0003\u0004\u0000\u0000\u0000', kind: 'file.binary' },
  { name: 'the product list', content: CSV, kind: 'products' },
  { name: 'the product list with semicolons', content: CSV.replaceAll(',', ';'), kind: 'products' },
  {
    name: 'the product list with tabs and a title above',
    content: `Products\n${CSV.replaceAll(',', '\t')}`,
    kind: 'products',
  },
])('a file is what is in it, whatever it is called: $name', ({ content, kind }) => {
  expect(kindOf(recognise(file('dropped', content)))).toBe(kind);
});

test('a page of members that Graph gives without their group is the group that its file is named after', () => {
  expect(
    kindOf(recognise(file(`members-${SALES.toUpperCase()}-1.json`, page('directoryObjects', [MEMBER])))),
  ).toBe(`members of ${SALES}: 1`);
});

test('a fault of JSON says where', () => {
  const found = recognise(file('users.json', '{\n  "value": [}'));

  expect(found).toMatchObject({
    fault: { file: 'users.json', message: 'This is not JSON. It goes wrong at line 2, column 13.' },
  });
});
