import { expect, test } from 'vitest';
import { tenant } from '../support/tenant.ts';
test('smoke', () => {
  const t = tenant({ products: { E3: { seats: 1, plans: ['EXO2'] } } }).users('ada', 'bo').group('sales', { licences: ['E3'], members: ['ada','bo'] }).drain();
  expect([t.states('ada'), t.states('bo'), t.log(), t.errors('sales')]).toEqual([]);
});
