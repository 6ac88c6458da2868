import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/transfer/csv-text.ts';
import { auditCsv, auditJson, licencesCsv, usersInErrorCsv } from '../../src/transfer/export-csv.ts';
import { textOf, type ExportPiece } from '../../src/transfer/export-piece.ts';
import { group, sku, user } from '../support/named.ts';
import { office } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

const naming = (_sku: string, partNumber: string): string => partNumber;

test.for([
  { name: 'plain texts, numbers and flags', row: ['Ada', 3, true], line: 'Ada,3,true' },
  { name: 'a comma', row: ['Lovelace, Ada'], line: '"Lovelace, Ada"' },
  { name: 'quotes', row: ['the "one"'], line: '"the ""one"""' },
  { name: 'a line end', row: ['a\nb'], line: '"a\nb"' },
  { name: 'a semicolon, which some spreadsheets split at', row: ['a;b'], line: '"a;b"' },
  {
    name: 'a formula',
    row: ['=HYPERLINK("http://example.com")'],
    line: '"\'=HYPERLINK(""http://example.com"")"',
  },
  { name: 'a sum', row: ['+1+1'], line: "'+1+1" },
  { name: 'a difference', row: ['-1'], line: "'-1" },
  { name: 'a reference', row: ['@SUM(A1)'], line: "'@SUM(A1)" },
  { name: 'a formula behind a blank', row: [' =1'], line: "' =1" },
  { name: 'a formula behind a tab', row: ['\t=1'], line: '"\'\t=1"' },
  { name: 'a negative number', row: [-1], line: '-1' },
])('RFC 4180, and nothing that a spreadsheet would calculate: $name', ({ row, line }) => {
  expect(csvOf(['Head'], [row])).toBe(`\uFEFFHead\r\n${line}\r\n`);
});

const read = (pieces: Iterable<ExportPiece>): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(textOf(pieces).slice(1), { header: true, skipEmptyLines: true }).data;

const { directory } = tenant(office())
  .setUnits('E3', { enabled: 1 })
  .user('ada', { direct: ['E1'] })
  .user('=cmd')
  .group('sales', { members: ['ada', '=cmd'], licences: ['E3'] })
  .drain();

test('users in error: one line for each group and product', () => {
  const lines = read(usersInErrorCsv(directory, naming));

  expect(
    lines.map((line) => [
      line['User'],
      line['Group'],
      line['Product'],
      line['State'],
      line['Error'],
      line['Member'],
    ]),
  ).toEqual(expect.arrayContaining([['ada', 'sales', 'E3', 'Error', 'MutuallyExclusiveViolation', 'true']]));
  expect(lines[0]).toMatchObject({ 'User ID': user('ada'), 'Group ID': group('sales'), 'SKU ID': sku('E3') });
});

test('licenses: one line for each user and product, with where it comes from', () => {
  const lines = read(licencesCsv(directory, naming));

  expect(lines.find((line) => line['Product'] === 'E1')).toMatchObject({
    User: 'ada',
    Licensed: 'true',
    Direct: 'true',
    'Inherited from': '',
  });
  expect(lines.find((line) => line['User'] === "'=cmd")).toMatchObject({
    Product: 'E3',
    Direct: 'false',
    'Inherited from': 'sales',
  });
});

test('one group or one product alone, with how far it is', () => {
  const errors = [...usersInErrorCsv(directory, naming, group('sales'))];
  const licences = read(licencesCsv(directory, naming, sku('E1')));

  expect(read(errors)).toEqual(read(usersInErrorCsv(directory, naming)));
  expect(read(usersInErrorCsv(directory, naming, group('nobody')))).toEqual([]);
  expect(errors.at(-1)).toMatchObject({ done: errors.at(-1)?.total });
  expect(licences.map((line) => line['Product'])).toEqual(['E1']);
});

test('the audit log: one line for each entry in the file, every entry as Graph has it in JSON', () => {
  const lines = read(auditCsv(directory));
  const { value } = JSON.parse(textOf(auditJson(directory))) as { value: Record<string, unknown>[] };

  expect(lines).toHaveLength(directory.log.length);
  expect(value).toHaveLength(directory.log.length);
  expect(lines.map((line) => line['Activity'])).toEqual(value.map((entry) => entry['activityDisplayName']));
  expect(lines.find((line) => line['Activity'] === 'Set group license')).toMatchObject({
    Targets: 'sales',
    Result: 'success',
  });
});
