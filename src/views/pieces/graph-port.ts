import type { Port } from '../../graph/port.ts';
import { runQueue } from '../../graph/run-queue.ts';
import type { Lab } from '../../store/lab-store.ts';
import { soon } from '../../store/soon.ts';

/**
 * Graph over the open tenant. Paused processing is Graph's `queued`, running processing its `immediate`: a write
 * then returns once the queue is drained. Writes are noticed in the history, without a toast of their own. While a
 * moment of the past is looked at, Graph reads that moment and changes nothing.
 */
export function createGraphPort(lab: Lab): Port {
  const bench = {
    directory: () => lab.getState().directory,
    opened: () => lab.getState().turned,
    process: lab.process,
    pause: () => new Promise<void>((resolve) => void soon(resolve)),
  };
  return {
    directory: bench.directory,
    dispatch: (command, options) => lab.dispatch(command, { quiet: true, ...options }),
    open: (directory, scenario) => lab.open(directory, scenario),
    opened: bench.opened,
    processing: {
      mode: () => (lab.getState().running ? 'immediate' : 'queued'),
      setMode: (mode) => lab.setRunning(mode === 'immediate'),
      run: (steps, goesOn = () => true) => runQueue(bench, steps, goesOn),
    },
    pause: bench.pause,
    newId: () => crypto.randomUUID(),
    now: Date.now,
  };
}
