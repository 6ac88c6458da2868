import type { Actor } from '../engine/audit.ts';
import type { Command } from '../engine/command.ts';
import { execute, type Done } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { stepsIn } from '../engine/event.ts';
import type { Refusal } from '../engine/refusal.ts';
import { ok, type Result } from '../engine/result.ts';
import type { Port, ProcessingMode } from './port.ts';

/** What a port in memory starts with and never finds out for itself. */
export type MemoryContext = {
  readonly directory: Directory;
  readonly mode: ProcessingMode;
  readonly actor: Actor;
  readonly newId: () => string;
  readonly now: () => number;
};

/** A lab of its own that lives as long as the process: for the server and for tests. */
export function createMemoryPort({ actor, newId, now, ...start }: MemoryContext): Port {
  let { directory, mode } = start;

  function send(command: Command): Result<Done, Refusal> {
    const done = execute(directory, command, { at: now(), actor });
    if (done.ok) directory = done.value.directory;
    return done;
  }

  return {
    directory: () => directory,
    dispatch: (command) => {
      const done = send(command);
      return done.ok ? ok(done.value.directory) : done;
    },
    open: (next) => {
      directory = next;
    },
    processing: {
      mode: () => mode,
      setMode: (next) => {
        mode = next;
      },
      run: (steps) => {
        const done = send({ type: 'process', steps: steps ?? Infinity });
        return done.ok ? stepsIn(done.value.events) : 0;
      },
    },
    newId,
    now,
  };
}
