import { itemsOf } from '../../engine/chunks.ts';
import type { Directory } from '../../engine/directory.ts';
import type { Explanation } from '../../engine/explain.ts';
import { groupId, type GroupId } from '../../engine/ids.ts';
import { isUserPlace, memberAt } from '../../engine/members.ts';
import { groupById, groupsOf } from '../../engine/queries.ts';
import { sameDisabled } from '../../engine/records.ts';
import type { UserRow } from '../../engine/user-table.ts';
import type { CheckName, Part, Status } from './why.ts';

type Answer = readonly [CheckName, { readonly status: Status; readonly parts: readonly Part[] }];

/** What is asked before anything is judged: whether the group gives the user anything, and whether they have it. */
export function firstChecks(directory: Directory, row: UserRow, explanation: Explanation): Answer[] {
  const membership = membershipPart(directory, row, explanation);
  return [
    ['member', { status: membership.kind === 'member' ? 'passed' : 'failed', parts: [membership] }],
    ['settled', { status: 'passed', parts: settledParts(explanation) }],
  ];
}

function membershipPart(directory: Directory, row: UserRow, { group: id, isMember }: Explanation): Part {
  const group = groupById(directory, id);
  if (!group) return { kind: 'deleted' };
  if (isMember) return { kind: group.licences.length > 0 ? 'member' : 'unlicensed' };
  const through = nestedThrough(directory, row, id);
  return through === null ? { kind: 'outsider' } : { kind: 'nested', through };
}

/** The group inside the group, one or more levels down, that the user is a direct member of; null without one. */
export function nestedThrough(directory: Directory, row: UserRow, top: GroupId): GroupId | null {
  const own = new Set(groupsOf(directory, row.id).map(({ id }) => id));
  const seen = new Set<GroupId>([top]);
  for (const id of seen) {
    if (id !== top && own.has(id)) return id;
    const group = groupById(directory, id);
    for (const place of group ? itemsOf(group.members) : []) {
      const member = isUserPlace(place) ? undefined : memberAt(directory, place);
      if (member !== undefined) seen.add(groupId(member));
    }
  }
  return null;
}

/** What the change would give, take and alter; or that there is none. */
function settledParts({ settled, wanted, held }: Explanation): Part[] {
  if (settled) return [{ kind: 'same', products: wanted.map(({ sku }) => sku) }];
  return [
    ...wanted.flatMap(({ sku, disabled }): Part[] => {
      const old = held.find((one) => one.sku === sku);
      if (!old) return [{ kind: 'gives', sku }];
      return sameDisabled(old.disabled, disabled) ? [] : [{ kind: 'alters', sku }];
    }),
    ...held.flatMap(({ sku }): Part[] =>
      wanted.some((licence) => licence.sku === sku) ? [] : [{ kind: 'takes', sku }],
    ),
  ];
}
