import type { Context } from '../../engine/command.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import { Draft } from '../../engine/draft.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { userById } from '../../engine/queries.ts';
import { wantedFrom } from '../../engine/situation.ts';
import { standingWith, type Standing } from '../standing.ts';

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
  return standingWith(holdings, group, wantedOf(directory, user, group));
}
