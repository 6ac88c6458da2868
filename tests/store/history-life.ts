import fc from 'fast-check';
import type { Command, Context } from '../../src/engine/command.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { pendingSteps } from '../../src/engine/queue.ts';
import {
  begin,
  presentStep,
  record,
  recordMore,
  recordProcessing,
  type History,
} from '../../src/store/history.ts';
import { pointOfEntry } from '../../src/store/history-moments.ts';
import {
  continueFrom,
  goTo,
  redo,
  renameBranch,
  switchTo,
  undo,
  type Travelled,
} from '../../src/store/history-travel.ts';
import { intents, type Intent } from '../support/arbitrary-commands.ts';
import { tenants } from '../support/arbitrary-tenants.ts';
import { contextAt } from '../support/walk.ts';

/** What happens besides commands; the number chooses the step, branch or entry. */
export type Turn = {
  readonly kind: 'stay' | 'more' | 'undo' | 'redo' | 'goTo' | 'switchTo' | 'continueFrom' | 'rename';
  readonly at: number;
};

export const anyTurn: fc.Arbitrary<Turn> = fc.record({
  kind: fc.constantFrom(
    ...(['stay', 'stay', 'stay', 'stay', 'more', 'undo', 'undo', 'undo', 'redo'] as const),
    ...(['goTo', 'switchTo', 'continueFrom', 'rename'] as const),
  ),
  at: fc.nat(999),
});

/** Anything that is done to a random tenant, with any undo, redo and branch in between. */
export const lives: fc.Arbitrary<HistoryLife> = fc
  .tuple(tenants, intents, fc.array(anyTurn, { minLength: 41, maxLength: 41 }))
  .map(([start, todo, turns]) => {
    const life = new HistoryLife(start);
    for (const [place, intent] of todo.entries()) life.live(intent, turns[place] ?? { kind: 'stay', at: 0 });
    return life;
  });

/** A history, and beside it every directory that there was, kept as it was. */
export class HistoryLife {
  readonly start: Directory;
  history: History;
  /** By step, then by entry of the log: the directory right after it was written. */
  private readonly seen = new Map<number, Map<number, Directory>>();
  private seconds = 0;

  constructor(start: Directory) {
    this.start = start;
    this.history = begin(start);
  }

  live(intent: Intent, turn: Turn): void {
    const command = intent(this.directory);
    const context = contextAt(this.seconds++);
    if (command.type === 'process') this.process(command.steps, context);
    else this.act(command, context, turn.kind === 'more');
    this.take(turn);
  }

  /** What there was in the present's past, entry by entry of its log. */
  past(): Map<number, Directory> {
    const past = new Map<number, Directory>();
    let end = this.directory.log.length;
    let step = presentStep(this.history);
    for (;;) {
      for (const [entry, directory] of this.seen.get(step.id) ?? [])
        if (entry < end) past.set(entry, directory);
      end = step.before.log.length;
      const parent = step.parent === null ? undefined : this.history.steps[step.parent];
      if (!parent) return past;
      step = parent;
    }
  }

  private get directory(): Directory {
    return presentStep(this.history).directory;
  }

  private act(command: Command, context: Context, more: boolean): void {
    const before = this.directory;
    const done = execute(before, command, context);
    if (!done.ok) return;
    const { directory } = done.value;
    this.history = (more ? recordMore : record)(this.history, command, context, directory);
    this.see(before, directory);
  }

  /** Worked off in one run; seen user by user. */
  private process(most: number, context: Context): void {
    const steps = Math.min(most, pendingSteps(this.directory.queue));
    if (steps === 0) return;
    let directory = this.directory;
    for (let step = 0; step < steps; step++) {
      const next = must(execute(directory, { type: 'process', steps: 1 }, context)).directory;
      this.see(directory, next);
      directory = next;
    }
    const run = must(execute(this.directory, { type: 'process', steps }, context)).directory;
    this.history = recordProcessing(this.history, steps, context.at, run);
  }

  private see(before: Directory, after: Directory): void {
    const { present } = this.history;
    const seen = this.seen.get(present) ?? new Map<number, Directory>();
    for (let entry = before.log.length; entry < after.log.length; entry++) seen.set(entry, after);
    this.seen.set(present, seen);
  }

  private take({ kind, at }: Turn): void {
    const { history } = this;
    const point = pointOfEntry(history, at % Math.max(1, this.directory.log.length));
    switch (kind) {
      case 'undo':
        return this.travel(undo(history));
      case 'redo':
        return this.travel(redo(history));
      case 'goTo':
        return this.travel(goTo(history, at % history.steps.length));
      case 'switchTo':
        return this.travel(switchTo(history, at % history.branches.length));
      case 'rename':
        return this.travel(renameBranch(history, at % history.branches.length, `Branch ${at % 5}`));
      case 'continueFrom': {
        if (!point) return;
        const known = new Map(this.seen.get(point.step));
        this.travel(continueFrom(history, point));
        // A twin has seen what the step had seen by then.
        if (this.history.steps.length > history.steps.length) this.seen.set(this.history.present, known);
        return;
      }
      case 'stay':
      case 'more':
        return;
      default:
        kind satisfies never;
    }
  }

  private travel(travelled: Travelled): void {
    if (travelled.ok) this.history = travelled.value;
  }
}

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error('Processing is never refused.');
  return result.value;
}
