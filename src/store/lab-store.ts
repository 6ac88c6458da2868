import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Actor } from '../engine/audit.ts';
import type { Command } from '../engine/command.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { stepsIn } from '../engine/event.ts';
import { Processing } from '../engine/processing.ts';
import type { Refusal } from '../engine/refusal.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { begin, presentStep, record, recordMore, recordProcessing, type History } from './history.ts';
import type { Past } from './history-moments.ts';
import type { HistoryRefusal, Travelled } from './history-travel.ts';
import { noticeOf, settleNotices, subjectOf, type Notice } from './notice.ts';

/** How fast the background service works while it is running: users a second, or as fast as the page allows. */
export const SPEEDS = ['slow', 'medium', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];

export type LabState = {
  /** What the portal shows: the present, or the moment that is looked at. */
  readonly directory: Directory;
  /** All that was done since the tenant was opened. */
  readonly history: History;
  /** The moment that is looked at: until one returns from it, nothing can be changed and nothing is processed. */
  readonly past: Past | null;
  /** Counts how often another tenant or another time was turned to: work under way on what was there before ends. */
  readonly turned: number;
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
  readonly dispatch: (command: Command, options?: DispatchOptions) => Result<Directory, Refusal>;
  /**
   * The one way through time: `travel(undo)`, `travel((history) => goTo(history, step))`. It starts at the present;
   * what is looked at is left when it leads elsewhere, and stays when only a branch gets a name.
   */
  readonly travel: (go: (history: History) => Travelled) => Result<Directory, HistoryRefusal>;
  /** Takes what another page has done to this tenant meanwhile; whatever is looked at stays. */
  readonly follow: (history: History) => void;
  /** Shows a moment of this tenant, or for null the present again; another tenant's moment changes nothing. */
  readonly look: (past: Past | null) => void;
  /** Some steps of the background service, at once; says how many were done: none while a moment is looked at. */
  readonly process: (steps: number) => number;
  /** The same, and nobody sees it before `show`, or before whatever else is done to the lab. */
  readonly work: (steps: number) => number;
  readonly show: () => void;
  /** Opens a tenant to which nothing was done yet, or the one that a history tells of. */
  readonly open: (tenant: Directory | History, scenario: string | null) => void;
  readonly setRunning: (running: boolean) => void;
  readonly setSpeed: (speed: Speed) => void;
  /** Asks the host to finish everything that is queued. */
  readonly processAll: () => void;
};

export type DispatchOptions = {
  /** Whoever sends the command says what became of it. */
  readonly quiet?: boolean;
  /** Belongs to the same action as the command before: undo takes both back. */
  readonly more?: boolean;
};

const MOST_NOTICES = 200;

/** A lab on one tenant, without React and without timers. */
export function createLab(directory: Directory, scenario: string | null, context: LabContext): Lab {
  const store = createStore<LabState>(() => ({
    directory,
    history: begin(directory),
    past: null,
    turned: 0,
    scenario,
    opened: 0,
    running: true,
    hurrying: false,
    speed: 'fast',
    notices: [],
  }));
  let notices = 0;
  let underWay: { readonly processing: Processing; readonly at: number } | null = null;
  /** Whether the action at hand has begun a step: `more` of an action of which nothing was done yet begins one. */
  let begun = false;

  const note = (notice: Notice): void =>
    store.setState((state) => ({ notices: [notice, ...state.notices].slice(0, MOST_NOTICES) }));

  function dispatch(
    command: Command,
    { quiet = false, more = false }: DispatchOptions = {},
  ): Result<Directory, Refusal> {
    show();
    const { directory: before, history, past } = store.getState();
    if (command.type === 'process' && !past) {
      process(command.steps);
      return ok(store.getState().directory);
    }
    const at = context.now();
    const { actor } = context;
    const done = past ? refused(READ_ONLY) : execute(before, command, { at, actor });
    const number = notices++;
    if (!done.ok) {
      begun &&= more;
      const subject = subjectOf(command, before, before);
      const outcome = { kind: 'refused', refusal: done.reason } as const;
      note({ number, at, command, subject, outcome, waitsFor: [], quiet, more });
      return refused(done.reason);
    }
    const after = done.value.directory;
    const noted = (more && begun ? recordMore : record)(history, command, { at, actor }, after);
    begun = (more && begun) || noted !== history;
    store.setState(({ notices: known }) => ({
      directory: after,
      history: noted,
      notices: settleNotices(known, done.value.events, after),
    }));
    note(noticeOf(number, at, command, before, after, { quiet, more }));
    return ok(after);
  }

  function work(steps: number): number {
    const { directory: before, past } = store.getState();
    if (past || before.queue.length === 0) return 0;
    const at = context.now();
    underWay ??= { processing: new Processing(before, { at, actor: context.actor }), at };
    return underWay.processing.take(steps);
  }

  function show(): void {
    if (!underWay) return;
    const { processing, at } = underWay;
    underWay = null;
    const before = store.getState();
    const { directory: after, events } = processing.finish();
    if (after === before.directory) return;
    store.setState({
      directory: after,
      history: recordProcessing(before.history, stepsIn(events), at, after),
      hurrying: before.hurrying && after.queue.length > 0,
      notices: settleNotices(before.notices, events, after),
    });
  }

  function process(steps: number): number {
    const taken = work(steps);
    show();
    return taken;
  }

  function travel(go: (history: History) => Travelled): Result<Directory, HistoryRefusal> {
    show();
    const travelled = go(store.getState().history);
    if (!travelled.ok) return travelled;
    const history = travelled.value;
    const state = store.getState();
    const { present, branch } = state.history;
    if (history.present === present && history.branch === branch) {
      store.setState({ history });
      return ok(state.directory);
    }
    const { directory: after } = presentStep(history);
    store.setState({
      history,
      directory: after,
      past: null,
      turned: state.turned + (after === state.directory ? 0 : 1),
      ...(after !== presentStep(state.history).directory && {
        hurrying: false,
        notices: state.notices.map(withoutWaiting),
      }),
    });
    return ok(after);
  }

  function follow(history: History): void {
    show();
    store.setState(({ past, directory: shown, notices: known }) => ({
      history,
      directory: past ? shown : presentStep(history).directory,
      hurrying: false,
      notices: known.map(withoutWaiting),
    }));
  }

  function open(tenant: Directory | History, nextScenario: string | null): void {
    underWay = null;
    store.setState((state) => ({
      ...opened(tenant),
      past: null,
      turned: state.turned + 1,
      scenario: nextScenario,
      opened: state.opened + 1,
      hurrying: false,
      notices: [],
    }));
  }

  function look(past: Past | null): void {
    show();
    const state = store.getState();
    const { history } = state;
    const isOurs = !past || history.steps[past.step.id]?.before === past.step.before;
    if (past === state.past || !isOurs) return;
    const shown = past ? past.step : presentStep(history);
    store.setState({ past, directory: shown.directory, turned: state.turned + 1 });
  }

  return Object.assign(store, {
    dispatch,
    process,
    work,
    show,
    travel,
    follow,
    look,
    open,
    setRunning(running: boolean): void {
      show();
      store.setState({ running, hurrying: false });
    },
    processAll: (): void =>
      store.setState(({ past, directory: { queue } }) => (past ? {} : { hurrying: queue.length > 0 })),
    setSpeed: (speed: Speed): void => store.setState({ speed }),
  });
}

const READ_ONLY = { code: 'moment.readOnly' } as const;

function opened(tenant: Directory | History): Pick<LabState, 'directory' | 'history'> {
  const history = 'steps' in tenant ? tenant : begin(tenant);
  return { history, directory: presentStep(history).directory };
}

/** In another time, jobs have other numbers: nothing can be waited for any more. */
const withoutWaiting = (notice: Notice): Notice =>
  notice.outcome.kind === 'progress' ? { ...notice, waitsFor: [], outcome: { kind: 'done' } } : notice;
