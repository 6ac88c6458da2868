import type { Command, Context } from '../../engine/command.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import { seatsOf } from '../../engine/queries.ts';
import { pendingSteps } from '../../engine/queue.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { asPart, drain } from '../drain.ts';
import { concernOf } from './concern.ts';
import { errorsOf } from './errors-of.ts';
import type { Forecast, SeatForecast } from './forecast.ts';
import { planChanges } from './plan-changes.ts';

/** Commands between two pauses. */
const COMMANDS = 64;

/**
 * What the commands of one action would do: they are carried out on the value, one after the other as the portal sends
 * them, and the background service finishes. Tells at its pauses how far it is, between 0 and 1.
 */
export function* forecastOf(
  directory: Directory,
  commands: readonly Command[],
  context: Context,
): Generator<number, Forecast> {
  const { sent, refused } = yield* asPart(send(directory, commands, context), 0, 0.2);
  const after = yield* asPart(drain(sent, context), 0.2, 0.7);
  const concern = concernOf(directory, after, commands);
  const errors = yield* asPart(errorsOf(directory, after, concern), 0.7, 0.85);
  const plans = yield* asPart(planChanges(directory, after), 0.85, 1);
  return {
    ...plans,
    ...errors,
    seats: seatForecasts(directory, after),
    queued: pendingSteps(directory.queue),
    refused,
    after,
  };
}

type Sent = { readonly sent: Directory; readonly refused: Forecast['refused'] };

function* send(
  directory: Directory,
  commands: readonly Command[],
  context: Context,
): Generator<number, Sent> {
  let now = directory;
  let count = 0;
  let first: Refusal | null = null;
  for (const [place, command] of commands.entries()) {
    if (place % COMMANDS === COMMANDS - 1) yield place / commands.length;
    const done = execute(now, command, context);
    if (done.ok) now = done.value.directory;
    else {
      count++;
      first ??= done.reason;
    }
  }
  return { sent: now, refused: first && { count, first } };
}

function seatForecasts(before: Directory, after: Directory): SeatForecast[] {
  return after.products.flatMap(({ id: sku }) => {
    const [was, is] = [seatsOf(before, sku), seatsOf(after, sku)];
    const same = was.total === is.total && was.consumed === is.consumed;
    return same
      ? []
      : [
          {
            sku,
            total: { before: was.total, after: is.total },
            consumed: { before: was.consumed, after: is.consumed },
          },
        ];
  });
}
