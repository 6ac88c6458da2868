import { expect, test } from 'vitest';
import { tenant, type TenantDriver } from '../support/tenant.ts';
import { office, RELATIONS } from '../support/office.ts';
import type { RecordByName } from '../support/parts-by-name.ts';
import type { ServiceVersion } from '../../src/engine/vocabulary.ts';

/** ada and bo share an address; ada is in sales, which gives `licences`. */
const shared = (
  serviceVersion: ServiceVersion,
  licences: readonly string[],
  { seats = {}, records = [] }: { seats?: Record<string, number>; records?: readonly RecordByName[] } = {},
): TenantDriver =>
  tenant(
    office(seats, {
      serviceVersion,
      users: {
        ada: { location: 'CN', proxy: ['SMTP:ada@contoso.test', 'smtp:team@contoso.test'], records },
        bo: { proxy: ['SMTP:TEAM@contoso.test'] },
      },
      groups: { sales: { licences, members: ['ada'] } },
    }),
  )
    .reprocess('sales')
    .mark()
    .drain();

test.for<{
  name: string;
  licences: string[];
  records?: RecordByName[];
  seats?: Record<string, number>;
  preview: string[];
  current: string[];
}>([
  {
    name: 'the only violation',
    licences: ['E3', 'EMS'],
    preview: [],
    current: ['E3 from sales: Error UniquenessViolation', 'EMS from sales: Error Other'],
  },
  {
    name: 'another violation of the same product',
    licences: ['E3', 'EMS'],
    seats: { E3: 0 },
    preview: ['E3 from sales: Error CountViolation', 'EMS from sales: Error Other'],
    current: ['E3 from sales: Error UniquenessViolation', 'EMS from sales: Error Other'],
  },
  {
    name: 'a violation of another product',
    licences: ['E3', 'CONF'],
    preview: ['E3 from sales: Error Other', 'CONF from sales: Error ProhibitedInUsageLocationViolation'],
    current: [
      'E3 from sales: Error UniquenessViolation',
      'CONF from sales: Error ProhibitedInUsageLocationViolation',
    ],
  },
  {
    name: 'earlier errors are cleared',
    licences: ['E3'],
    records: [{ product: 'E3', from: 'sales', state: 'Error', error: 'CountViolation' }],
    preview: [],
    current: ['E3 from sales: Error UniquenessViolation'],
  },
  {
    name: 'what was in force stays Active',
    licences: ['E3', 'EMS'],
    records: [
      { product: 'EMS', from: 'sales', off: ['AAD'], state: 'ActiveWithError', error: 'Other' },
      { product: 'E3', from: 'sales', state: 'Error', error: 'CountViolation' },
    ],
    preview: ['EMS less AAD from sales: Active'],
    current: ['EMS less AAD from sales: ActiveWithError Other', 'E3 from sales: Error UniquenessViolation'],
  },
  {
    name: 'errors of other groups are not touched',
    licences: ['E3'],
    records: [{ product: 'CONF', from: 'staff', state: 'Error', error: 'CountViolation' }],
    preview: ['CONF from staff: Error CountViolation'],
    current: ['CONF from staff: Error CountViolation', 'E3 from sales: Error UniquenessViolation'],
  },
])(
  'R6.1 and R6.2 a shared proxy address, $name',
  ({ licences, records = [], seats = {}, preview, current }) => {
    expect(shared('preview', licences, { seats, records }).states('ada')).toEqual(preview);
    expect(shared('current', licences, { seats, records }).states('ada')).toEqual(current);
  },
);

test('R6.1 a silent failure assigns nothing, shows no error, and yet has its reason', () => {
  const t = shared('preview', ['E3']);

  expect([t.plans('ada'), t.consumed('E3'), t.errors('sales')]).toEqual([[], 0, []]);
  expect(t.faults('ada', 'sales')).toEqual(['E3: UniquenessViolation']);
});

test('R6.1 a user who is tried again in the preview can fail silently, too', () => {
  const t = tenant(
    office(
      {},
      {
        serviceVersion: 'preview',
        users: {
          ada: {
            proxy: ['smtp:team@contoso.test'],
            records: [
              { product: 'SPO', from: 'sites' },
              { product: 'E3', from: 'mail', state: 'Error', error: 'MutuallyExclusiveViolation' },
            ],
          },
          bo: { proxy: ['smtp:team@contoso.test'] },
        },
        groups: {
          mail: { licences: ['E3'], members: ['ada'] },
          sites: { licences: ['EMS'], members: ['ada'] },
        },
      },
    ),
  );

  t.mark().reprocess('sites').drain();
  expect(t.states('ada')).toEqual(['EMS from sites: Active']);
  expect(t.log()).toContain('Change user license: ada, for mail, failed silently');
});

test('R6.2 the recorded proxy violation comes before a conflict, and after a prohibited location', () => {
  const records = [{ product: 'E1', off: ['EXO1'] }];

  expect(shared('current', ['E3'], { records }).errors('sales')).toEqual(['ada: UniquenessViolation']);
  expect(shared('current', ['E3', 'CONF']).errors('sales')).toEqual([
    'ada: ProhibitedInUsageLocationViolation',
  ]);
});

test.for(['preview', 'current'] as const)(
  'R6.3 once the addresses are fixed someone has to reprocess: %s',
  (version) => {
    const t = shared(version, ['E3']);
    const before = t.states('ada');

    t.changeUser('bo', { proxy: [] }).drain();
    expect(t.states('ada')).toEqual(before);
    t.reprocess('sales').drain();
    expect(t.states('ada')).toEqual(['E3 from sales: Active']);
  },
);

test('R6.3 a switch of the version records nothing until someone reprocesses', () => {
  const t = shared('preview', ['E3']).setServiceVersion('current').drain();

  expect(t.states('ada')).toEqual([]);
  t.reprocessUser('ada').drain();
  expect(t.errors('sales')).toEqual(['ada: UniquenessViolation']);
});

test('R6.4 a tenant with the built-in relations gets the new version’s edition', () => {
  const t = tenant(office())
    .setRelations(RELATIONS, true)
    .user('ada', { direct: ['E1'] });
  const edition2019 = { ...RELATIONS, exclusive: [['INTUNE', 'EXO1']] };

  t.setServiceVersion('preview', edition2019);
  expect([t.directory.serviceVersion, t.directory.relations, t.directory.relationsAreBuiltIn]).toEqual([
    'preview',
    edition2019,
    true,
  ]);
  expect(t.tryAssign('ada', ['EMS'])).toBe('EMS: MutuallyExclusiveViolation');
});

test('R6.4 a tenant with relations of its own keeps them', () => {
  const t = tenant(office()).setServiceVersion('preview', { exclusive: [] });

  expect(t.directory.relations).toEqual(RELATIONS);
});
