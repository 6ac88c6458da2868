import { expect, test } from 'vitest';
import { office, RELATIONS } from '../../support/office.ts';
import { tenant, type TenantDriver } from '../../support/tenant.ts';
import { askWhy, changeFor, checkText, statusesOf } from './in-words.ts';

const members = (...names: readonly string[]) => ({ members: names });

type Known = {
  readonly name: string;
  readonly make: () => TenantDriver;
  /** member settled location proxy exclusive missing needed seats whole together: passed, failed, not reached. */
  readonly statuses: string;
  readonly decided: string;
  readonly verdict: string;
  readonly change: string;
};

test.for<Known>([
  {
    name: 'R4.1 what is in force is judged no more',
    make: () =>
      tenant(office())
        .users('ada')
        .group('hr', { licences: ['E3'], ...members('ada') })
        .drain(),
    statuses: '++........',
    decided: 'settled passed R4.1: same E3',
    verdict: 'licensed null',
    change: 'none',
  },
  {
    name: 'R4.3 a prohibited usage location',
    make: () =>
      tenant(office())
        .user('ada', { location: 'CN' })
        .group('hr', { licences: ['CONF'], ...members('ada') })
        .drain(),
    statuses: '++-+++++-.',
    decided: 'location failed R4.3: CONFERENCING in CONF not in CN',
    verdict: 'error ProhibitedInUsageLocationViolation',
    change: 'off hr: CONFERENCING in CONF',
  },
  {
    name: 'R4.3 a location that is inherited, with many members',
    make: () =>
      tenant(office({}, { country: 'CN' }))
        .user('ada', { location: null })
        .user('bo', { location: 'US' })
        .group('hr', { licences: ['CONF'], ...members('ada', 'bo') })
        .drain(),
    statuses: '++-+++++-.',
    decided: 'location failed R4.3: CONFERENCING in CONF not in CN',
    verdict: 'error ProhibitedInUsageLocationViolation',
    change: 'location US',
  },
  {
    name: 'R4.3 and R6.2 a proxy address that is somebody else’s, too',
    make: () =>
      tenant(office())
        .user('bo', { proxy: ['SMTP:team@contoso.test'] })
        .user('ada', { proxy: ['smtp:team@contoso.test', 'smtp:ada@contoso.test'] })
        .users('cy')
        .group('hr', { licences: ['E3'], ...members('ada', 'cy') })
        .drain(),
    statuses: '+++-++++-.',
    decided: 'proxy failed R4.3: EXO2 in E3; smtp:team@contoso.test on bo',
    verdict: 'error UniquenessViolation',
    change: 'addresses of ada: smtp:team@contoso.test',
  },
  {
    name: 'R6.1 the preview fails silently',
    make: () =>
      tenant(office({}, { serviceVersion: 'preview' }))
        .user('bo', { proxy: ['smtp:team@contoso.test'] })
        .user('ada', { proxy: ['smtp:team@contoso.test'] })
        .users('cy')
        .group('hr', { licences: ['E3'], ...members('ada', 'cy') })
        .drain(),
    statuses: '+++-++++-.',
    decided: 'proxy failed R6.1: EXO2 in E3; smtp:team@contoso.test on bo; silent',
    verdict: 'without null',
    change: 'addresses of ada: smtp:team@contoso.test',
  },
  {
    name: 'R4.3 the article’s E1 and E3',
    make: () =>
      tenant(office())
        .user('ada', { direct: ['E1'] })
        .users('bo')
        .group('hr', { licences: ['E3'], ...members('ada', 'bo') })
        .drain(),
    statuses: '++++-+++-.',
    decided:
      'exclusive failed R4.3: EXO2 in E3 against EXO1 in E1 from direct; SPO2 in E3 against SPO1 in E1 from direct',
    verdict: 'error MutuallyExclusiveViolation',
    change: 'off direct: EXO1, SPO1 in E1',
  },
  {
    name: 'R4.3 a plan that another group gives',
    make: () =>
      tenant(office())
        .users('ada', 'bo', 'cy')
        .group('staff', { licences: ['E1'], ...members('ada', 'bo', 'cy') })
        .group('hr', { licences: ['E3'], ...members('ada', 'bo', 'cy') })
        .drain(),
    statuses: '++++-+++-.',
    decided:
      'exclusive failed R4.3: EXO2 in E3 against EXO1 in E1 from staff; SPO2 in E3 against SPO1 in E1 from staff',
    verdict: 'error MutuallyExclusiveViolation',
    change: 'leave staff',
  },
  {
    name: 'R4.3 a requirement that nothing meets',
    make: () =>
      tenant(office({}, { relations: { ...RELATIONS, dependsOn: {} } }))
        .users('ada')
        .group('hr', { licences: ['ADDON'], ...members('ada') })
        .setRelations(RELATIONS)
        .drain(),
    statuses: '+++++-++-.',
    decided: 'missing failed R4.3: ANALYTICS in ADDON needs EXO1 or EXO2',
    verdict: 'error DependencyViolation',
    change: 'off hr: ANALYTICS in ADDON',
  },
  {
    name: 'R4.4 and R4.8 a leaver who needs what goes away',
    make: () =>
      tenant(office())
        .users('ada')
        .group('hr', { licences: ['E3'], ...members('ada') })
        .drain()
        .assign('ada', ['ADDON'])
        .leave('hr', 'ada')
        .drain(),
    statuses: '-+++++-+-.',
    decided: 'needed failed R4.4: EXO2 in E3 is needed by ANALYTICS in ADDON from direct',
    verdict: 'error DependencyViolation',
    change: 'off direct: ANALYTICS in ADDON',
  },
  {
    name: 'R4.5 no seat, and R4.7 what is held back',
    make: () =>
      tenant(office({ E3: 1 }))
        .users('bo', 'ada')
        .group('hr', { licences: ['E3', 'EMS'], ...members('bo', 'ada') })
        .drain(),
    statuses: '+++++++--.',
    decided: 'seats failed R4.5: 0 of E3',
    verdict: 'error CountViolation',
    change: 'buy 1 of E3',
  },
  {
    name: 'R1.8 a member of a nested group',
    make: () =>
      tenant(office())
        .users('ada')
        .group('team', members('ada'))
        .group('hr', { licences: ['E3'], ...members('team') })
        .drain(),
    statuses: '-+........',
    decided: 'member failed R1.8: nested through team',
    verdict: 'nothing null',
    change: 'join hr',
  },
  {
    name: 'R4.10 two groups that only together could go, and still cannot',
    make: () =>
      tenant(office({ E3: 0, EMS: 0 }))
        .users('ada')
        .group('hr', { licences: ['E3'], ...members('ada') })
        .group('it', { licences: ['EMS'], ...members('ada') })
        .drain(),
    statuses: '+++++++---',
    decided: 'together failed R4.10: hr, it',
    verdict: 'error CountViolation',
    change: 'buy 1 of E3',
  },
])('$name', ({ make, statuses, decided, verdict, change }) => {
  const t = make();

  const why = askWhy(t, 'ada', 'hr');

  expect(statusesOf(why)).toBe(statuses);
  expect(why.checks.map(checkText)).toContain(decided);
  expect(`${why.verdict.kind} ${why.verdict.reason}`).toBe(verdict);
  expect(why.now).toEqual(why.verdict);
  expect(why.stale).toBe(false);
  expect(changeFor(t, 'ada', 'hr')).toBe(change);
});

test('R5.2 an error whose cause has gone is told as stale, and a Reprocess is all it takes', () => {
  const t = tenant(office({ E3: 0 }))
    .users('ada')
    .group('hr', { licences: ['E3'], members: ['ada'] })
    .drain()
    .setUnits('E3', { enabled: 1 });

  const why = askWhy(t, 'ada', 'hr');

  expect({ stale: why.stale, now: why.now.kind, verdict: why.verdict.kind }).toEqual({
    stale: true,
    now: 'error',
    verdict: 'licensed',
  });
  expect(why.checks.map(checkText)).toContain('seats passed R4.5: 1 of E3');
  expect(changeFor(t, 'ada', 'hr')).toBe('reprocess');
});

test('R5.2 an error may be stale by its reason alone', () => {
  const t = tenant(office({ E3: 0 }))
    .users('ada')
    .group('hr', { licences: ['E3'], members: ['ada'] })
    .drain()
    .setUnits('E3', { enabled: 1 })
    .assign('ada', ['E1']);

  const why = askWhy(t, 'ada', 'hr');

  expect([why.stale, why.now.reason, why.verdict.reason]).toEqual([
    true,
    'CountViolation',
    'MutuallyExclusiveViolation',
  ]);
});

test('what passed is told with what let it pass', () => {
  const t = tenant(office())
    .user('ada', { direct: ['E3'] })
    .group('hr', { licences: ['EMS', 'ADDON'].slice(0, 1), members: ['ada'] });

  expect(askWhy(t, 'ada', 'hr').checks.map(checkText)).toEqual([
    'member passed R1.8: member',
    'settled passed R4.1: gives EMS',
    'location passed R4.3: US',
    'proxy passed R4.3: has EXO2 in E3 from direct',
    'exclusive passed R4.3: noConflict',
    'missing passed R4.3: noRequirement',
    'needed passed R4.4: nothingLost',
    'seats passed R4.5: 100 of EMS',
    'whole passed R4.7: wholeChange',
    'together notReached R4.10',
  ]);
  expect(askWhy(t, 'ada', 'hr').queued).toBe(true);
});

test('no single change turns it where two products lack seats', () => {
  const t = tenant(office({ E3: 0, EMS: 0 }))
    .users('ada')
    .group('hr', { licences: ['E3', 'EMS'], members: ['ada'] })
    .drain();

  expect(changeFor(t, 'ada', 'hr')).toBe('none');
});
