import fc from 'fast-check';
import type { Command, Context } from '../../src/engine/command.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import type { Event } from '../../src/engine/event.ts';
import type { Refusal } from '../../src/engine/refusal.ts';
import { intents, type Intent } from './arbitrary-commands.ts';
import { tenants } from './arbitrary-tenants.ts';

/** One command in a tenant's life. */
export type Stage = {
  readonly before: Directory;
  readonly command: Command;
  readonly context: Context;
  readonly after: Directory;
  /** Empty when the command was refused or did nothing. */
  readonly events: readonly Event[];
  readonly refusal: Refusal | null;
};

/** What happened to one random tenant, command by command. */
export type Life = readonly Stage[];

const RUNS = { seed: 20170605, numRuns: 200 };

let lives: readonly Life[] | undefined;

/** Checks many random lives, the same in every test and lived once; a failure is lived again to find its shortest form. */
export function everyLife(check: (life: Life) => void): void {
  lives ??= fc.sample(fc.tuple(tenants, intents), RUNS).map(([start, todo]) => live(start, todo));
  try {
    for (const life of lives) check(life);
  } catch (cause) {
    fc.assert(
      fc.property(tenants, intents, (start, todo) => {
        const life = live(start, todo);
        told(life, () => check(life));
      }),
      RUNS,
    );
    throw cause;
  }
}

/** Checks every stage of many random lives. */
export function always(check: (stage: Stage) => void): void {
  everyLife((life) => {
    for (const [place, stage] of life.entries()) told(life.slice(0, place + 1), () => check(stage));
  });
}

export function stageOf(before: Directory, command: Command, context: Context): Stage {
  const done = execute(before, command, context);
  return {
    before,
    command,
    context,
    after: done.ok ? done.value.directory : before,
    events: done.ok ? done.value.events : [],
    refusal: done.ok ? null : done.reason,
  };
}

export const contextAt = (place: number): Context => ({
  at: Date.UTC(2017, 5, 5) + place * 1000,
  actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null },
});

function live(start: Directory, todo: readonly Intent[]): Life {
  let directory = start;
  return todo.map((intent, place) => {
    const stage = stageOf(directory, intent(directory), contextAt(place));
    directory = stage.after;
    return stage;
  });
}

/** Ends the message of a failure with the commands that led to it. */
function told(life: Life, check: () => void): void {
  try {
    check();
  } catch (cause) {
    if (cause instanceof Told) throw cause;
    const commands = life.map(({ command }) =>
      JSON.stringify(command, (_, value: unknown) => (value === Infinity ? 'all' : value)),
    );
    throw new Told(`${String(cause)}\nafter\n${commands.join('\n')}`, { cause });
  }
}

class Told extends Error {}
