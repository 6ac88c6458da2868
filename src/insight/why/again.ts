import type { Context } from '../../engine/command.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import { Draft } from '../../engine/draft.ts';
import type { Holdings } from '../../engine/holdings.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { userById } from '../../engine/queries.ts';
import { heldFrom, sameLicences, situationKey, topReason } from '../../engine/records.ts';
import { wantedFrom } from '../../engine/situation.ts';
import type { Standing } from './why.ts';

/** The directory after this one user was reprocessed, ahead of whatever else is queued (R5.1). */
export function judgedAgain(directory: Directory, user: UserId, context: Context): Directory {
  const queued = execute({ ...directory, queue: [] }, { type: 'user.reprocess', users: [user] }, context);
  if (!queued.ok) return directory;
  const done = execute(queued.value.directory, { type: 'process', steps: 1 }, context);
  return done.ok ? done.value.directory : directory;
}

/** What the group is meant to give the user. */
export function wantedOf(directory: Directory, user: UserId, group: GroupId): readonly Licence[] {
  const draft = new Draft(directory);
  const slot = draft.users.slotOf(user);
  return slot === undefined ? [] : wantedFrom(draft, group, slot);
}

export function standingOf(directory: Directory, user: UserId, group: GroupId): Standing {
  const holdings = userById(directory, user)?.holdings ?? [];
  const reason = topReason(holdings, group);
  if (reason !== null) return { kind: 'error', reason };
  const wanted = wantedOf(directory, user, group);
  if (!sameLicences(heldFrom(holdings, group), wanted)) return { kind: 'without', reason };
  return { kind: wanted.length > 0 ? 'licensed' : 'nothing', reason };
}

/** Whether both record the same from the group, in whatever order. */
export function sameRecords(a: Holdings, b: Holdings, group: GroupId): boolean {
  const texts = (holdings: Holdings): string =>
    holdings
      .flatMap((one) => (one.source === group ? [situationKey([one])] : []))
      .toSorted()
      .join('\n');
  return texts(a) === texts(b);
}
