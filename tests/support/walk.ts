import type { Command, Context } from '../../src/engine/command.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import type { Event } from '../../src/engine/event.ts';
import type { Refusal } from '../../src/engine/refusal.ts';
import type { Intent } from './arbitrary-commands.ts';

/** One command of a walk through a tenant's life. */
export type Stage = {
  readonly before: Directory;
  readonly command: Command;
  readonly context: Context;
  readonly after: Directory;
  /** Empty when the command was refused or did nothing. */
  readonly events: readonly Event[];
  readonly refusal: Refusal | null;
};

const ADMIN = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;

export const contextAt = (place: number): Context => ({
  at: Date.UTC(2017, 5, 5) + place * 1000,
  actor: ADMIN,
});

/** Carries out one intent after the other; when a visit fails, the message ends with the commands that led there. */
export function walk(start: Directory, intents: readonly Intent[], visit: (stage: Stage) => void): Directory {
  const commands: Command[] = [];
  let directory = start;
  for (const [place, intent] of intents.entries()) {
    const command = intent(directory);
    commands.push(command);
    try {
      const stage = stageOf(directory, command, contextAt(place));
      visit(stage);
      directory = stage.after;
    } catch (cause) {
      const lines = commands.map((sent) =>
        JSON.stringify(sent, (_, value) => (value === Infinity ? 'all' : value)),
      );
      throw new Error(`${String(cause)}\nafter\n${lines.join('\n')}`, { cause });
    }
  }
  return directory;
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
