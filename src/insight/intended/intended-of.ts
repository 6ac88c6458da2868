import type { Context } from '../../engine/command.ts';
import { valueAt } from '../../engine/column.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import { NO_LICENCES } from '../../engine/group.ts';
import type { GroupId } from '../../engine/ids.ts';
import { groupById } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { hasSlot, NO_SLOTS, SlotSetDraft } from '../../engine/slots.ts';
import { rowAt } from '../../engine/table.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { asPart, drain } from '../drain.ts';
import type { Intended, Person, Situation } from './intended.ts';
import { Numbering } from '../numbering.ts';
import { peopleOf, type Who } from './people-of.ts';
import { situationOf } from './situation-of.ts';

const NOBODY: Intended['counts'] = {
  asIntended: 0,
  error: 0,
  silent: 0,
  unprocessed: 0,
  nested: 0,
  kept: 0,
  otherwise: 0,
  stale: 0,
};

/** People between two pauses. */
const FEW = 512;

/**
 * The people of a group beside its template, in slices that tell how far they are. What is out of date is found by
 * carrying the group's Reprocess out on the side, once for all of them: each judged alone would be promised the same
 * last seat.
 */
export function* intendedOf(
  directory: Directory,
  group: GroupId,
  context: Context,
): Generator<number, Intended> {
  const after = yield* asPart(reprocessed(directory, group, context), 0, 0.5);
  const row = groupById(directory, group);
  const meant = row?.licences ?? NO_LICENCES;
  const counts = { ...NOBODY };
  const people: Person[] = [];
  const situations = situationsOf(directory, after, group);
  const total = (row?.members.length ?? 0) + (directory.leavers.get(group)?.size ?? 0);
  let seen = 0;
  for (const who of peopleOf(directory, group)) {
    if (++seen % FEW === 0) yield 0.5 + 0.5 * Math.min(1, seen / total);
    const profile = rowAt(directory.users, who.slot);
    const situation = situations(who);
    if (!profile || situation.findings.length === 0) continue;
    people.push({ profile, situation });
    for (const finding of situation.findings) counts[finding] += 1;
  }
  return { template: meant, people, counts };
}

/** The directory after a Reprocess of the group; what is queued is done before it (R5.3). */
function* reprocessed(directory: Directory, group: GroupId, context: Context): Generator<number, Directory> {
  const done = execute(directory, { type: 'group.reprocess', group }, context);
  return yield* drain(done.ok ? done.value.directory : directory, context);
}

/** The situation of each person, found once for all who are in the same. */
function situationsOf(directory: Directory, after: Directory, group: GroupId): (who: Who) => Situation {
  const { restricted } = rulesOf(directory);
  const queued = queuedFor(directory, group);
  const membersAfter = groupById(after, group)?.userMembers ?? NO_SLOTS;
  const numbers = new Numbering();
  const known = new Map<string, Situation>();
  return (who) => {
    const { slot, relation, through } = who;
    const before = recordedOn(directory.users, slot).holdings;
    const then = recordedOn(after.users, slot).holdings;
    const location = valueAt(directory.users.locations, slot) ?? null;
    const place = location === null ? 'inherited' : restricted.has(location) ? location : '';
    const answers = [queued.has(slot), hasSlot(directory.clashing, slot), hasSlot(membersAfter, slot)];
    const key = [relation, through, place, ...answers, numbers.of(before), numbers.of(then)].join(' ');
    let situation = known.get(key);
    if (!situation) {
      situation = situationOf(directory, after, group, who, queued.has(slot));
      known.set(key, situation);
    }
    return situation;
  };
}

/** The users whom the background service has still to process for the group (R5.3). */
function queuedFor(directory: Directory, group: GroupId): SlotSetDraft {
  const slots = new SlotSetDraft(NO_SLOTS);
  for (const job of directory.queue) {
    if (job.group !== null && job.group !== group) continue;
    for (const slot of job.users.subarray(job.done)) slots.add(slot);
  }
  return slots;
}
