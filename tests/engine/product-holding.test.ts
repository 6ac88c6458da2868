import { expect, test } from 'vitest';
import { productHolding } from '../../src/engine/product-holding.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { group, sku } from '../support/named.ts';
import { office } from '../support/office.ts';
import type { RecordByName } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

type Row = {
  readonly name: string;
  readonly records: readonly RecordByName[];
  readonly holding: ReturnType<typeof productHolding>;
};

test.for<Row>([
  {
    name: 'nothing recorded',
    records: [{ product: 'EMS' }],
    holding: { sources: [], isDirect: false, error: null, on: 0, all: 3 },
  },
  {
    name: 'R1.5 a service is on when one source gives it',
    records: [
      { product: 'E3', off: ['YAMMER', 'SPO2'] },
      { product: 'E3', from: 'sales', off: ['SPO2'] },
    ],
    holding: { sources: [null, group('sales')], isDirect: true, error: null, on: 2, all: 3 },
  },
  {
    name: 'R2.3 a direct assignment that is only recorded is there to be removed',
    records: [{ product: 'E3', state: 'Error', error: 'CountViolation' }],
    holding: { sources: [null], isDirect: true, error: 'CountViolation', on: 0, all: 3 },
  },
  {
    name: 'R4.6 of several errors the first in order',
    records: [
      { product: 'E3', from: 'sales', state: 'ActiveWithError', error: 'Other' },
      { product: 'E3', from: 'staff', state: 'Error', error: 'DependencyViolation', off: ['SPO2'] },
    ],
    holding: {
      sources: [group('sales'), group('staff')],
      isDirect: false,
      error: 'DependencyViolation',
      on: 3,
      all: 3,
    },
  },
])('how a user holds a product: $name', ({ records, holding }) => {
  const office365 = tenant(office({}, { users: { ada: { records } } }));

  const answer = productHolding(rulesOf(office365.directory), office365.row('ada').holdings, sku('E3'));

  expect(answer).toEqual(holding);
});
