import type { Command, Context } from '../../src/engine/command.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import type { UserId } from '../../src/engine/ids.ts';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { errorCount, seatsOf } from '../../src/engine/queries.ts';
import { usersOf } from '../../src/engine/user-table.ts';
import { ASSIGNMENT_STATES, RECORDED_ERRORS } from '../../src/engine/vocabulary.ts';
import { Tally, type Contestant, type Job, type Outcome } from './contestant.ts';
import type { Crowd } from './crowd.ts';
import { lengthOfLog, linesSince } from './log-lines.ts';

export const CONTEXT: Context = {
  at: Date.UTC(2017, 5, 5),
  actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: 'admin@contoso.test' },
};

/** The directory after some commands, whatever was queued done; a refusal is a slip of the bench. */
export function after(directory: Directory, ...commands: readonly Command[]): Directory {
  return [...commands, { type: 'process', steps: Infinity } satisfies Command].reduce(send, directory);
}

export function send(directory: Directory, command: Command): Directory {
  const done = execute(directory, command, CONTEXT);
  if (!done.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(done.reason)}`);
  return done.value.directory;
}

/** What an administrator sends for a job. */
export function commandsFor(crowd: Crowd, job: Job): readonly Command[] {
  const { group, licences, leavers, joiners, one } = crowd;
  switch (job) {
    case 'licences':
      return [{ type: 'group.setLicences', group, add: licences, remove: [] }];
    case 'churn':
      return [
        { type: 'group.removeMembers', group, members: idsOf(crowd, leavers) },
        { type: 'group.addMembers', group, members: idsOf(crowd, joiners) },
      ];
    case 'reprocess':
      return [{ type: 'group.reprocess', group }];
    case 'one':
      return [{ type: 'user.reprocess', users: idsOf(crowd, [one]) }];
  }
}

const idsOf = ({ people }: Crowd, places: readonly number[]): UserId[] =>
  places.flatMap((place) => people[place]?.profile.id ?? []);

/** The engine as the store drives it: whole commands on immutable directories. */
export function engineOn(crowd: Crowd): Contestant {
  const unlicensed = loadDirectory(crowd.parts);
  let licensed: Directory | null = null;
  let directory = unlicensed;
  let commands: readonly Command[] = [];
  let mark = 0;
  return {
    name: 'engine',
    ready(job) {
      if (job !== 'licences') licensed ??= after(unlicensed, ...commandsFor(crowd, 'licences'));
      directory = job === 'licences' ? unlicensed : (licensed ?? unlicensed);
      commands = commandsFor(crowd, job);
      mark = lengthOfLog(directory);
    },
    work() {
      directory = after(directory, ...commands);
    },
    outcome: () => outcomeOf(crowd, directory, mark),
  };
}

function outcomeOf(crowd: Crowd, directory: Directory, mark: number): Outcome {
  const tally = new Tally();
  const numbers = new Map(crowd.parts.products.map(({ id }, number) => [id, number]));
  let place = 0;
  for (const { holdings } of usersOf(directory.users)) {
    for (const { sku, source, disabled, state, error } of holdings) {
      if (source !== crowd.group) continue;
      const product = numbers.get(sku) ?? -1;
      const [stateNumber, errorNumber] = [
        ASSIGNMENT_STATES.indexOf(state),
        error ? RECORDED_ERRORS.indexOf(error) : -1,
      ];
      tally.record(place, product, stateNumber + 1, errorNumber + 1, disabled.length);
    }
    place++;
  }
  for (const [sku, number] of numbers) tally.seats(number, seatsOf(directory, sku).consumed);
  return tally.done(errorCount(directory, crowd.group), linesSince(directory, mark));
}
