import { expect, test } from 'vitest';
import { concernsUser } from '../../src/engine/audit.ts';
import { auditRows } from '../../src/views/pieces/audit-rows.ts';
import * as id from '../support/named.ts';
import { office } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

function read(search: ReturnType<typeof auditRows>) {
  let pauses = 0;
  let step = search.next();
  for (; !step.done; step = search.next()) pauses++;
  return { ...step.value, pauses };
}

test('the log is read newest first, with what its filters offer', () => {
  const { log } = tenant(office())
    .users('ada', 'bo')
    .group('sales', { members: ['ada'] }).directory;

  const { rows, activities, actors, pauses } = read(auditRows(log, () => true));

  expect(rows.map(({ activity, target }) => `${activity}: ${target}`)).toEqual([
    'Add member to group: sales',
    'Add group: sales',
    'Add user: bo',
    'Add user: ada',
  ]);
  expect([...activities].toSorted()).toEqual(['Add group', 'Add member to group', 'Add user']);
  expect(actors.size).toBe(1);
  expect(pauses).toBe(0);
});

test('only what concerns somebody is listed, and a long log is read with pauses', () => {
  const names = Array.from({ length: 1_200 }, (_, place) => `u${place}`);
  const { log } = tenant(office()).users(...names).directory;

  const { rows, pauses } = read(auditRows(log, (entry) => concernsUser(entry, id.user('u7'))));

  expect(rows.map(({ target }) => target)).toEqual(['u7']);
  expect(pauses).toBe(2);
});
