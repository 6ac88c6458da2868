import { RELATIONS } from '../../catalogue/relations.ts';
import type { Command, Context } from '../../engine/command.ts';
import { compareUsers, type UserChange } from '../../engine/compare-users.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import type { ServiceVersion } from '../../engine/vocabulary.ts';
import { asPart } from '../drain.ts';
import { differencesOf } from './differences-of.ts';
import { reprocessAll } from './reprocess-all.ts';
import type { Differing, VersionsCompared } from './versions.ts';

const OTHER: Readonly<Record<ServiceVersion, ServiceVersion>> = { preview: 'current', current: 'preview' };

/** R6.4: to the other version, with its edition of the relations where the tenant has the built-in ones. */
export function switchCommand({ serviceVersion }: Directory): Command & { readonly version: ServiceVersion } {
  const version = OTHER[serviceVersion];
  return { type: 'tenant.setServiceVersion', version, relations: RELATIONS[version] };
}

/**
 * Whose outcome would differ in the other version. A change of version processes nothing by itself (R5.2), so
 * everything is reprocessed on the side, as it is and switched, and the two endings are held against each other.
 */
export function* compareVersions(
  directory: Directory,
  context: Context,
): Generator<number, VersionsCompared> {
  const turn = switchCommand(directory);
  const done = execute(directory, turn, context);
  const switched = done.ok ? done.value.directory : directory;
  const stays = yield* asPart(reprocessAll(directory, context), 0, 0.4);
  const moved = yield* asPart(reprocessAll(switched, context), 0.4, 0.8);
  const changes = yield* at(0.8, compareUsers(stays, moved));
  return yield* asPart(listed(stays, moved, changes, directory.serviceVersion, turn.version), 0.8, 1);
}

function* listed(
  stays: Directory,
  moved: Directory,
  changes: readonly UserChange[],
  from: ServiceVersion,
  to: ServiceVersion,
): Generator<number, VersionsCompared> {
  const rows: Differing[] = [];
  const counts = { solved: 0, unsolved: 0, recorded: 0, silenced: 0, otherwise: 0 };
  const users = new Set<UserId>();
  const differences = differencesOf(stays, moved);
  for (const [place, change] of changes.entries()) {
    if (place % FEW === FEW - 1) yield place / changes.length;
    const profile = change.after;
    if (!profile) continue;
    for (const group of groupsIn(change)) {
      const difference = differences(profile, group);
      rows.push({ profile, difference });
      counts[difference.effect] += 1;
      users.add(profile.id);
    }
  }
  return { from, to, rows, users: users.size, counts };
}

/** Users between two pauses. */
const FEW = 512;

/** The groups from which a user has other licences, or other errors. */
function groupsIn({ licences, errors }: UserChange): Set<GroupId> {
  const assignments = [licences, errors].flatMap(({ gained, lost, changed }) => [
    ...gained,
    ...lost,
    ...changed.map(({ after }) => after),
  ]);
  return new Set(assignments.flatMap(({ source }) => source ?? []));
}

/** Work that does not say how far it is, at one figure. */
function* at<Value>(share: number, work: Generator<void, Value>): Generator<number, Value> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield share;
  }
}
