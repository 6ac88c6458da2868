import { expect, test } from 'vitest';
import { everyUser, holdersOf, type UserList } from '../../src/engine/user-list.ts';
import { userOf, usersOf } from '../../src/engine/user-table.ts';
import { sku, user } from '../support/named.ts';
import { office } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

const rowsOf = (list: UserList) => Array.from({ length: list.length }, (_, index) => list.at(index));

/** bo is deleted, and his place stays empty; ada and dee have E1. */
const staffed = () =>
  tenant(office())
    .user('ada', { direct: ['E1'] })
    .users('bo', 'cy')
    .user('dee', { direct: ['E1'] })
    .deleteUser('bo');

test('every user is in the list, deleted ones are not, in the order of the users', () => {
  const { users } = staffed().directory;
  const list = everyUser(users);

  expect(rowsOf(list)).toEqual([...usersOf(users)]);
  expect(rowsOf(list).map((row) => row?.profile.displayName)).toEqual(['ada', 'cy', 'dee']);
  expect(list.at(3)).toBeUndefined();
  expect(['ada', 'bo', 'cy', 'dee', 'nobody'].map((name) => list.indexOfKey(user(name)))).toEqual([
    0, -1, 1, 2, -1,
  ]);
});

test('users of a product are those who consume a seat of it (R1.2)', () => {
  const { directory } = staffed();
  const list = holdersOf(directory, sku('E1'));

  expect(rowsOf(list).map((row) => row?.profile.displayName)).toEqual(['ada', 'dee']);
  expect(['ada', 'cy', 'dee'].map((name) => list.indexOfKey(user(name)))).toEqual([0, -1, 1]);
  expect(holdersOf(directory, sku('E5')).length).toBe(0);
});

test('a row is the same value in the next list unless something in it changed', () => {
  const t = staffed();
  const before = everyUser(t.directory.users);
  const [ada, cy] = rowsOf(before);

  const after = everyUser(t.changeUser('cy', { location: 'DE' }).directory.users);

  expect(after.at(0)).toBe(ada);
  expect(after.at(1)).not.toBe(cy);
  expect(after.at(1)).toBe(userOf(t.directory.users, user('cy')));
});
