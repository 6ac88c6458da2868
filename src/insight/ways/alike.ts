import type { Directory } from '../../engine/directory.ts';
import { explain } from '../../engine/explain.ts';
import { groupId } from '../../engine/ids.ts';
import { failingSources } from '../../engine/records.ts';
import { userAt } from '../../engine/user-table.ts';
import type { Situation } from './situations.ts';

/** Situations in which the same stands in the way, as one: whatever else their users hold. The largest first. */
export function* alike(
  directory: Directory,
  situations: readonly Situation[],
): Generator<void, readonly Situation[]> {
  const found = new Map<string, Situation>();
  for (const situation of situations) {
    yield;
    const key = obstaclesKey(directory, situation);
    const known = found.get(key);
    if (!known) found.set(key, { group: situation.group, slots: [...situation.slots] });
    else for (const slot of situation.slots) known.slots.push(slot);
  }
  return [...found.values()].toSorted((a, b) => b.slots.length - a.slots.length);
}

/** What stands in the way of the first of the users: with the group, and with others that fail them. */
function obstaclesKey(directory: Directory, { group, slots: [first = -1] }: Situation): string {
  const user = userAt(directory.users, first);
  if (!user) return '';
  const others = [...failingSources(user.holdings)].flatMap((source): string[] =>
    source === null || source === group ? [] : [source],
  );
  const asked = [group, ...others.toSorted().map(groupId)].map((id) => {
    const found = explain(directory, user.id, id);
    return [id, found?.isMember, found?.faults];
  });
  return JSON.stringify(asked);
}
