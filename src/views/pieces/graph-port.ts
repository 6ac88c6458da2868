import type { Port } from '../../graph/port.ts';
import type { Lab } from '../../store/lab-store.ts';

/**
 * Graph over the open tenant. Paused processing is Graph's `queued`, running processing its `immediate`: a write
 * then returns once the queue is drained. Writes are noticed in the history, without a toast of their own.
 */
export function createGraphPort(lab: Lab): Port {
  return {
    directory: () => lab.getState().directory,
    dispatch: (command) => lab.dispatch(command, { quiet: true }),
    open: (directory, scenario) => lab.open(directory, scenario),
    processing: {
      mode: () => (lab.getState().running ? 'immediate' : 'queued'),
      setMode: (mode) => lab.setRunning(mode === 'immediate'),
      run: (steps) => lab.process(steps ?? Infinity),
    },
    newId: () => crypto.randomUUID(),
    now: Date.now,
  };
}
