import { changedNames } from './changed-names.ts';
import type { Directory } from './directory.ts';
import type { Group, GroupProfile } from './group.ts';
import type { GroupId, MemberId } from './ids.ts';
import { memberAt } from './members.ts';
import type { Licence } from './product.ts';
import { sameDisabled } from './records.ts';
import { rowOf, rowsOf } from './table.ts';

export type GroupChange = {
  readonly id: GroupId;
  /** Null for a group that was added. */
  readonly before: GroupProfile | null;
  /** Null for a group that was deleted. */
  readonly after: GroupProfile | null;
  /** The properties that have another value, in both. */
  readonly properties: readonly string[];
  /** Of the template. */
  readonly licences: {
    readonly added: readonly Licence[];
    readonly removed: readonly Licence[];
    /** With other plans switched off: as they are now. */
    readonly changed: readonly Licence[];
  };
  /** Users and nested groups, in join order; one who left and came back is in neither list. */
  readonly joined: readonly MemberId[];
  readonly left: readonly MemberId[];
};

/** The groups that differ: those of the first directory in their order, then those that were added. */
export function compareGroups(before: Directory, after: Directory): GroupChange[] {
  if (before.groups === after.groups) return [];
  const kept = Array.from(rowsOf(before.groups), (was) => {
    const is = rowOf(after.groups, was.id) ?? null;
    return is === was ? null : changeOf(before, after, was, is);
  });
  const added = [...rowsOf(after.groups)].flatMap((is) =>
    rowOf(before.groups, is.id) ? [] : [changeOf(before, after, null, is)],
  );
  return [...kept, ...added].filter((change) => change !== null);
}

function changeOf(
  before: Directory,
  after: Directory,
  was: Group | null,
  is: Group | null,
): GroupChange | null {
  const id = (was ?? is)?.id;
  if (id === undefined) return null;
  const properties = was && is ? changedNames(was.profile, is.profile) : [];
  const licences = compareTemplates(was?.licences ?? [], is?.licences ?? []);
  const { joined, left } = compareMembers(before, after, was, is);
  const lists = [properties, ...Object.values(licences), joined, left];
  if (was && is && lists.every((list) => list.length === 0)) return null;
  return { id, before: was?.profile ?? null, after: is?.profile ?? null, properties, licences, joined, left };
}

function compareTemplates(before: readonly Licence[], after: readonly Licence[]): GroupChange['licences'] {
  const inOther = (list: readonly Licence[], { sku }: Licence): Licence | undefined =>
    list.find((licence) => licence.sku === sku);
  return {
    added: after.filter((licence) => !inOther(before, licence)),
    removed: before.filter((licence) => !inOther(after, licence)),
    changed: after.filter((licence) => {
      const was = inOther(before, licence);
      return was !== undefined && !sameDisabled(was.disabled, licence.disabled);
    }),
  };
}

/** Only chunks of the lists that are not the same value in both are read. */
function compareMembers(before: Directory, after: Directory, was: Group | null, is: Group | null) {
  const old = was?.members.chunks ?? [];
  const now = is?.members.chunks ?? [];
  const left = new Set(idsIn(before, unshared(old, now)));
  const joined = new Set<MemberId>();
  for (const member of idsIn(after, unshared(now, old))) if (!left.delete(member)) joined.add(member);
  return { joined: [...joined], left: [...left] };
}

type List = Group['members']['chunks'];

function unshared(chunks: List, others: List): List {
  const shared = new Set(others);
  return chunks.filter((chunk) => !shared.has(chunk));
}

const idsIn = (directory: Directory, chunks: List): MemberId[] =>
  chunks.flatMap((chunk) => chunk.flatMap((place) => memberAt(directory, place) ?? []));
