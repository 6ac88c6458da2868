import { expect, test } from 'vitest';
import { parseDocument, parseInSlices } from '../../src/document/parse-document.ts';
import { guid } from '../support/arbitrary-document.ts';
import { BUILT_IN, sampleDocument, stateItem } from './sample-document.ts';

/** Many of everything that a document may have many of. */
function largeDocument(many: number) {
  const { document } = sampleDocument();
  const users = Array.from({ length: many }, (_, place) => ({
    id: guid('user', place),
    displayName: `User ${place}`,
    userPrincipalName: `user${place}@contoso.com`,
    licenseAssignmentStates: [stateItem({ assignedByGroup: guid('group', 0) })],
  }));
  const everybody = users.map(({ id }) => id);
  const groups = Array.from({ length: many }, (_, place) => ({
    id: guid('group', place),
    displayName: `Group ${place}`,
    securityEnabled: true,
    members: place === 0 ? everybody : [],
  }));
  return {
    ...document,
    users,
    groups,
    queue: [{ group: guid('group', 0), users: everybody }],
    auditLog: users.map((_, place) => ({ id: String(place) })),
  };
}

/** How often a property of a user, group or log entry is looked at in each slice. */
function looksPerSlice(document: ReturnType<typeof largeDocument>): number[] {
  let looks = 0;
  const watched = (item: object): object =>
    new Proxy(item, {
      get: (target, name): unknown => {
        looks++;
        return Reflect.get(target, name);
      },
    });
  const { users, groups, auditLog } = document;
  const work = parseInSlices(
    {
      ...document,
      users: users.map(watched),
      groups: groups.map(watched),
      auditLog: auditLog.map(watched),
    },
    BUILT_IN,
  );
  const slices: number[] = [];
  for (let slice = work.next(); !slice.done; slice = work.next()) {
    slices.push(looks);
    looks = 0;
  }
  return [...slices, looks];
}

test('a document is read in slices: however long it is, only so much of it is looked at in one', () => {
  const [short, long] = [looksPerSlice(largeDocument(2_000)), looksPerSlice(largeDocument(6_000))];

  expect(Math.max(...short)).toBeGreaterThan(0);
  expect(Math.max(...long)).toBe(Math.max(...short));
  expect(long.length).toBeGreaterThan(2.5 * short.length);
});

test('members and the users of a job are read in slices, too', () => {
  const { document } = sampleDocument();
  const slicesOf = (json: unknown) => [...parseInSlices(json, BUILT_IN)].length;
  const nobody = Array.from({ length: 20_000 }, (_, place) => guid('user', place + 2));
  const group = { id: guid('group', 0), displayName: 'Sales', securityEnabled: true };

  // Nobody is in the document: it is refused, whether it names one of them or all.
  const membersIn = (members: readonly string[]) =>
    slicesOf({ ...document, groups: [{ ...group, members }] });
  const usersIn = (users: readonly string[]) =>
    slicesOf({ ...document, groups: [group], queue: [{ group: null, users }] });

  expect(membersIn(nobody) - membersIn(nobody.slice(0, 1))).toBeGreaterThanOrEqual(40);
  expect(usersIn(nobody) - usersIn(nobody.slice(0, 1))).toBeGreaterThanOrEqual(20);
});

test('in slices or at once: the same directory, the same faults', () => {
  const good = largeDocument(300);
  const bad = { ...good, users: [...good.users, ...good.users.slice(0, 250), 7] };
  const inSlices = (json: unknown) => {
    const work = parseInSlices(json, BUILT_IN);
    for (let slice = work.next(); ; slice = work.next()) if (slice.done) return slice.value;
  };

  expect(inSlices(good)).toEqual(parseDocument(good, BUILT_IN));
  expect(inSlices(bad)).toEqual(parseDocument(bad, BUILT_IN));
  expect(parseDocument(bad, BUILT_IN)).toMatchObject({ ok: false, reason: { length: 501 } });
});
