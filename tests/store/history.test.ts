import { expect, test } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import type { Command } from '../../src/engine/command.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import {
  begin,
  presentStep,
  record,
  recordMore,
  recordProcessing,
  type History,
} from '../../src/store/history.ts';
import { directoryAt, directoryOf, pointOfEntry } from '../../src/store/history-moments.ts';
import {
  continueFrom,
  goTo,
  redo,
  redoable,
  renameBranch,
  stepsOf,
  switchTo,
  undo,
  undoable,
  type Travelled,
} from '../../src/store/history-travel.ts';
import * as id from '../support/named.ts';
import { tenant } from '../support/tenant.ts';
import { contextAt } from '../support/walk.ts';

const MEMBERS = ['ada', 'bo', 'cy'];

/** A group of three without licences, seats for all of them, and a log of what made them. */
const start = () =>
  tenant({ products: { E3: { seats: 9, plans: ['EXO2'] } } })
    .users(...MEMBERS)
    .group('sales', { members: MEMBERS }).directory;

/** A history in the words of its users. */
class Past {
  history: History;
  private seconds = 0;

  constructor(directory: Directory) {
    this.history = begin(directory);
  }

  do(command: Command, how = record): this {
    const context = contextAt(this.seconds++);
    this.history = how(this.history, command, context, this.after(command, context));
    return this;
  }

  more(command: Command): this {
    return this.do(command, recordMore);
  }

  license(): this {
    const add = [{ sku: id.sku('E3'), disabled: [] }];
    return this.do({ type: 'group.setLicences', group: id.group('sales'), add, remove: [] });
  }

  rename(name: string): this {
    return this.do({ type: 'tenant.rename', name });
  }

  process(steps: number): this {
    const context = contextAt(this.seconds++);
    const directory = this.after({ type: 'process', steps }, context);
    this.history = recordProcessing(this.history, steps, context.at, directory);
    return this;
  }

  go(to: (history: History) => Travelled): this {
    const travelled = to(this.history);
    if (!travelled.ok) throw new Error(travelled.reason.code);
    this.history = travelled.value;
    return this;
  }

  undo(): this {
    return this.go(undo);
  }

  redo(): this {
    return this.go(redo);
  }

  get directory(): Directory {
    return presentStep(this.history).directory;
  }

  get name(): string {
    return this.directory.tenant.name;
  }

  /** Names of the tenant along a branch. */
  names(branch: number): string[] {
    return stepsOf(this.history, branch).map(({ directory }) => directory.tenant.name);
  }

  private after(command: Command, context: ReturnType<typeof contextAt>): Directory {
    const done = execute(this.directory, command, context);
    if (!done.ok) throw new Error(done.reason.code);
    return done.value.directory;
  }
}

test('undo and redo go from step to step and give the very same directories', () => {
  const past = new Past(start()).rename('A').rename('B');
  const [first, a, b] = stepsOf(past.history, 0).map(({ directory }) => directory);

  expect(past.undo().directory).toBe(a);
  expect(past.undo().directory).toBe(first);
  expect(undo(past.history)).toEqual({ ok: false, reason: { code: 'undo.nothing' } });
  expect(past.redo().redo().directory).toBe(b);
  expect(redo(past.history)).toEqual({ ok: false, reason: { code: 'redo.nothing' } });
});

test('what undo and redo are about is the step itself, with the command that names it', () => {
  const past = new Past(start()).rename('A').rename('B').undo();
  expect(undoable(past.history)?.moves.chunks[0]?.[0]?.command).toEqual({ type: 'tenant.rename', name: 'A' });
  expect(redoable(past.history)?.moves.chunks[0]?.[0]?.command).toEqual({ type: 'tenant.rename', name: 'B' });
  expect(undoable(past.undo().history)).toBeNull();
});

test('background work belongs to the action before it: undo takes back both', () => {
  const past = new Past(start());
  const before = past.directory;
  past.license().process(1).process(2);
  expect(past.directory.queue).toEqual([]);
  expect(past.history.steps).toHaveLength(2);

  expect(past.undo().directory).toBe(before);
  expect(past.redo().directory.queue).toEqual([]);
});

test('undo to a step that had work left gives the work back; it goes on there and redo loses nothing', () => {
  const past = new Past(start()).license().process(1).rename('A').process(2);
  const done = past.directory;

  past.undo();
  expect(past.directory.queue).toMatchObject([{ done: 1 }]);
  past.process(2);
  expect(past.directory.queue).toEqual([]);
  expect(past.history.steps).toHaveLength(3);
  expect(past.redo().directory).toBe(done);
});

test('doing something after an undo starts a branch; the other one stays as it was', () => {
  const past = new Past(start()).rename('A').rename('B').undo().rename('C');
  expect(past.names(0)).toEqual(['Contoso', 'A', 'B']);
  expect(past.names(1)).toEqual(['Contoso', 'A', 'C']);
  expect(past.history.branch).toBe(1);
  expect(past.go((history) => switchTo(history, 0)).name).toBe('B');
});

test('redo follows the branch that was visited last', () => {
  const past = new Past(start()).rename('A').undo().rename('B').undo();
  expect(redoable(past.history)?.directory.tenant.name).toBe('B');
  past.go((history) => switchTo(history, 0)).undo();
  expect(redoable(past.history)?.directory.tenant.name).toBe('A');
});

test('going to a step stays on the branch if it can, and chooses the newest if it cannot', () => {
  const past = new Past(start()).rename('A').rename('B').undo().rename('C').undo().rename('D');
  expect(past.go((history) => goTo(history, 1)).history).toMatchObject({ branch: 2, present: 1 });
  expect(past.go((history) => goTo(history, 2)).history).toMatchObject({ branch: 0, present: 2 });
  expect(goTo(past.history, 99)).toEqual({ ok: false, reason: { code: 'step.unknown', step: 99 } });
});

test('several commands of one action are one step', () => {
  const past = new Past(start())
    .do({ type: 'user.delete', user: id.user('ada') })
    .more({ type: 'user.delete', user: id.user('bo') });
  expect(past.directory.users.size).toBe(1);
  expect(past.undo().directory.users.size).toBe(3);
});

test('the rest of an action that was undone meanwhile is an action of its own', () => {
  const past = new Past(start()).rename('A').undo().more({ type: 'tenant.rename', name: 'B' });
  expect(past.names(0)).toEqual(['Contoso', 'A']);
  expect(past.names(1)).toEqual(['Contoso', 'B']);
});

test('an action without effect is no step', () => {
  const past = new Past(start()).rename('A');
  expect(past.rename('A').history.steps).toHaveLength(2);
});

test('branches have names: trimmed, not empty, each only once', () => {
  const past = new Past(start()).rename('A').undo().rename('B');
  past.go((history) => renameBranch(history, 1, '  With B '));
  expect(past.history.branches.map(({ name }) => name)).toEqual([null, 'With B']);
  expect(renameBranch(past.history, 0, 'With B')).toMatchObject({ reason: { code: 'branch.nameTaken' } });
  expect(renameBranch(past.history, 1, 'With B').ok).toBe(true);
  expect(renameBranch(past.history, 0, ' ')).toMatchObject({ reason: { code: 'branch.nameInvalid' } });
  expect(renameBranch(past.history, 7, 'C')).toMatchObject({ reason: { code: 'branch.unknown' } });
});

test('a line of the log is a moment: in the middle of background work, user by user', () => {
  const past = new Past(start());
  const first = past.directory.log.length;
  past.license().process(3);
  // "Set group license", then "Start", three users, "Finish".
  const done = [0, 1, 2, 3, 4, 5].map((line) => directoryAt(past.history, first + line)?.queue[0]?.done);
  expect(done).toEqual([0, 1, 1, 2, undefined, undefined]);
});

test('lines from before the tenant was opened and lines to come are no moments', () => {
  const past = new Past(start()).rename('A');
  const first = past.history.steps[0]?.directory.log.length ?? 0;
  expect(pointOfEntry(past.history, first - 1)).toBeNull();
  expect(pointOfEntry(past.history, first)).toEqual({ step: 1, entry: first });
  expect(pointOfEntry(past.history, first + 1)).toBeNull();
});

test('continuing in the middle of background work starts a named branch there; the step stays whole elsewhere', () => {
  const past = new Past(start());
  const entry = past.directory.log.length + 3;
  past.license().process(3);
  const whole = past.directory;
  const moment = directoryAt(past.history, entry);

  const point = pointOfEntry(past.history, entry);
  if (!point) throw new Error('The entry is in the log.');
  past.go((history) => continueFrom(history, point, 'Two of three'));
  expect(past.history.branches[1]?.name).toBe('Two of three');
  expect(moment && formatDocument(past.directory)).toEqual(moment && formatDocument(moment));
  expect(past.directory.queue).toMatchObject([{ done: 2 }]);
  expect(past.process(1).directory.queue).toEqual([]);
  expect(past.undo().directory).toBe(past.history.steps[0]?.directory);
  expect(past.go((history) => switchTo(history, 0)).directory).toBe(whole);
});

test('continuing from a step as it was left needs no copy of it', () => {
  const past = new Past(start()).rename('A').rename('B');
  past.go((history) => continueFrom(history, { step: 1, entry: null }));
  expect(past.history).toMatchObject({ branch: 1, present: 1, steps: { length: 3 } });
  expect(directoryOf(past.history, { step: 2, entry: null }).tenant.name).toBe('B');
  expect(past.rename('C').names(1)).toEqual(['Contoso', 'A', 'C']);
});
