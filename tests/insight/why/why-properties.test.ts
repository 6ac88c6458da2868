import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../../../src/engine/decide.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import type { GroupId, UserId } from '../../../src/engine/ids.ts';
import { finish } from '../../../src/engine/slices.ts';
import { commandOf, touchedBy, type Change } from '../../../src/insight/why/change.ts';
import { afterChange, smallestChange } from '../../../src/insight/why/smallest-change.ts';
import { whyOf } from '../../../src/insight/why/why-of.ts';
import { groupById, isDirectMember } from '../../../src/engine/queries.ts';
import type { Command } from '../../../src/engine/command.ts';
import { rowsOf, slotOf } from '../../../src/engine/table.ts';
import { userOf, usersOf } from '../../../src/engine/user-table.ts';
import { tenants } from '../../support/arbitrary-tenants.ts';
import { slowStep } from '../../support/slow-step.ts';
import { everyChange } from './every-change.ts';
import { changeText, CONTEXT } from './in-words.ts';

const VIOLATION = {
  location: 'ProhibitedInUsageLocationViolation',
  proxy: 'UniquenessViolation',
  exclusive: 'MutuallyExclusiveViolation',
  missing: 'DependencyViolation',
  needed: 'DependencyViolation',
  seats: 'CountViolation',
} as const;

const carriedOut = (directory: Directory, command: Command): Directory => {
  const done = execute(directory, command, CONTEXT);
  if (!done.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(done.reason)}`);
  return done.value.directory;
};

/** Every user with every group of a random tenant, before and after its queue was worked off. */
function everyPair(runs: number, check: (directory: Directory, user: UserId, group: GroupId) => void): void {
  fc.assert(
    fc.property(tenants, fc.boolean(), (loaded, drained) => {
      const directory = drained ? carriedOut(loaded, { type: 'process', steps: Infinity }) : loaded;
      for (const { id: user } of usersOf(directory.users))
        for (const { id: group } of rowsOf(directory.groups)) check(directory, user, group);
    }),
    { seed: 20_171_006, numRuns: runs },
  );
}

test('the verdict of why is that of the slow engine, and its failed rules are what is recorded', () => {
  let failures = 0;
  everyPair(120, (directory, user, group) => {
    const why = whyOf(directory, user, group, CONTEXT);
    const slot = slotOf(directory.users, user);
    if (!why || slot === undefined) return expect.unreachable('the user is there');
    const job = { number: 0, group: null, users: Int32Array.of(slot), done: 0, succeeded: 0, failed: 0 };
    const records = slowStep({ ...directory, queue: [job] }).records.filter(({ source }) => source === group);
    const errors = records.flatMap(({ error }) => error ?? []);

    expect(why.verdict.kind === 'error').toBe(errors.length > 0);
    expect(why.verdict.reason === null || errors.includes(why.verdict.reason)).toBe(true);
    const active = records.filter(({ state }) => state === 'Active').length;
    if (why.verdict.kind === 'licensed') expect(active).toBeGreaterThan(0);
    if (why.verdict.kind === 'nothing') expect(records).toEqual([]);
    if (why.stale || why.now.kind !== 'error') return;
    failures++;
    const failed = why.checks.flatMap(({ name, status }) =>
      status === 'failed' && name in VIOLATION ? [VIOLATION[name as keyof typeof VIOLATION]] : [],
    );
    const recordable =
      directory.serviceVersion === 'preview' ? failed.filter((one) => one !== 'UniquenessViolation') : failed;
    expect(recordable[0]).toBe(why.now.reason);
  });
  expect(failures).toBeGreaterThan(100);
});

test('the smallest change, made and reprocessed, turns the verdict', () => {
  const kinds = new Set<string>();
  everyPair(60, (directory, user, group) => {
    const change = finish(smallestChange(directory, user, group, CONTEXT));
    if (!change) return;
    kinds.add(change.kind);
    const command = commandOf(directory, user, change);
    const changed = command ? carriedOut(directory, command) : directory;
    const again = carriedOut(changed, { type: 'user.reprocess', users: [user] });
    const after = carriedOut(again, { type: 'process', steps: Infinity });

    const records = (userOf(after.users, user)?.holdings ?? []).filter(({ source }) => source === group);
    expect(records.filter(({ state }) => state !== 'Active')).toEqual([]);
    const why = whyOf(after, user, group, CONTEXT);
    expect(why?.stale).toBe(false);
    expect(why?.verdict.kind === 'licensed' || records.length === 0).toBe(true);
  });
  expect(kinds.size).toBeGreaterThan(6);
});

test('no single change that touches less turns the verdict: all of them are tried', () => {
  let asked = 0;
  const missed: string[] = [];
  everyPair(25, (directory, user, group) => {
    const found = finish(smallestChange(directory, user, group, CONTEXT));
    const why = whyOf(directory, user, group, CONTEXT);
    if (why?.verdict.kind === 'licensed' || !isDue(directory, user, group)) return;
    const most = found ? touchedBy(directory, user, found) : Infinity;
    for (const change of everyChange(directory, user, group)) {
      if (touchedBy(directory, user, change) >= most) continue;
      asked++;
      if (turnsFor(directory, user, group, change))
        missed.push(`${changeText(change)} before ${found ? changeText(found) : 'none'}`);
    }
  });
  expect(missed).toEqual([]);
  expect(asked).toBeGreaterThan(500);
});

/** Whether the user is a member of a group that has something to give. */
function isDue(directory: Directory, user: UserId, group: GroupId): boolean {
  return isDirectMember(directory, group, user) && (groupById(directory, group)?.licences.length ?? 0) > 0;
}

/** Made, reprocessed and all of the queue done, the user has what the group gives. */
function turnsFor(directory: Directory, user: UserId, group: GroupId, change: Change): boolean {
  const after = finish(afterChange(directory, user, change, CONTEXT));
  return after !== null && whyOf(after, user, group, CONTEXT)?.now.kind === 'licensed';
}
