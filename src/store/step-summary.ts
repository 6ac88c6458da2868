import type { Command } from '../engine/command.ts';
import type { Move, Step } from './history.ts';

/** What somebody did in a step, as opposed to the background service. */
export type Action = Exclude<Command, { readonly type: 'process' }>;

/** A step in a few figures. */
export type StepSummary = {
  /** What gives the step its name; null for the beginning. */
  readonly action: Action | null;
  /** When it began, in milliseconds since 1970; null while nothing has happened in it. */
  readonly at: number | null;
  /** Commands of somebody: more than one where several things were done in one go. */
  readonly actions: number;
  /** Users that the background service has processed: one as often as it was their turn. */
  readonly processed: number;
};

export function summaryOf({ moves }: Step): StepSummary {
  const [first] = moves.chunks[0] ?? [];
  let actions = 0;
  let processed = 0;
  for (const chunk of moves.chunks) {
    const count = countIn(chunk);
    actions += count.actions;
    processed += count.processed;
  }
  const action = first && first.command.type !== 'process' ? first.command : null;
  return { action, at: first?.context.at ?? null, actions, processed };
}

type Count = Pick<StepSummary, 'actions' | 'processed'>;

/** A growing step keeps its chunks but the last: they are counted once. */
const counts = new WeakMap<readonly Move[], Count>();

function countIn(chunk: readonly Move[]): Count {
  let count = counts.get(chunk);
  if (!count) {
    const runs = chunk.flatMap(({ command }) => (command.type === 'process' ? [command.steps] : []));
    count = {
      actions: chunk.length - runs.length,
      processed: runs.reduce((sum, steps) => sum + steps, 0),
    };
    counts.set(chunk, count);
  }
  return count;
}
