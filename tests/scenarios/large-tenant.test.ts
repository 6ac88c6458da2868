import { expect, test } from 'vitest';
import { groupsWithErrors, usersInError } from '../../src/engine/queries.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { RECORDED_ERRORS } from '../../src/engine/vocabulary.ts';
import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { countsOf } from './kept-counts.ts';

test(
  'the large tenant has its numbers, errors of every kind and sound counts',
  { timeout: 60_000 },
  async () => {
    let pauses = 0;
    const directory = await buildScenario('large-tenant', async () => {
      pauses++;
    });

    expect([directory.users.size, directory.groups.size, directory.products.length]).toEqual([
      100_000, 500, 60,
    ]);
    expect(directory.queue).toEqual([]);
    expect(pauses).toBeGreaterThan(40);

    const users = [...rowsOf(directory.users)];
    expect(new Set(users.map(({ id }) => id)).size).toBe(100_000);
    expect(new Set(users.map(({ profile }) => profile.userPrincipalName)).size).toBe(100_000);
    expect(new Set([...rowsOf(directory.groups)].map(({ profile }) => profile.displayName)).size).toBe(500);
    expect(new Set(directory.products.map(({ id }) => id)).size).toBe(60);

    const errors = new Map<string, number>();
    for (const { id } of groupsWithErrors(directory)) {
      for (const { failed } of usersInError(directory, id)) {
        for (const { error } of failed) if (error) errors.set(error, (errors.get(error) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(RECORDED_ERRORS.map((error) => [error, errors.get(error) ?? 0]))).toEqual({
      ProhibitedInUsageLocationViolation: 157,
      UniquenessViolation: 80,
      MutuallyExclusiveViolation: 180,
      DependencyViolation: 60,
      CountViolation: 225,
      Other: 249,
    });

    const leavers = usersInError(directory, groupIdOf('Sales US')).filter(({ isMember }) => !isMember);
    expect(leavers.map(({ reason }) => reason)).toEqual(Array(60).fill('DependencyViolation'));
    expect(usersInError(directory, groupIdOf('IT CN'))[0]?.failed.map(({ error }) => error)).toEqual([
      'Other',
      'CountViolation',
    ]);

    const { kept, recounted } = countsOf(directory);
    expect(kept).toEqual(recounted);
  },
);
