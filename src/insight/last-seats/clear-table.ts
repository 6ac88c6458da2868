import type { Command, Context } from '../../engine/command.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import type { GroupId } from '../../engine/ids.ts';
import { groupById } from '../../engine/queries.ts';
import { NO_SLOTS, SlotSetDraft, slotsOf } from '../../engine/slots.ts';
import { rowsOf } from '../../engine/table.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { processUsers } from './process-users.ts';

/** A directory in which some groups have given nothing yet to the members of the first of them. */
export type ClearTable = {
  /** Without the licences of these groups. */
  readonly taken: Directory;
  /** With their licences, of which nothing is given yet; null when the check of a template (R3.1) refuses them. */
  readonly ready: Directory | null;
  /** All of these groups, in the order of the groups. */
  readonly groups: readonly GroupId[];
  /** The members of the first groups, in the order of the users. */
  readonly people: Int32Array;
};

/** Users between two pauses. */
const FEW = 512;

/**
 * Takes back what some groups have given to their members, and to nobody else. Where that wakes another group (R4.9),
 * that one begins anew for them as well; what another licence depends on stays (R4.4). The queue has to be empty.
 */
export function* clearTable(
  before: Directory,
  first: readonly GroupId[],
  context: Context,
): Generator<number, ClearTable> {
  const people = membersOf(before, first);
  const groups = new Set(first);
  for (;;) {
    const empty = yield* setTemplates(before, before, groups, 'take', context);
    const taken = yield* processUsers(empty ?? before, people, context);
    const size = groups.size;
    for (const id of yield* wokenIn(before, taken, groups, people)) groups.add(id);
    if (groups.size > size) continue;
    const given = yield* setTemplates(before, taken, groups, 'give', context);
    const all = [...rowsOf(before.groups)].flatMap(({ id }) => (groups.has(id) ? [id] : []));
    return { taken, ready: given, groups: all, people };
  }
}

/** Takes or gives the templates that the groups have `before`, with nobody on the list of the background service. */
function* setTemplates(
  before: Directory,
  directory: Directory,
  groups: ReadonlySet<GroupId>,
  way: 'take' | 'give',
  context: Context,
): Generator<number, Directory | null> {
  let now = directory;
  for (const command of templateCommands(before, groups, way)) {
    yield 0;
    const done = execute(now, command, context);
    if (!done.ok) return null;
    now = { ...done.value.directory, queue: [] };
  }
  return now;
}

/** The commands that take the templates of groups away, or give them again, in the order of the groups. */
const templateCommands = (
  { groups: table }: Directory,
  groups: ReadonlySet<GroupId>,
  way: 'take' | 'give',
): Command[] =>
  [...rowsOf(table)]
    .filter(({ id, licences }) => groups.has(id) && licences.length > 0)
    .map(({ id, licences }) => ({
      type: 'group.setLicences',
      group: id,
      add: way === 'give' ? licences : [],
      remove: way === 'take' ? licences.map(({ sku }) => sku) : [],
    }));

function membersOf(directory: Directory, groups: readonly GroupId[]): Int32Array {
  const slots = new SlotSetDraft(NO_SLOTS);
  for (const id of groups) {
    for (const slot of slotsOf(groupById(directory, id)?.userMembers ?? NO_SLOTS)) slots.add(slot);
  }
  return Int32Array.from(slotsOf(slots.seal()));
}

/** Groups outside that have done something for somebody meanwhile. */
function* wokenIn(
  before: Directory,
  after: Directory,
  groups: ReadonlySet<GroupId>,
  people: Int32Array,
): Generator<number, ReadonlySet<GroupId>> {
  const woken = new Set<GroupId>();
  let left = FEW;
  for (const slot of people) {
    if (left-- === 0) {
      left = FEW;
      yield 0;
    }
    const had = recordedOn(before.users, slot).holdings;
    for (const assignment of recordedOn(after.users, slot).holdings) {
      const { source } = assignment;
      // What does not change keeps its identity.
      if (source === null || groups.has(source) || had.includes(assignment)) continue;
      if (groupById(before, source)) woken.add(source);
    }
  }
  return woken;
}
