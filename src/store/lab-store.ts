import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Actor } from '../engine/audit.ts';
import type { Command } from '../engine/command.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { stepsIn } from '../engine/event.ts';
import type { Refusal } from '../engine/refusal.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { noticeOf, settleNotices, subjectOf, type Notice } from './notice.ts';

/** How fast the background service works while it is running: users a second, or as fast as the page allows. */
export const SPEEDS = ['slow', 'medium', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];

export type LabState = {
  readonly directory: Directory;
  /** The scenario that was opened, whatever has been done to it since; null for a tenant of one's own. */
  readonly scenario: string | null;
  /** Counts how often a tenant was opened: whatever belongs to the one before is stale. */
  readonly opened: number;
  readonly running: boolean;
  /** Asked to finish everything that is queued, at full speed, paused or not. */
  readonly hurrying: boolean;
  readonly speed: Speed;
  /** Newest first. */
  readonly notices: readonly Notice[];
};

/** What the lab never finds out for itself. */
export type LabContext = { readonly now: () => number; readonly actor: Actor };

export type Lab = StoreApi<LabState> & {
  /** The one way for every change. A refused command changes nothing; both outcomes are noticed. */
  readonly dispatch: (command: Command, options?: { readonly quiet: boolean }) => Result<Directory, Refusal>;
  /** One slice of the background service; says how many steps were done. */
  readonly process: (steps: number) => number;
  readonly open: (directory: Directory, scenario: string | null) => void;
  readonly setRunning: (running: boolean) => void;
  readonly setSpeed: (speed: Speed) => void;
  /** Asks the host to finish everything that is queued. */
  readonly processAll: () => void;
};

const MOST_NOTICES = 200;

/** A lab on one tenant, without React and without timers. */
export function createLab(directory: Directory, scenario: string | null, context: LabContext): Lab {
  const store = createStore<LabState>(() => ({
    directory,
    scenario,
    opened: 0,
    running: true,
    hurrying: false,
    speed: 'fast',
    notices: [],
  }));
  let notices = 0;

  const note = (notice: Notice): void =>
    store.setState((state) => ({ notices: [notice, ...state.notices].slice(0, MOST_NOTICES) }));

  function dispatch(command: Command, { quiet } = { quiet: false }): Result<Directory, Refusal> {
    const before = store.getState().directory;
    const at = context.now();
    const done = execute(before, command, { at, actor: context.actor });
    const number = notices++;
    if (!done.ok) {
      const subject = subjectOf(command, before, before);
      note({
        number,
        at,
        command,
        subject,
        outcome: { kind: 'refused', refusal: done.reason },
        waitsFor: [],
        quiet,
      });
      return refused(done.reason);
    }
    const after = done.value.directory;
    store.setState(({ notices: known }) => ({
      directory: after,
      notices: settleNotices(known, done.value.events, after),
    }));
    note(noticeOf(number, at, command, before, after, quiet));
    return ok(after);
  }

  function process(steps: number): number {
    const before = store.getState();
    const done = execute(
      before.directory,
      { type: 'process', steps },
      { at: context.now(), actor: context.actor },
    );
    if (!done.ok || done.value.directory === before.directory) return 0;
    const { directory: after, events } = done.value;
    const hurrying = before.hurrying && after.queue.length > 0;
    store.setState({ directory: after, hurrying, notices: settleNotices(before.notices, events, after) });
    return stepsIn(events);
  }

  return Object.assign(store, {
    dispatch,
    process,
    open: (next: Directory, nextScenario: string | null): void =>
      store.setState((state) => ({
        directory: next,
        scenario: nextScenario,
        opened: state.opened + 1,
        hurrying: false,
        notices: [],
      })),
    setRunning: (running: boolean): void => store.setState({ running, hurrying: false }),
    processAll: (): void => store.setState(({ directory: { queue } }) => ({ hurrying: queue.length > 0 })),
    setSpeed: (speed: Speed): void => store.setState({ speed }),
  });
}
