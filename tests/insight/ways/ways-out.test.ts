import { expect, test } from 'vitest';
import type { Directory } from '../../../src/engine/directory.ts';
import { groupsWithErrors, seatsOf } from '../../../src/engine/queries.ts';
import { rulesOf } from '../../../src/engine/rules.ts';
import { finish } from '../../../src/engine/slices.ts';
import type { Way } from '../../../src/insight/ways/way.ts';
import { carryOut } from '../../../src/insight/carry-out.ts';
import { group, user } from '../../support/named.ts';
import { office } from '../../support/office.ts';
import { tenant } from '../../support/tenant.ts';
import { openScenario } from '../../scenarios/opened.ts';
import { groupIdOf } from '../../../src/scenarios/deterministic-id.ts';
import { CONTEXT, inWords, nameOfUser, waysFor } from './in-words.ts';

const marked = (directory: Directory, way: Way): string =>
  `${way.inArticle ? 'article' : 'not'}: ${inWords(directory, way)}`;

test('the article’s E1 and E3: its three fixes by name, each other one marked, least harm first', async () => {
  const opened = await openScenario('conflicting-service-plans');
  const { directory } = opened;
  const { ways, limits } = waysFor(directory, {
    kind: 'user',
    user: opened.row('Wei Zhang').id,
    group: groupIdOf('Engineering'),
  });

  expect(limits).toEqual([]);
  expect(ways.map((way) => marked(directory, way))).toEqual([
    'article: directPlansOff direct STANDARDPACK: EXCHANGE_S_STANDARD, SHAREPOINTSTANDARD + Reprocess',
    'article: removeDirect STANDARDPACK + Reprocess',
    'not: leaveGroup Engineering',
    'article: groupPlansOff Engineering ENTERPRISEPACK: EXCHANGE_S_ENTERPRISE, SHAREPOINTENTERPRISE',
  ]);
  expect(ways.map(({ own, others }) => [own.plans, others.users, others.plans])).toEqual([
    [2, 0, 0],
    [8, 0, 0],
    [9, 0, 0],
    [2, 5, 10],
  ]);
});

test('users in the same situation are one way: the whole group, or one reason of it', async () => {
  const { directory } = await openScenario('conflicting-service-plans');
  const id = groupIdOf('Engineering');
  const [first] = waysFor(directory, { kind: 'group', group: id, reason: null }).ways;

  expect(first?.users.map((one) => nameOfUser(directory, one))).toEqual([
    'Wei Zhang',
    'Lena Hoffmann',
    'Arjun Patel',
  ]);
  expect([first?.fixed, first?.inError]).toEqual([3, 3]);
  expect(first?.commands.map(({ type }) => type)).toEqual([
    'user.assignLicences',
    'user.assignLicences',
    'user.assignLicences',
    'group.reprocess',
  ]);
  expect(waysFor(directory, { kind: 'reason', reason: 'MutuallyExclusiveViolation' }).ways).toHaveLength(4);
  expect(waysFor(directory, { kind: 'reason', reason: 'CountViolation' }).ways).toEqual([]);
});

test('R4.5 as many seats as are short are bought or freed, from those who lose least with the product', () => {
  const { directory } = tenant(office({ E3: 3 }))
    .user('ada', { direct: ['E3', 'EMS'] })
    .user('bo', { direct: { E3: ['SPO2'] } })
    .users('cy', 'dee', 'eva')
    .group('sales', { members: ['cy', 'dee', 'eva'], licences: ['E3'] })
    .drain();
  const { ways } = waysFor(directory, { kind: 'group', group: group('sales'), reason: null });

  expect(ways.map((way) => marked(directory, way))).toEqual([
    'article: buySeats E3: 2 + Reprocess',
    'article: freeSeats E3: 2 + Reprocess',
    'not: leaveGroup sales',
  ]);
  expect(ways[1]?.freed.map((one) => nameOfUser(directory, one))).toEqual(['bo', 'ada']);
  expect(ways[1]?.others).toMatchObject({ users: 2, plans: 5 });
});

test('R5.2 an error that nothing stands behind any more needs Reprocess alone, and the article says so', () => {
  const { directory } = tenant(office({ E3: 0 }))
    .user('ada')
    .group('sales', { members: ['ada'], licences: ['E3'] })
    .drain()
    .setUnits('E3', { enabled: 1 });
  const { ways } = waysFor(directory, { kind: 'user', user: user('ada'), group: group('sales') });

  expect(ways.map((way) => marked(directory, way))).toEqual(['article: Reprocess']);
});

test.for([
  {
    name: 'R4.3 another location, among those that the tenant uses',
    build: () =>
      tenant(office())
        .user('ada', { location: 'CN' })
        .user('bo', { location: 'DE' })
        .group('sales', { members: ['ada'], licences: ['CONF', 'E3'] }),
    who: 'ada',
    ways: [
      'article: changeLocation DE + Reprocess',
      'article: changeLocation US + Reprocess',
      'not: groupPlansOff sales CONF: CONFERENCING',
      'not: splitGroup sales without CONF',
      'article: leaveGroup sales',
    ],
  },
  {
    name: 'R6.1 a silent failure in the preview: the shared address goes',
    build: () =>
      tenant(office({}, { serviceVersion: 'preview' }))
        .user('ada', { proxy: ['smtp:help@contoso.test'] })
        .user('bo', { proxy: ['SMTP:HELP@contoso.test'] })
        .group('sales', { members: ['ada'], licences: ['E3'] }),
    who: 'ada',
    ways: [
      'article: fixAddress others + Reprocess',
      'article: fixAddress own + Reprocess',
      'not: groupPlansOff sales E3: EXO2',
      'not: leaveGroup sales',
    ],
  },
  {
    name: 'R4.4 a leaver: the required plan by another group, or the dependent one off',
    build: () =>
      tenant(office())
        .users('ada', 'bo')
        .group('kiosk', { members: ['bo'], licences: ['E1'] })
        .group('sales', { members: ['ada'], licences: ['E3'] })
        .drain()
        .assign('ada', ['ADDON'])
        .leave('sales', 'ada'),
    who: 'ada',
    ways: [
      'article: giveByGroup kiosk E1: EXO1',
      'article: giveByGroup new E3: EXO2',
      'article: giveByGroup new E1: EXO1',
      'article: dependentOff direct ADDON: ANALYTICS + Reprocess',
      'not: removeDirect ADDON + Reprocess',
    ],
  },
])('$name', ({ build, who, ways: expected }) => {
  const { directory } = build().drain();
  const { ways } = waysFor(directory, { kind: 'user', user: user(who), group: group('sales') });

  expect(ways.map((way) => marked(directory, way)).toSorted()).toEqual(expected.toSorted());
});

test('whoever is in error with nothing to be done about is told so', () => {
  const { directory } = tenant(office())
    .user('ada')
    .group('sales', { members: ['ada'], licences: ['E3'] })
    .drain();

  expect(waysFor(directory, { kind: 'user', user: user('ada'), group: group('sales') }).ways).toEqual([]);
});

test('what is queued is done before anything is tried, and seats are told as they are afterwards', () => {
  const { directory } = tenant(office({ E3: 0 }))
    .user('ada')
    .group('sales', { members: ['ada'], licences: ['E3'] });
  const { ways } = waysFor(directory, { kind: 'group', group: group('sales'), reason: null });
  const [bought] = ways;
  const after = finish(carryOut(directory, bought?.commands ?? [], CONTEXT));
  if (!after) throw new Error('refused');

  expect(inWords(directory, bought ?? { steps: [], reprocesses: false })).toBe('buySeats E3: 1 + Reprocess');
  expect(groupsWithErrors(after)).toEqual([]);
  for (const sku of rulesOf(after).products.keys()) {
    const told = bought?.seats.find((change) => change.sku === sku);
    if (told)
      expect(seatsOf(after, sku)).toMatchObject({ available: told.available, consumed: told.consumed });
  }
});
