import { expect, test } from 'vitest';
import { ErrorList } from '../../src/engine/error-list.ts';
import { inError, inForce } from '../../src/engine/holdings.ts';
import { errorCount, groupsWithErrors, seatsOf, usersInError } from '../../src/engine/queries.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { usersOf } from '../../src/engine/user-table.ts';
import { RECORDED_ERRORS } from '../../src/engine/vocabulary.ts';
import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';

test(
  'the large tenant has its numbers, errors of every kind and sound counts',
  { timeout: 60_000 },
  async () => {
    let pauses = 0;
    const directory = await buildScenario('large-tenant', async () => {
      pauses++;
    });

    const users = [...usersOf(directory.users)];
    const groups = [...rowsOf(directory.groups)];
    const { products } = directory;
    expect([users.length, groups.length, products.length]).toEqual([100_000, 500, 60]);
    expect(directory.queue).toEqual([]);
    expect(pauses).toBeGreaterThan(40);

    expect(new Set(users.map(({ id }) => id)).size).toBe(100_000);
    expect(new Set(users.map(({ profile }) => profile.userPrincipalName)).size).toBe(100_000);
    expect(new Set(groups.map(({ profile }) => profile.displayName)).size).toBe(500);
    expect(new Set(products.map(({ id }) => id)).size).toBe(60);

    const consumed = tally(
      users.flatMap(({ holdings }) => [...new Set(holdings.filter(inForce).map(({ sku }) => sku))]),
    );
    expect(products.map(({ id }) => seatsOf(directory, id).consumed)).toEqual(
      products.map(({ id }) => consumed.get(id) ?? 0),
    );
    const failing = tally(
      users.flatMap(({ holdings }) => [...new Set(holdings.filter(inError).map(({ source }) => source))]),
    );
    expect(groups.map(({ id }) => errorCount(directory, id))).toEqual(
      groups.map(({ id }) => failing.get(id) ?? 0),
    );

    const errors = tally(users.flatMap(({ holdings }) => holdings.map(({ error }) => error)));
    expect(Object.fromEntries(RECORDED_ERRORS.map((error) => [error, errors.get(error)]))).toEqual({
      ProhibitedInUsageLocationViolation: 157,
      UniquenessViolation: 80,
      MutuallyExclusiveViolation: 180,
      DependencyViolation: 60,
      CountViolation: 100_225,
      Other: 249,
    });

    const everybody = groupIdOf('Everybody');
    expect(groups.at(-1)?.id).toBe(everybody);
    expect(errorCount(directory, everybody)).toBe(100_000);
    expect(new ErrorList(directory, everybody).reasons()).toEqual(['CountViolation']);
    const badges = products.find(({ partNumber }) => partNumber === 'CONTOSO_SAMPLE_BADGES');
    expect(badges?.units).toEqual({ enabled: 0, warning: 0, suspended: 100_000, lockedOut: 0 });

    expect(groupsWithErrors(directory).every(({ group }) => group !== null)).toBe(true);
    const leavers = usersInError(directory, groupIdOf('Sales US')).filter(({ isMember }) => !isMember);
    expect(leavers.map(({ reason }) => reason)).toEqual(Array(60).fill('DependencyViolation'));
    expect(usersInError(directory, groupIdOf('IT CN'))[0]?.failed.map(({ error }) => error)).toEqual([
      'Other',
      'CountViolation',
    ]);
  },
);

function tally<Item>(items: readonly Item[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
