import { keepState } from '../keep/keep-state.ts';
import { rememberOpen } from '../keep/last-open.ts';
import type { KeepWorld } from '../keep/keep-world.ts';
import type { KeepSession } from '../keep/session.ts';
import { isTouched } from '../keep/touched.ts';
import { isScenarioId } from '../scenarios/scenarios.ts';
import { browserTiming, hostProcessing } from '../store/host.ts';
import type { Lab } from '../store/lab-store.ts';

/** Runs the background service of the lab, and says how it is made to rest. */
export function hostLab(lab: Lab): KeepWorld['host'] {
  let stop: (() => void) | null = hostProcessing(lab, browserTiming);
  return {
    run: () => {
      stop ??= hostProcessing(lab, browserTiming);
    },
    rest: () => {
      stop?.();
      stop = null;
    },
  };
}

/** Keeps the lab from the moment on at which something is done in it: the code for that comes only then. */
export function keepLab(lab: Lab): () => Promise<KeepSession> {
  const host = hostLab(lab);
  let session: Promise<KeepSession> | null = null;
  const load = (): Promise<KeepSession> => {
    session ??= import('../keep/start-keep.ts').then(({ startKeep }) => startKeep(lab, host));
    return session;
  };
  keepState.setState({ load });
  lab.subscribe((state, before) => {
    if (session) return;
    const { scenario } = state;
    if (scenario !== before.scenario && scenario !== null && isScenarioId(scenario))
      rememberOpen({ kind: 'scenario', id: scenario });
    if (isTouched(state)) void adopt(load);
  });
  return load;
}

async function adopt(load: () => Promise<KeepSession>): Promise<void> {
  try {
    (await load()).adopt();
  } catch {
    // The code did not come: nothing is kept, and the page says so.
    keepState.setState({ state: 'failing', fault: 'failed' });
  }
}
