import type { Context } from '../../../src/engine/command.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { userById } from '../../../src/engine/queries.ts';
import type { Forecast } from '../../../src/insight/forecast/forecast.ts';

export const CONTEXT: Context = {
  at: Date.UTC(2031, 0, 1),
  actor: { kind: 'service', displayName: 'Admin' },
};

/** A forecast with names instead of ids. */
export const inWords = (directory: Directory, forecast: Forecast) => ({
  ...forecast,
  still: Object.fromEntries(forecast.still),
  fresh: Object.fromEntries(forecast.fresh),
  lost: forecast.lost.first.map(({ user }) => userById(directory, user)?.profile.displayName),
  seats: forecast.seats.map(({ sku, consumed, total }) => {
    const name = directory.products.find((product) => product.id === sku)?.partNumber;
    return `${name}: ${consumed.before} of ${total.before} → ${consumed.after} of ${total.after}`;
  }),
  refused: forecast.refused && `${forecast.refused.count} ${forecast.refused.first.code}`,
});
