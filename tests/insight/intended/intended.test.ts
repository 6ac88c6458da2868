import { expect, test } from 'vitest';
import { intendedOf } from '../../../src/insight/intended/intended-of.ts';
import { groupIdOf } from '../../../src/scenarios/deterministic-id.ts';
import { buildScenario } from '../../../src/scenarios/scenarios.ts';
import { group } from '../../support/named.ts';
import { office } from '../../support/office.ts';
import { tenant, type TenantDriver } from '../../support/tenant.ts';
import { CONTEXT, found, people } from './in-words.ts';

type Known = {
  readonly name: string;
  readonly make: () => TenantDriver;
  readonly people: readonly string[];
};

const SHARED = { proxy: ['smtp:team@contoso.test'] };

test.for<Known>([
  {
    name: 'R4.1 all of the template in force is as intended',
    make: () =>
      tenant(office())
        .users('ada')
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain(),
    people: ['ada: asIntended'],
  },
  {
    name: 'R4.7 an error is recorded, with its top reason (R4.11)',
    make: () =>
      tenant(office())
        .user('ada', { direct: ['E1'] })
        .group('hr', { licences: ['E3', 'EMS'], members: ['ada'] })
        .drain(),
    people: ['ada: error MutuallyExclusiveViolation'],
  },
  {
    name: 'R6.1 the preview records nothing of a shared address: a silent failure',
    make: () =>
      tenant(office({}, { serviceVersion: 'preview' }))
        .user('bo', SHARED)
        .user('ada', SHARED)
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain(),
    people: ['ada: silent'],
  },
  {
    name: 'R6.1 with another violation beside it there is a record, and no silence',
    make: () =>
      tenant(office({ E3: 0 }, { serviceVersion: 'preview' }))
        .user('bo', SHARED)
        .user('ada', SHARED)
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain(),
    people: ['ada: error CountViolation'],
  },
  {
    name: 'R6.2 the current version records it',
    make: () =>
      tenant(office())
        .user('bo', SHARED)
        .user('ada', SHARED)
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain(),
    people: ['ada: error UniquenessViolation'],
  },
  {
    name: 'R5.3 who waits in the queue is not processed yet, shared address or not',
    make: () =>
      tenant(office({}, { serviceVersion: 'preview' }))
        .user('bo', SHARED)
        .user('ada', SHARED)
        .users('cy')
        .group('hr', { licences: ['E3'], members: ['ada', 'cy'] }),
    people: ['ada, queued: unprocessed', 'cy, queued: unprocessed, stale → licensed'],
  },
  {
    name: 'R6.3 a silent failure whose address is fixed is only not processed, and a Reprocess licenses',
    make: () =>
      tenant(office({}, { serviceVersion: 'preview' }))
        .user('bo', SHARED)
        .user('ada', SHARED)
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain()
        .changeUser('ada', { proxy: [] }),
    people: ['ada: unprocessed, stale → licensed'],
  },
  {
    name: 'R6.2 a silent failure of the preview would be recorded in the current version',
    make: () =>
      tenant(office({}, { serviceVersion: 'preview' }))
        .user('bo', SHARED)
        .user('ada', SHARED)
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain()
        .setServiceVersion('current'),
    people: ['ada: unprocessed, stale → error UniquenessViolation'],
  },
  {
    name: 'R6.1 an error that a Reprocess would clear without licensing',
    make: () =>
      tenant(office({ E3: 0 }, { serviceVersion: 'preview' }))
        .user('bo', SHARED)
        .user('ada', SHARED)
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain()
        .setUnits('E3', { enabled: 5 }),
    people: ['ada: error CountViolation, stale → without'],
  },
  {
    name: 'R1.8 members of groups inside the group get nothing, at any depth, groups in a circle included',
    make: () =>
      tenant(office())
        .users('ada', 'bo', 'cy')
        .group('low', { members: ['cy', 'ada'] })
        .group('mid', { members: ['bo', 'low'] })
        .group('hr', { members: ['ada', 'mid'] })
        .join('low', 'hr')
        .assign('hr', ['E3'])
        .drain(),
    people: ['ada: asIntended', 'bo (in mid): nested', 'cy (in low): nested'],
  },
  {
    name: 'R4.8 a leaver keeps what something depends on',
    make: () =>
      tenant(office())
        .users('ada')
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain()
        .assign('ada', ['ADDON'])
        .leave('hr', 'ada')
        .drain(),
    people: ['ada (left): error DependencyViolation, kept'],
  },
  {
    name: 'R5.2 what a leaver kept goes with a Reprocess once nothing depends on it',
    make: () =>
      tenant(office())
        .users('ada')
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain()
        .assign('ada', ['ADDON'])
        .leave('hr', 'ada')
        .drain()
        .remove('ada', 'ADDON'),
    people: ['ada (left): error DependencyViolation, kept, stale → nothing'],
  },
  {
    name: 'R4.8 members keep what the group no longer gives',
    make: () =>
      tenant(office())
        .users('ada', 'bo')
        .group('hr', { licences: ['E3'], members: ['ada', 'bo'] })
        .drain()
        .assign('ada', ['ADDON'])
        .remove('hr', 'E3')
        .drain(),
    people: ['ada: error DependencyViolation, kept'],
  },
  {
    name: 'R4.8 a group that is deleted',
    make: () =>
      tenant(office())
        .users('ada', 'bo')
        .group('hr', { licences: ['E3'], members: ['ada', 'bo'] })
        .drain()
        .assign('ada', ['ADDON'])
        .remove('hr', 'E3')
        .drain()
        .deleteGroup('hr'),
    people: ['ada (left): error DependencyViolation, kept'],
  },
  {
    name: 'R1.4 a product of the template from elsewhere: of members who are well, who are not, and nested ones',
    make: () =>
      tenant(office({ EMS: 3 }))
        .user('ada', { direct: ['E3'] })
        .user('bo', { direct: ['E1'] })
        .user('cy', { direct: ['EMS'] })
        .users('dee')
        .group('kiosk', { licences: ['EMS'], members: ['bo', 'dee'] })
        .drain()
        .group('inner', { members: ['cy'] })
        .group('hr', { licences: ['E3', 'EMS'], members: ['ada', 'bo', 'inner'] })
        .drain(),
    people: [
      'ada: error CountViolation, otherwise E3 direct',
      'bo: error MutuallyExclusiveViolation, otherwise EMS kiosk',
      'cy (in inner): nested, otherwise EMS direct',
    ],
  },
  {
    name: 'R5.2 one seat bought: a Reprocess licenses the first of those who wait, not each of them (R4.5)',
    make: () =>
      tenant(office({ E3: 1 }))
        .users('ada', 'bo', 'cy')
        .group('hr', { licences: ['E3'], members: ['ada', 'bo', 'cy'] })
        .drain()
        .setUnits('E3', { enabled: 2 }),
    people: ['ada: asIntended', 'bo: error CountViolation, stale → licensed', 'cy: error CountViolation'],
  },
  {
    name: 'R3.2 a change of the template that is not applied yet',
    make: () =>
      tenant(office())
        .users('ada')
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain()
        .assign('hr', ['EMS']),
    people: ['ada, queued: unprocessed, stale → licensed'],
  },
  {
    name: 'R4.8 somebody who left is still on the list',
    make: () =>
      tenant(office())
        .users('ada')
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain()
        .leave('hr', 'ada'),
    people: ['ada (left), queued: kept, stale → nothing'],
  },
  {
    name: 'a group without licences intends nothing, for members and nested ones',
    make: () =>
      tenant(office())
        .users('ada', 'bo')
        .group('inner', { members: ['bo'] })
        .group('hr', { members: ['ada', 'inner'] }),
    people: [],
  },
  {
    name: 'a group without members',
    make: () =>
      tenant(office())
        .group('hr', { licences: ['E3'] })
        .drain(),
    people: [],
  },
])('$name', ({ make, people: expected }) => {
  expect(people(make(), 'hr')).toEqual(expected);
});

test('the counts are those of the people, and the template is the group’s', () => {
  const t = tenant(office({ E3: 1 }))
    .users('ada', 'bo')
    .group('hr', { licences: ['E3'], members: ['ada', 'bo'] })
    .drain();

  const { counts, template } = found(t.directory, group('hr'));

  expect(counts).toMatchObject({ asIntended: 1, error: 1, stale: 0, nested: 0 });
  expect(template).toHaveLength(1);
});

test('a thousand members come in slices that tell how far they are (A: HR Department)', async () => {
  const directory = await buildScenario('hr-department');

  const work = intendedOf(directory, groupIdOf('HR Department'), CONTEXT);
  const shares: number[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) shares.push(step.value);

  expect(step.value.counts).toMatchObject({ asIntended: 990, error: 10, silent: 0, stale: 0 });
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
