import type { Actor } from '../engine/audit.ts';
import type { Command } from '../engine/command.ts';
import { execute, type Done } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { stepsIn } from '../engine/event.ts';
import type { Refusal } from '../engine/refusal.ts';
import { ok, type Result } from '../engine/result.ts';
import type { Pause } from '../scenarios/scenarios.ts';
import type { Port, ProcessingMode } from './port.ts';
import { runQueue } from './run-queue.ts';

/** What a port in memory starts with and never finds out for itself. */
export type MemoryContext = {
  readonly directory: Directory;
  readonly mode: ProcessingMode;
  readonly actor: Actor;
  readonly newId: () => string;
  readonly now: () => number;
  readonly pause: Pause;
};

/** A lab of its own that lives as long as the process: for the server and for tests. */
export function createMemoryPort({ actor, newId, now, pause, ...start }: MemoryContext): Port {
  let { directory, mode } = start;
  let opened = 0;

  function send(command: Command): Result<Done, Refusal> {
    const done = execute(directory, command, { at: now(), actor });
    if (done.ok) directory = done.value.directory;
    return done;
  }

  function process(steps: number): number {
    const done = send({ type: 'process', steps });
    return done.ok ? stepsIn(done.value.events) : 0;
  }

  const bench = { directory: () => directory, opened: () => opened, process, pause };
  return {
    directory: bench.directory,
    dispatch: (command) => {
      const done = send(command);
      return done.ok ? ok(done.value.directory) : done;
    },
    open: (next) => {
      directory = next;
      opened++;
    },
    opened: bench.opened,
    processing: {
      mode: () => mode,
      setMode: (next) => {
        mode = next;
      },
      run: (steps, goesOn = () => true) => runQueue(bench, steps, goesOn),
    },
    pause,
    newId,
    now,
  };
}
