import { valueAt } from '../../engine/column.ts';
import type { Directory } from '../../engine/directory.ts';
import { explain } from '../../engine/explain.ts';
import { NO_HOLDINGS } from '../../engine/holdings.ts';
import type { GroupId } from '../../engine/ids.ts';
import { groupById, userById } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { hasSlot, NO_SLOTS, type Slot } from '../../engine/slots.ts';
import { slotOf } from '../../engine/table.ts';
import type { UserProfile } from '../../engine/user.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { Numbering } from '../numbering.ts';
import { standingWith } from '../standing.ts';
import type { Difference, Effect, Ending } from './versions.ts';

/** What differs for a user and a group between two directories at rest; the judge is asked once for all who are alike. */
export function differencesOf(
  stays: Directory,
  moved: Directory,
): (profile: UserProfile, group: GroupId) => Difference {
  const restricted = new Set([...rulesOf(stays).restricted, ...rulesOf(moved).restricted]);
  const numbers = new Numbering();
  const known = new Map<string, Difference>();
  const keyOf = (slot: Slot, group: GroupId): string => {
    const location = valueAt(stays.users.locations, slot) ?? null;
    const place = location === null ? 'inherited' : restricted.has(location) ? location : '';
    const isIn = (directory: Directory): boolean =>
      hasSlot(groupById(directory, group)?.userMembers ?? NO_SLOTS, slot);
    const records = [stays, moved].map(({ users }) => numbers.of(recordedOn(users, slot).holdings));
    return [group, place, hasSlot(stays.clashing, slot), isIn(stays), isIn(moved), ...records].join(' ');
  };
  return (profile, group) => {
    const key = keyOf(slotOf(stays.users, profile.id) ?? -1, group);
    const difference = known.get(key) ?? differenceOf(stays, moved, profile, group);
    known.set(key, difference);
    return difference;
  };
}

function differenceOf(stays: Directory, moved: Directory, profile: UserProfile, group: GroupId): Difference {
  const [now, other] = [endingIn(stays, profile, group), endingIn(moved, profile, group)];
  const effect = effectOf(now, other);
  return { group, effect, now, other, locationIsInherited: profile.usageLocation === null };
}

function endingIn(directory: Directory, { id }: UserProfile, group: GroupId): Ending {
  const holdings = userById(directory, id)?.holdings ?? NO_HOLDINGS;
  const explanation = explain(directory, id, group);
  const standing = standingWith(holdings, group, explanation?.wanted ?? []);
  return { standing, faults: explanation?.faults ?? [] };
}

function effectOf({ standing: now }: Ending, { standing: other }: Ending): Effect {
  const isWell = ({ kind }: Ending['standing']): boolean => kind === 'licensed' || kind === 'nothing';
  if (isWell(now) !== isWell(other)) return isWell(other) ? 'solved' : 'unsolved';
  if (now.kind === 'without' && other.kind === 'error') return 'recorded';
  return now.kind === 'error' && other.kind === 'without' ? 'silenced' : 'otherwise';
}
