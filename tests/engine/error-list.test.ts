import { expect, test } from 'vitest';
import { ErrorList } from '../../src/engine/error-list.ts';
import { usersInError } from '../../src/engine/queries.ts';
import { group, user } from '../support/named.ts';
import { office } from '../support/office.ts';
import { tenant, type TenantDriver } from '../support/tenant.ts';

/** ada's E1 conflicts, bo is in China, cy finds no seat, dee has left and keeps E3 for the add-on, eva is well. */
const troubled = () =>
  tenant(office({ E3: 2 }))
    .user('ada', { direct: ['E1'] })
    .user('bo', { location: 'CN' })
    .users('eva', 'dee', 'cy')
    .group('sales', { members: ['ada', 'bo', 'eva', 'dee', 'cy'], licences: ['E3', 'CONF'] })
    .drain()
    .assign('dee', ['ADDON'])
    .leave('sales', 'dee')
    .drain();

const rowsOf = (list: ErrorList) => Array.from({ length: list.length }, (_, index) => list.at(index));

test('the list says what usersInError says, row by row (R4.8, R4.11, R7.2)', () => {
  const { directory } = troubled();
  const list = new ErrorList(directory, group('sales'));

  expect(list.length).toBe(4);
  expect(rowsOf(list)).toEqual(
    usersInError(directory, group('sales')).map(({ user: row, failed, reason, isMember }) => ({
      profile: row.profile,
      failed,
      reason,
      isMember,
    })),
  );
  expect(list.at(4)).toBeUndefined();
});

test('a user is found by id, and only one who is in error', () => {
  const list = new ErrorList(troubled().directory, group('sales'));

  expect(['ada', 'bo', 'dee', 'cy'].map((name) => list.indexOfKey(user(name)))).toEqual([0, 1, 2, 3]);
  expect(list.indexOfKey(user('eva'))).toBe(-1);
  expect(list.indexOfKey(user('nobody'))).toBe(-1);
});

test('the reasons that occur come in the order of R4.11, and leavers are known (R4.8)', () => {
  const list = new ErrorList(troubled().directory, group('sales'));

  expect(list.reasons()).toEqual([
    'ProhibitedInUsageLocationViolation',
    'MutuallyExclusiveViolation',
    'DependencyViolation',
    'CountViolation',
  ]);
  expect(list.hasLeavers()).toBe(true);
  expect(new ErrorList(tenant(office()).group('sales').directory, group('sales')).hasLeavers()).toBe(false);
});

test('a list stays until somebody in it changes: not for work that is only queued, nor for another group', () => {
  const t = troubled();
  const list = new ErrorList(t.directory, group('sales'));

  expect(list.isOf(t.directory, group('other'))).toBe(false);
  expect(list.isOf(t.reprocess('sales').setUnits('E3', { enabled: 9 }).directory, group('sales'))).toBe(true);
  expect(list.isOf(t.drain().directory, group('sales'))).toBe(false);
});

test.for<{ readonly name: string; readonly change: (t: TenantDriver) => TenantDriver }>([
  { name: 'a name', change: (t) => t.changeUser('ada', { department: 'Sales' }) },
  { name: 'who is a member', change: (t) => t.join('sales', 'dee') },
  { name: 'the group itself', change: (t) => t.leave('sales', 'ada') },
])('a list ends with $name', ({ change }) => {
  const t = troubled();
  const list = new ErrorList(t.directory, group('sales'));

  expect(list.isOf(change(t).directory, group('sales'))).toBe(false);
});

test('a row is the same value in the next list unless something in it changed', () => {
  const before = troubled();
  const list = new ErrorList(before.directory, group('sales'));
  const [ada, bo, dee, cy] = rowsOf(list);

  const { directory } = before.changeUser('bo', { location: 'US' });
  const next = rowsOf(new ErrorList(directory, group('sales'), list));

  expect(next[0]).toBe(ada);
  expect(next[1]).not.toBe(bo);
  expect(next[1]?.profile.usageLocation).toBe('US');
  expect([next[2], next[3]]).toEqual([dee, cy]);
  expect(next[3]).toBe(cy);
});

test('a list of another group is not taken for an earlier one', () => {
  const { directory } = troubled();
  const sales = new ErrorList(directory, group('sales'));

  expect(new ErrorList(directory, group('other'), sales).length).toBe(0);
});
