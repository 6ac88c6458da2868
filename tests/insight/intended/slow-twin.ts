import { execute } from '../../../src/engine/decide.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import type { GroupId, UserId } from '../../../src/engine/ids.ts';
import type { Command } from '../../../src/engine/command.ts';
import { groupById, isDirectMember, userById } from '../../../src/engine/queries.ts';
import { slotOf } from '../../../src/engine/table.ts';
import { usersOf, type UserRow } from '../../../src/engine/user-table.ts';
import { FINDINGS, type Finding } from '../../../src/insight/intended/intended.ts';
import { standingOf } from '../../../src/insight/why/again.ts';
import { nestedThrough } from '../../../src/insight/why/first-checks.ts';
import { CONTEXT } from './in-words.ts';

const carriedOut = (directory: Directory, command: Command): Directory => {
  const done = execute(directory, command, CONTEXT);
  return done.ok ? done.value.directory : directory;
};

/** The directory after a Reprocess of the group, everything queued done in one go. */
export const reprocessed = (directory: Directory, group: GroupId): Directory =>
  carriedOut(carriedOut(directory, { type: 'group.reprocess', group }), { type: 'process', steps: Infinity });

export const recordsOf = (directory: Directory, user: UserId, group: GroupId): string[] =>
  (userById(directory, user)?.holdings ?? [])
    .filter(({ source }) => source === group)
    .map(({ sku, disabled, state, error }) => JSON.stringify([sku, disabled.toSorted(), state, error]))
    .toSorted();

/** What is found of each user, asked one by one: every question of the whole directory anew. */
export function slowFindings(directory: Directory, group: GroupId): Map<UserId, readonly Finding[]> {
  const after = reprocessed(directory, group);
  return new Map(
    [...usersOf(directory.users)].flatMap((row): [UserId, readonly Finding[]][] => {
      const findings = findingsOf(directory, after, row, group);
      return findings.length > 0 ? [[row.id, findings]] : [];
    }),
  );
}

function findingsOf(directory: Directory, after: Directory, row: UserRow, group: GroupId): Finding[] {
  const template = groupById(directory, group)?.licences ?? [];
  const member = isDirectMember(directory, group, row.id);
  const nested = groupById(directory, group) && nestedThrough(directory, row, group) !== null;
  const records = row.holdings.filter(({ source }) => source === group);
  if (!member && !nested && records.length === 0) return [];
  const { kind } = standingOf(directory, row.id, group);
  const licensed = template.length > 0;
  const silent = member && licensed && kind === 'without' && failsSilently(directory, row.id, group);
  const says: Readonly<Record<Finding, boolean>> = {
    asIntended: kind === 'licensed',
    error: records.some(({ error }) => error !== null),
    silent,
    unprocessed: member && licensed && kind === 'without' && !silent,
    nested: !member && nested === true && licensed,
    kept: !(member && licensed) && records.some(({ state }) => state !== 'Error'),
    otherwise: row.holdings.some(
      ({ sku, source, state }) =>
        source !== group && state !== 'Error' && template.some((licence) => licence.sku === sku),
    ),
    stale:
      JSON.stringify(recordsOf(directory, row.id, group)) !== JSON.stringify(recordsOf(after, row.id, group)),
  };
  return FINDINGS.filter((finding) => says[finding]);
}

/** Processed alone for the group, the user has neither what is meant nor a record; nobody is waiting to do it. */
function failsSilently(directory: Directory, user: UserId, group: GroupId): boolean {
  const slot = slotOf(directory.users, user) ?? -1;
  const waits = directory.queue.some(
    (job) => (job.group === group || job.group === null) && job.users.subarray(job.done).includes(slot),
  );
  if (waits) return false;
  const job = { number: 0, group, users: Int32Array.of(slot), done: 0, succeeded: 0, failed: 0 };
  const done = carriedOut({ ...directory, queue: [job] }, { type: 'process', steps: 1 });
  return standingOf(done, user, group).kind === 'without';
}
