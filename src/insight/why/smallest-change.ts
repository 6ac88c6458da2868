import type { Context } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import { explain } from '../../engine/explain.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { carryOut } from '../carry-out.ts';
import { standingOf, wantedOf } from './again.ts';
import { candidatesFor } from './candidates.ts';
import { commandOf, touchedBy, type Change } from './change.ts';

/**
 * The single change that touches least and turns the verdict: made on the directory, followed by a Reprocess of the
 * user, everything queued done. Null when none turns it, or there is nothing to turn.
 */
export function* smallestChange(
  directory: Directory,
  user: UserId,
  group: GroupId,
  context: Context,
): Generator<void, Change | null> {
  const { kind } = standingOf(directory, user, group);
  if (kind === 'licensed') return null;
  const explanation = explain(directory, user, group);
  if (!explanation) return null;
  const changes: readonly Change[] = [{ kind: 'reprocess' }, ...candidatesFor(directory, user, explanation)];
  const bySize = changes
    .map((change) => ({ change, touched: touchedBy(directory, user, change) }))
    .toSorted((a, b) => a.touched - b.touched);
  for (const { change } of bySize) {
    const after = yield* afterChange(directory, user, change, context);
    if (after && turns(directory, after, user, group)) return change;
  }
  return null;
}

/** The directory after a change and the Reprocess; null when the change is refused. */
export function* afterChange(
  directory: Directory,
  user: UserId,
  change: Change,
  context: Context,
): Generator<void, Directory | null> {
  const command = commandOf(directory, user, change);
  const reprocess = { type: 'user.reprocess', users: [user] } as const;
  return yield* carryOut(directory, command ? [command, reprocess] : [reprocess], context);
}

/** Well afterwards, and not because the group gives the user nothing any more. */
function turns(before: Directory, after: Directory, user: UserId, group: GroupId): boolean {
  const { kind } = standingOf(after, user, group);
  if (kind === 'licensed') return true;
  const rid = kind === 'nothing' && standingOf(before, user, group).kind !== 'nothing';
  return rid && wantedOf(before, user, group).length === 0;
}
