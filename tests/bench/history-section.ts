import { formatDocument } from '../../src/document/format-document.ts';
import type { Command } from '../../src/engine/command.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { crowdOf, type Crowd } from './crowd.ts';
import { directoryOf } from './documents.ts';
import { after, commandsFor } from './engine.ts';
import { clock, heapInUse, runs, type Figure, type Goal } from './measure.ts';

const section = 'history';
const STEPS = 50;

/** What an administrator does in fifty steps, and all the directories that it takes to undo them one by one. */
export async function historySection(users: number) {
  const crowd = crowdOf(users);
  // From a file's text, as a page has it: a directory made of the crowd's own values would keep next to nothing.
  const text = JSON.stringify(formatDocument(loadDirectory(crowd.parts)));
  const steps = stepsOf(crowd);
  const kept = [after(directoryOf(JSON.parse(text)), ...commandsFor(crowd, 'licences'))];
  const walk = (): void => {
    kept.length = 1;
    for (const { command } of steps) kept.push(after(kept.at(-1)!, command));
  };
  const values = await runs(() => clock(walk), 1);
  const perKind = await timesByKind(kept[0]!, steps);
  // Forgotten one after the other: what else is on the heap by then stays the same.
  const counts = [kept.length, 1, 0].map((count) => {
    kept.length = count;
    return heapInUse();
  });
  const [all, one] = [counts[0]! - counts[2]!, counts[1]! - counts[2]!];
  const figure = (name: string, unit: Figure['unit'], ...of: readonly number[]): Figure => ({
    section,
    name,
    unit,
    values: of,
  });
  const figures = [
    figure(`${STEPS} steps, all processed`, 'ms', ...values),
    ...[...perKind].map(([kind, times]) => figure(`a step: ${kind}`, 'ms', ...times)),
    figure('one directory', 'bytes', one),
    figure(`${STEPS + 1} directories`, 'bytes', all),
    figure(`${STEPS + 1} directories ÷ one`, 'times', all / one),
    figure('a step keeps', 'bytes', (all - one) / STEPS),
  ];
  const goals: Goal[] = [
    {
      name: `history: ${STEPS} steps beside one directory`,
      value: all / one,
      unit: 'times',
      bound: 'at most',
      limit: 1.5,
    },
  ];
  return { figures, goals };
}

/** The same walk, each step by itself. */
async function timesByKind(first: Directory, steps: readonly Step[]): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  let directory = first;
  for (const { kind, command } of steps) {
    const time = await clock(() => {
      directory = after(directory, command);
    });
    times.set(kind, [...(times.get(kind) ?? []), time]);
  }
  return times;
}

type Step = { readonly kind: string; readonly command: Command };

/** Ten rounds of five steps; every second licence change takes back the one before. */
function stepsOf({ group, licences, people, leavers, joiners, size }: Crowd): Step[] {
  const [e3, ems] = licences;
  const whole = people.find(({ direct }) => direct?.disabled.length === 0)?.direct;
  if (!e3 || !ems || !whole) throw new Error('The crowd has no licences to change');
  const free = people.flatMap(({ profile, direct }, place) =>
    direct === null && profile.usageLocation !== null && place < size ? [profile.id] : [],
  );
  const idsAt = (places: readonly number[], round: number) =>
    places.filter((_, index) => index % 10 === round).flatMap((place) => people[place]?.profile.id ?? []);
  return Array.from({ length: STEPS / 5 }, (_, round): Step[] => [
    {
      kind: 'licence change of the group',
      command: {
        type: 'group.setLicences',
        group,
        add: [round % 2 === 0 ? { sku: e3.sku, disabled: [] } : e3],
        remove: [],
      },
    },
    {
      kind: 'users join',
      command: { type: 'group.addMembers', group, members: idsAt(joiners, round) },
    },
    {
      kind: 'direct assignment',
      command: {
        type: 'user.assignLicences',
        user: free.at(-1 - round) ?? people[0]!.profile.id,
        add: [{ sku: whole.sku, disabled: whole.disabled }],
        remove: [],
      },
    },
    {
      kind: 'members leave',
      command: { type: 'group.removeMembers', group, members: idsAt(leavers, round) },
    },
    { kind: 'reprocess of the group', command: { type: 'group.reprocess', group } },
  ]).flat();
}
