import { expect, test } from 'vitest';
import { concernsUser } from '../../src/engine/audit.ts';
import { AuditReader, type AuditRows } from '../../src/views/pieces/audit-rows.ts';
import * as id from '../support/named.ts';
import { office } from '../support/office.ts';
import { tenant, type TenantDriver } from '../support/tenant.ts';

const everything = (): boolean => true;

function read(reader: AuditReader, { directory }: TenantDriver) {
  const work = reader.read(directory.log);
  let pauses = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) pauses++;
  return { found: step.value, lines: linesOf(step.value), pauses };
}

const linesOf = ({ rows }: AuditRows): (string | undefined)[] =>
  Array.from({ length: rows.length }, (_, index) => {
    const row = rows.at(index);
    return row && `${row.activity}: ${row.target}`;
  });

const few = () =>
  tenant(office())
    .users('ada', 'bo')
    .group('sales', { members: ['ada'] });

test('the log is read newest first, with what its filters offer', () => {
  const { found, lines, pauses } = read(new AuditReader(everything), few());

  expect(lines).toEqual(['Add member to group: sales', 'Add group: sales', 'Add user: bo', 'Add user: ada']);
  expect([...found.activities].toSorted()).toEqual(['Add group', 'Add member to group', 'Add user']);
  expect(found.actors.size).toBe(1);
  expect(found.rows.at(4)).toBeUndefined();
  expect(pauses).toBe(0);
});

test('only what concerns somebody is listed, and a long log is read with pauses', () => {
  const names = Array.from({ length: 1_200 }, (_, place) => `u${place}`);
  const reader = new AuditReader((entry) => concernsUser(entry, id.user('u7')));

  const { lines, pauses } = read(reader, tenant(office()).users(...names));

  expect(lines).toEqual(['Add user: u7']);
  expect(pauses).toBe(2);
});

test('a log that goes on is read on: rows stay, and what was shown before does not change', () => {
  const t = few();
  const reader = new AuditReader(everything);
  const { found: before } = read(reader, t);

  const { found: after, lines } = read(
    reader,
    t
      .user('cy')
      .group('all', { members: ['cy'], licences: ['E3'] })
      .drain(),
  );

  expect(lines).toEqual(read(new AuditReader(everything), t).lines);
  expect(lines.length).toBeGreaterThan(7);
  expect(after.rows.at(lines.length - 4)).toBe(before.rows.at(0));
  expect(linesOf(before)).toHaveLength(4);
  expect(linesOf(before)[0]).toBe('Add member to group: sales');
});

test.for([
  { name: 'an earlier moment', names: ['ada'] },
  { name: 'another tenant', names: ['zoe', 'yan', 'xi', 'will', 'vic'] },
])('$name is read afresh', ({ names }) => {
  const reader = new AuditReader(everything);
  read(reader, few());

  expect(read(reader, tenant(office()).users(...names)).lines).toEqual(
    names.map((name) => `Add user: ${name}`).toReversed(),
  );
});

test('reading that was left is begun anew', () => {
  const names = Array.from({ length: 1_200 }, (_, place) => `u${place}`);
  const t = tenant(office()).users(...names);
  const reader = new AuditReader(everything);
  reader.read(t.directory.log).next();

  expect(read(reader, t).lines).toHaveLength(1_200);
});
