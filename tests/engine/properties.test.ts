import { isDeepStrictEqual } from 'node:util';
import { expect, test, vi } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { Draft } from '../../src/engine/draft.ts';
import { emit, evolve } from '../../src/engine/evolve.ts';
import { stepsIn } from '../../src/engine/event.ts';
import { slotsOf } from '../../src/engine/slots.ts';
import { inForce } from '../../src/engine/holdings.ts';
import { outcomeOf } from '../../src/engine/outcome.ts';
import { Outcomes } from '../../src/engine/outcomes.ts';
import { effectiveLocation, hasClash, wantedFrom } from '../../src/engine/situation.ts';
import { rowOf, rowsOf, slotOf } from '../../src/engine/table.ts';
import { userAt, userOf, usersOf } from '../../src/engine/user-table.ts';
import { VIOLATIONS } from '../../src/engine/vocabulary.ts';
import { conflicts, consumption, unattended, unmetRequirements } from '../support/invariants.ts';
import { entriesOf, plain, setsOf } from '../support/plain.ts';
import { recount } from '../support/recount.ts';
import { recordKey, slowDirect, slowStep } from '../support/slow-step.ts';
import { slowTemplatePasses } from '../support/slow-template.ts';
import { always, contextAt, everyLife, stageOf, type Life } from '../support/walk.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const EDITS: readonly Command['type'][] = [
  'subscription.addPlan',
  'tenant.setRelations',
  'tenant.setServiceVersion',
];

test('rules 8.1 no more seats are consumed than there are, unless units were cut', () => {
  always(({ before, after }) => {
    const old = consumption(before);
    for (const [sku, { consumed, total }] of consumption(after)) {
      expect(consumed).toBeLessThanOrEqual(Math.max(total, old.get(sku)?.consumed ?? 0));
    }
  });
});

test('rules 8.2 nobody comes to hold two plans that exclude each other through different products', () => {
  always(({ command, before, after }) => {
    if (EDITS.includes(command.type)) return;
    expect(newIn(conflicts(after), conflicts(before))).toEqual([]);
  });
});

test('rules 8.3 nobody comes to have a plan with an unmet requirement', () => {
  always(({ command, before, after }) => {
    if (EDITS.includes(command.type)) return;
    expect(newIn(unmetRequirements(after), unmetRequirements(before))).toEqual([]);
  });
});

test('rules 8.4 with a drained queue every member has what the template says, in force or in error', () => {
  everyLife((life) => {
    const end = stageOf(endOf(life), { type: 'process', steps: Infinity }, contextAt(10_000)).after;
    const drained = [...life.map(({ after }) => after), end].filter(({ queue }) => queue.length === 0);
    expect(drained.flatMap(unattended)).toEqual([]);
  });
});

test('rules 8.5 and R5.4 reprocessing everything comes to rest, and then changes nothing', () => {
  everyLife((life) => {
    let directory = endOf(life);
    for (let round = 0; round < 12; round++) {
      const next = reprocessEverything(directory);
      if (next.users === directory.users) {
        expect(reprocessEverything(next).users).toBe(next.users);
        return;
      }
      directory = next;
    }
    expect.unreachable('it never comes to rest');
  });
});

function reprocessEverything(directory: Directory): Directory {
  const groups = [...rowsOf(directory.groups)].map(({ id }) => id);
  const users = [...usersOf(directory.users)].map(({ id }) => id);
  const commands: Command[] = [...new Set([...groups, ...directory.leavers.keys()])].map((group) => ({
    type: 'group.reprocess',
    group,
  }));
  commands.push({ type: 'user.reprocess', users }, { type: 'process', steps: Infinity });
  return commands.reduce((state, command) => stageOf(state, command, contextAt(10_000)).after, directory);
}

test('R1.2, R3.2, R4.3, R7.2 what is kept as things change equals a recount from scratch', () => {
  always(({ after }) => {
    const { holders, failing, leavers, clashing, addresses, principals } = after;
    expect({
      holders: setsOf(holders),
      failing: setsOf(failing),
      leavers: setsOf(leavers),
      clashing: [...slotsOf(clashing)],
      addresses: entriesOf(addresses),
      principals: entriesOf(principals),
    }).toEqual(recount(after));
  });
});

test('rules 4 to 6: a step does what the rules say, read slowly', () => {
  always(({ command, before, context }) => {
    if (command.type !== 'process') return;
    let directory = before;
    for (let step = 0; step < command.steps && directory.queue.length > 0; step++) {
      const expected = slowStep(directory);
      const { after, events } = stageOf(directory, { type: 'process', steps: 1 }, context);
      const row = userAt(after.users, slotOf(after.users, expected.user.id) ?? -1);
      expect(row?.holdings.map(recordKey).toSorted()).toEqual(expected.records.map(recordKey).toSorted());
      expect(row?.profile).toBe(expected.user.profile);
      const taken = events.find((event) => event.type === 'stepTaken' || event.type === 'stepsTaken');
      expect(stepsIn(events)).toBe(1);
      if (directory.queue[0]?.group !== null) expect(Boolean(taken?.succeeded)).toBe(expected.success);
      directory = after;
    }
  });
});

test('rules 2: a direct change is refused for what the rules say, read slowly', () => {
  always(({ command, before, refusal }) => {
    if (command.type !== 'user.assignLicences') return;
    const row = userOf(before.users, command.user);
    if (!row || (refusal && refusal.code !== 'licence.violation' && refusal.code !== 'location.missing'))
      return;
    const { isNew, faults } = slowDirect(before, row, command.add, command.remove);
    if (row.profile.usageLocation === null && isNew) {
      expect(refusal?.code).toBe('location.missing');
      return;
    }
    const told = refusal?.code === 'licence.violation' ? refusal.faults : [];
    expect(new Set(told.map(faultKey))).toEqual(new Set(faults.map(faultKey)));
    expect(told.map(({ violation }) => VIOLATIONS.indexOf(violation))).toEqual(
      told.map(({ violation }) => VIOLATIONS.indexOf(violation)).toSorted((a, b) => a - b),
    );
  });
});

const faultKey = ({ sku, violation }: { readonly sku: string; readonly violation: string }): string =>
  `${sku} ${violation}`;

test('rules 3: a template is refused for what the rules say, read slowly', () => {
  always(({ command, before, refusal }) => {
    if (command.type !== 'group.setLicences' || (refusal && refusal.code !== 'licence.template')) return;
    const old = rowOf(before.groups, command.group)?.licences ?? [];
    const named = [...command.remove, ...command.add.map(({ sku }) => sku)];
    const next = [...old.filter(({ sku }) => !named.includes(sku)), ...command.add];
    expect(refusal === null).toBe(slowTemplatePasses(before, old, next, command.add.length > 0));
  });
});

test('R5.3 stepping one at a time equals processing everything at once', () => {
  always(({ command, before, after, context }) => {
    if (command.type !== 'process') return;
    let directory = before;
    for (let step = 0; step < command.steps && directory.queue.length > 0; step++) {
      directory = stageOf(directory, { type: 'process', steps: 1 }, context).after;
    }
    expect(difference(plain(directory), plain(after))).toEqual([]);
  });
});

test('R5.3 a step changes nothing but its own user', () => {
  always(({ command, before, after }) => {
    if (command.type !== 'process') return;
    const stepped = new Set(before.queue.flatMap((job) => [...job.users.subarray(job.done)]));
    for (const row of usersOf(before.users)) {
      const slot = slotOf(before.users, row.id) ?? -1;
      if (!stepped.has(slot)) expect(userAt(after.users, slot)).toBe(row);
      else expect(userAt(after.users, slot)?.profile).toBe(row.profile);
    }
    expect([after.groups, after.products, after.relations]).toEqual([
      before.groups,
      before.products,
      before.relations,
    ]);
  });
});

test('R5.2 only these queue anything, and everybody else’s licences stay as they are', () => {
  const starting: readonly Command['type'][] = [
    'group.setLicences',
    'group.reprocess',
    'group.addMembers',
    'group.removeMembers',
    'user.reprocess',
  ];
  always(({ command, before, after, events }) => {
    const moved = events.some(({ type }) => type === 'membersJoined' || type === 'membersLeft');
    if (!starting.includes(command.type) && !moved) {
      expect(events.some(({ type }) => type === 'jobQueued')).toBe(false);
    }
    if (command.type === 'process') return;
    for (const row of usersOf(after.users)) {
      const old = userAt(before.users, slotOf(before.users, row.id) ?? -1);
      const touched = command.type === 'user.assignLicences' && command.user === row.id;
      if (old && !touched) expect(row.holdings).toBe(old.holdings);
    }
  });
});

test('R2.3 a direct change leaves what groups gave untouched, and processing what is direct', () => {
  always(({ command, before, after }) => {
    for (const row of usersOf(after.users)) {
      const old = userAt(before.users, slotOf(before.users, row.id) ?? -1);
      if (!old) continue;
      const kept = ({ source }: { readonly source: string | null }) =>
        command.type === 'user.assignLicences' ? source !== null : source === null;
      expect(row.holdings.filter(kept)).toEqual(old.holdings.filter(kept));
    }
  });
});

test('R4.2 and R4.7 after a step a user has from each group what they had, or what it says', () => {
  always(({ command, before, after }) => {
    if (command.type !== 'process') return;
    const draft = new Draft(after);
    for (const row of usersOf(after.users)) {
      const slot = slotOf(after.users, row.id) ?? -1;
      const given = (holdings: typeof row.holdings, group: string) =>
        holdings
          .filter((held) => held.source === group && inForce(held))
          .map(({ sku, disabled }) => ({ sku, disabled }));
      for (const group of rowsOf(after.groups)) {
        const old = given(userAt(before.users, slot)?.holdings ?? [], group.id)
          .map(licenceText)
          .toSorted();
        const wanted = wantedFrom(draft, group.id, slot).map(licenceText).toSorted();
        expect([old, wanted]).toContainEqual(given(row.holdings, group.id).map(licenceText).toSorted());
      }
    }
  });
});

const licenceText = ({
  sku,
  disabled,
}: {
  readonly sku: string;
  readonly disabled: readonly string[];
}): string => `${sku} ${disabled.toSorted().join()}`;

test('applying a command’s events to its directory gives the new directory', () => {
  always(({ before, after, events }) => {
    expect(difference(evolve(before, events), after)).toEqual([]);
  });
});

test('the same commands give the same directory, and no earlier directory has changed', () => {
  everyLife((life) => {
    let directory = life[0]?.before;
    for (const [place, { command, context, before }] of life.entries()) {
      if (!directory) return;
      if (place % 8 === 0) expect(difference(directory, before)).toEqual([]);
      directory = stageOf(directory, command, context).after;
    }
    expect(difference(directory, life.at(-1)?.after)).toEqual([]);
  });
});

test('a command that changes nothing gives the same value', () => {
  always(({ before, after, events }) => {
    if (events.length === 0) expect(after).toBe(before);
    else expect(isDeepStrictEqual(before, after)).toBe(false);
  });
});

test('the remembered outcomes equal the judge asked directly', () => {
  everyLife((life) => {
    const directory = endOf(life);
    const draft = new Draft(directory);
    const outcomes = new Outcomes(draft, 0);
    for (const { id: group } of [...rowsOf(directory.groups), ...rowsOf(directory.groups)]) {
      for (const { id } of usersOf(directory.users)) {
        const slot = slotOf(directory.users, id) ?? -1;
        const row = draft.users.at(slot);
        if (!row) continue;
        const wanted = wantedFrom(draft, group, slot);
        const answer = outcomes.for(group).of(slot);
        const outcome = outcomeOf(row.holdings, {
          rules: draft.rules,
          serviceVersion: draft.serviceVersion,
          group,
          wanted,
          location: effectiveLocation(draft, row),
          clash: hasClash(draft, slot),
          available: (sku) => draft.available(sku),
        });
        expect(difference(answer.outcome, outcome)).toEqual([]);
        const { holdings } = outcome;
        const { updated } = outcomes.for(group).after(answer, slot);
        emit(draft, { type: 'holdingsChanged', slot, holdings, updated });
      }
    }
  });
});

const newIn = (after: ReadonlySet<string>, before: ReadonlySet<string>): string[] =>
  [...after].filter((text) => !before.has(text));

function endOf(life: Life): Directory {
  const last = life.at(-1);
  if (!last) throw new Error('A life has at least one stage.');
  return last.after;
}

/** The properties in which two values differ: deep equality in milliseconds, where a whole diff would take seconds. */
function difference(one: object | undefined, other: object | undefined): string[] {
  if (isDeepStrictEqual(one, other)) return [];
  const [first, second] = [new Map(Object.entries(one ?? {})), new Map(Object.entries(other ?? {}))];
  const names = [...new Set([...first.keys(), ...second.keys()])].filter(
    (name) => !isDeepStrictEqual(first.get(name), second.get(name)),
  );
  return names.length > 0 ? names : ['something'];
}
