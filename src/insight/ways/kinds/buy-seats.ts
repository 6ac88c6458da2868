import type { WayKind } from '../way-kind.ts';

/** As many seats are bought as are short. */
export const buySeats: WayKind<'buySeats'> = {
  levers: ({ fault }) =>
    'violation' in fault && fault.violation === 'CountViolation'
      ? [{ kind: 'buySeats', sku: fault.sku, seats: Math.max(1, 1 - fault.available) }]
      : [],
  stage: ({ sku, seats }, changes) => changes.buy(sku, seats),
  size: ({ seats }) => seats,
  inArticle: (against) => against === 'CountViolation',
};
