import type { Directory } from '../../engine/directory.ts';
import type { Holdings } from '../../engine/holdings.ts';
import type { GroupId } from '../../engine/ids.ts';
import { groupById } from '../../engine/queries.ts';
import { situationKey, topReason } from '../../engine/records.ts';
import { rulesOf } from '../../engine/rules.ts';
import { hasSlot, NO_SLOTS, slotsOf, type Slot } from '../../engine/slots.ts';
import { slotOf } from '../../engine/table.ts';
import { valueAt } from '../../engine/column.ts';
import { recordedOn } from '../../engine/user-table.ts';
import type { RecordedError } from '../../engine/vocabulary.ts';
import { isWell } from './standing.ts';
import type { Target } from './way.ts';

/** Users who are in error with a group alike: what helps one of them helps each. */
export type Situation = { readonly group: GroupId; readonly slots: Slot[] };

/** Users between two pauses. */
const FEW = 512;

/** The users of a target, those together who hold the same and are in the same place; the largest situations first. */
export function* situationsOf(directory: Directory, target: Target): Generator<void, Situation[]> {
  const { restricted } = rulesOf(directory);
  const keys = new Map<Holdings, string>();
  const found = new Map<string, Situation>();
  let left = FEW;
  for (const { group, slot } of casesOf(directory, target)) {
    if (left-- === 0) {
      left = FEW;
      yield;
    }
    const { holdings } = recordedOn(directory.users, slot);
    const held = keys.get(holdings) ?? situationKey(holdings);
    keys.set(holdings, held);
    const location = valueAt(directory.users.locations, slot) ?? null;
    const place = location === null ? 'inherited' : restricted.has(location) ? location : '';
    const clash = hasSlot(directory.clashing, slot);
    const key = [group, isMember(directory, group, slot), place, clash, held].join('|');
    const known = found.get(key);
    if (known) known.slots.push(slot);
    else found.set(key, { group, slots: [slot] });
  }
  return [...found.values()].toSorted((a, b) => b.slots.length - a.slots.length);
}

type Case = { readonly group: GroupId; readonly slot: Slot };

function* casesOf(directory: Directory, target: Target): Generator<Case> {
  switch (target.kind) {
    case 'user': {
      const slot = slotOf(directory.users, target.user);
      if (slot !== undefined && !isWell(directory, target.group, slot)) yield { group: target.group, slot };
      return;
    }
    case 'group':
      yield* inError(directory, target.group, target.reason);
      return;
    case 'reason':
      for (const group of directory.failing.keys()) yield* inError(directory, group, target.reason);
      return;
    default:
      target satisfies never;
  }
}

/** Whoever has an error recorded and, where every reason is asked for, who failed silently (R6.1). */
function* inError(directory: Directory, group: GroupId, reason: RecordedError | null): Generator<Case> {
  for (const slot of slotsOf(directory.failing.get(group) ?? NO_SLOTS)) {
    if (reason === null || topReason(recordedOn(directory.users, slot).holdings, group) === reason)
      yield { group, slot };
  }
  if (reason !== null) return;
  const failing = directory.failing.get(group) ?? NO_SLOTS;
  for (const slot of slotsOf(directory.clashing)) {
    const silent = isMember(directory, group, slot) && !hasSlot(failing, slot);
    if (silent && !isWell(directory, group, slot)) yield { group, slot };
  }
}

const isMember = (directory: Directory, group: GroupId, slot: Slot): boolean =>
  hasSlot(groupById(directory, group)?.userMembers ?? NO_SLOTS, slot);
