import { expect, test } from 'vitest';
import { office, RELATIONS } from '../support/office.ts';
import { tenant, type TenantDriver } from '../support/tenant.ts';

/** ada, bo and cy are in sales, which is short of one E3 seat; `left` still gives dee E3; `plain` is not licensed. */
const busy = (): TenantDriver =>
  tenant(
    office(
      { E3: 3 },
      {
        users: {
          ada: {},
          bo: {},
          cy: {},
          dee: {
            records: [
              { product: 'E3', from: 'left', state: 'ActiveWithError', error: 'DependencyViolation' },
            ],
          },
        },
        groups: {
          sales: { licences: ['E3'], members: ['ada', 'bo', 'cy'] },
          left: {},
          plain: { members: ['dee'] },
        },
      },
    ),
  )
    .reprocess('sales')
    .drain();

test.for<{ name: string; act: (t: TenantDriver) => TenantDriver; queue: string[] }>([
  {
    name: 'a change of the licences of a group',
    act: (t) => t.assign('sales', ['EMS']),
    queue: ['sales: ada, bo, cy'],
  },
  { name: 'the same licences again', act: (t) => t.assign('sales', ['E3']), queue: ['sales: ada, bo, cy'] },
  { name: 'a removal of licences', act: (t) => t.remove('sales', 'E3'), queue: ['sales: ada, bo, cy'] },
  { name: 'a join to a licensed group', act: (t) => t.join('sales', 'dee'), queue: ['sales: dee'] },
  { name: 'a leave from a licensed group', act: (t) => t.leave('sales', 'bo'), queue: ['sales: bo'] },
  {
    name: 'a join to a group that has something recorded on the user',
    act: (t) => t.join('left', 'ada', 'dee'),
    queue: ['left: dee'],
  },
  { name: 'Reprocess on a group', act: (t) => t.reprocess('sales'), queue: ['sales: ada, bo, cy'] },
  { name: 'Reprocess on a group with leavers only', act: (t) => t.reprocess('left'), queue: ['left: dee'] },
  { name: 'reprocess of a user', act: (t) => t.reprocessUser('dee'), queue: ['users: dee'] },
  {
    name: 'reprocess of several users',
    act: (t) => t.reprocessUser('dee', 'ada'),
    queue: ['users: dee, ada'],
  },
])('R5.1 $name starts processing', ({ act, queue }) => {
  expect(act(busy()).queue()).toEqual(queue);
});

test('R5.1 a leave from a group that has something recorded on the user starts processing', () => {
  const t = busy().join('left', 'dee').drain().assign('dee', ['CONF']);
  expect(t.queue()).toEqual([]);

  const records = [{ product: 'E3', from: 'plain', state: 'ActiveWithError', error: 'Other' }] as const;
  const loaded = tenant(
    office({}, { users: { ada: { records }, bo: {} }, groups: { plain: { members: ['ada', 'bo'] } } }),
  );
  expect(loaded.leave('plain', 'bo', 'ada').queue()).toEqual(['plain: ada']);
});

test('R5.1 reprocessing a user is about all groups and all that is recorded: removals first, then their order', () => {
  const t = tenant(
    office(
      {},
      {
        users: {
          ada: {
            records: [
              { product: 'E1', from: 'left' },
              { product: 'CONF', from: 'gone' },
            ],
          },
        },
        groups: {
          staff: { licences: ['EMS'], members: ['ada'] },
          sales: { licences: ['E3'], members: ['ada'] },
          plain: { members: ['ada'] },
          left: { licences: ['E1'] },
        },
      },
    ),
  )
    .reprocessUser('ada')
    .mark()
    .step();

  expect(t.states('ada')).toEqual(['EMS from staff: Active', 'E3 from sales: Active']);
  expect(t.log()).toEqual([
    'Change user license: ada, for left',
    'Change user license: ada, for gone',
    'Change user license: ada, for staff',
    'Change user license: ada, for sales',
  ]);
});

test.for<{ name: string; act: (t: TenantDriver) => TenantDriver }>([
  { name: 'seats bought', act: (t) => t.setUnits('E3', { enabled: 99 }) },
  { name: 'seats freed', act: (t) => t.reprocess('left').drain() },
  { name: 'a changed usage location', act: (t) => t.changeUser('cy', { location: 'DE' }) },
  { name: 'a changed proxy address', act: (t) => t.changeUser('cy', { proxy: ['smtp:cy@contoso.test'] }) },
  { name: 'a direct licence given', act: (t) => t.assign('ada', ['CONF']) },
  { name: 'a direct licence taken', act: (t) => t.assign('ada', ['CONF']).remove('ada', 'CONF') },
  { name: 'edited relations', act: (t) => t.setRelations(RELATIONS) },
  { name: 'another service version', act: (t) => t.setServiceVersion('preview') },
  { name: 'a new plan', act: (t) => t.addPlan('E3', 'NEW') },
  { name: 'a new product', act: (t) => t.subscribe('E5', { plans: [] }) },
  { name: 'a deleted group', act: (t) => t.deleteGroup('left') },
  { name: 'a deleted user', act: (t) => t.deleteUser('ada') },
  { name: 'a join to a group without licences', act: (t) => t.join('plain', 'cy') },
  { name: 'a leave from a group without licences', act: (t) => t.leave('plain', 'dee') },
  { name: 'a nested group that joins', act: (t) => t.join('sales', 'plain') },
])('R5.2 $name starts nothing, and the error stands', ({ act }) => {
  const t = busy();
  expect(t.errors('sales')).toEqual(['cy: CountViolation']);

  act(t);
  expect([t.queue(), t.errors('sales')]).toEqual([[], ['cy: CountViolation']]);
});

test('R5.2 seats freed by a deleted user are used once someone reprocesses', () => {
  const t = busy().deleteUser('ada');

  expect(t.available('E3')).toBe(1);
  t.reprocess('sales').drain();
  expect([t.errors('sales'), t.states('cy')]).toEqual([[], ['E3 from sales: Active']]);
});

test('R5.3 jobs run first in, first out, and are never merged', () => {
  const t = tenant(office({ E3: 1 }))
    .users('ada', 'bo')
    .group('late', { licences: ['E3'], members: ['bo'] })
    .group('early', { licences: ['E3'], members: ['ada'] })
    .reprocess('late');

  expect(t.queue()).toEqual(['late: bo', 'early: ada', 'late: bo']);
  t.step();
  expect([t.states('bo'), t.queue()]).toEqual([['E3 from late: Active'], ['early: ada', 'late: bo']]);
  t.drain();
  expect([t.states('ada'), t.queue()]).toEqual([['E3 from early: Error CountViolation'], []]);
});

test('R5.3 the users of a job are fixed when it is queued', () => {
  const t = tenant(office())
    .users('ada', 'bo')
    .group('sales', { licences: ['E3'], members: ['ada'] });

  t.join('sales', 'bo').step();
  expect([t.states('ada'), t.states('bo'), t.queue()]).toEqual([
    ['E3 from sales: Active'],
    [],
    ['sales: bo'],
  ]);
});

test('R5.3 a step judges the directory as it is at that moment', () => {
  const t = tenant(office())
    .users('ada')
    .group('sales', { licences: ['E1'], members: ['ada'] })
    .assign('sales', ['E3'], ['E1'])
    .step();

  expect([t.states('ada'), t.queue()]).toEqual([['E3 from sales: Active'], ['sales: ada']]);
});

test('R5.3 a user who has left since still counts as a step', () => {
  const t = tenant(office())
    .users('ada', 'bo')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo'] })
    .leave('sales', 'ada')
    .mark()
    .step();

  expect([t.states('ada'), t.queue()]).toEqual([[], ['sales: bo', 'sales: ada']]);
  t.step();
  expect(t.log().at(-1)).toBe('Finish applying group based license to users: sales, assigned 2, failed 0');
});

test('R5.3 steps of a deleted group still run', () => {
  const t = tenant(office())
    .users('ada', 'bo')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo'] })
    .drain()
    .remove('sales', 'E3')
    .deleteGroup('sales')
    .mark();

  expect(t.queue()).toEqual(['sales: ada, bo']);
  t.drain();
  expect([t.states('ada'), t.states('bo')]).toEqual([[], []]);
  expect(t.log().at(-1)).toBe(
    'Finish applying group based license to users: sales (deleted), assigned 2, failed 0',
  );
});

test('R5.3 steps of a deleted user are dropped, in every job', () => {
  const t = tenant(office())
    .users('ada', 'bo', 'cy')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo', 'cy'] })
    .group('staff', { licences: ['EMS'], members: ['bo'] })
    .reprocessUser('bo', 'cy', 'bo')
    .step()
    .deleteUser('bo');

  expect(t.queue()).toEqual(['sales: cy', 'users: cy']);
  expect([t.processing('sales'), t.processing('staff')]).toEqual([
    'ProcessingInProgress 1/2',
    'ProcessingComplete 0/0',
  ]);
  t.step().deleteUser('ada').step();
  expect([t.states('cy'), t.queue()]).toEqual([['E3 from sales: Active'], []]);
});

test('R5.3 a user who was deleted after their step still counts in the summary', () => {
  const t = tenant(office())
    .users('ada', 'bo')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo'] })
    .step()
    .deleteUser('ada')
    .step();

  expect(t.log().at(-1)).toBe('Finish applying group based license to users: sales, assigned 2, failed 0');
});

test('R5.3 a job keeps its place when somebody it is done with is deleted and still waits elsewhere', () => {
  const t = tenant(office())
    .users('ada', 'bo', 'cy')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo', 'cy'] })
    .group('staff', { licences: ['EMS'], members: ['ada'] })
    .step()
    .deleteUser('ada');

  expect([t.queue(), t.processing('sales')]).toEqual([['sales: bo, cy'], 'ProcessingInProgress 1/3']);
});

test('R5.3 a job that was begun is finished when its last users are deleted', () => {
  const t = tenant(office())
    .users('ada', 'bo', 'cy')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo'] })
    .group('staff', { licences: ['EMS'], members: ['cy'] })
    .step()
    .mark()
    .deleteUser('bo');

  expect([t.queue(), t.processing('sales')]).toEqual([['staff: cy'], 'ProcessingComplete 0/0']);
  expect(t.log()).toEqual([
    'Delete user: bo',
    'Finish applying group based license to users: sales, assigned 1, failed 0',
  ]);
});

test('R5.3 the processing state of a group', () => {
  const t = tenant(office())
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'] });
  const seen = [t.processing('sales')];

  t.assign('sales', ['E3']);
  seen.push(t.processing('sales'));
  t.step();
  seen.push(t.processing('sales'));
  t.step();
  seen.push(t.processing('sales'));
  expect(seen).toEqual([
    'ProcessingComplete 0/0',
    'QueuedForProcessing 0/2',
    'ProcessingInProgress 1/2',
    'ProcessingComplete 0/0',
  ]);
});

test('R5.3 a reprocess of users is one step a user, with all their groups', () => {
  const t = busy()
    .group('staff', { licences: ['EMS'], members: ['ada', 'bo'] })
    .reprocessUser('bo', 'ada')
    .step(2)
    .step();

  expect(t.queue()).toEqual(['users: ada']);
  t.step();
  expect(t.queue()).toEqual([]);
});

test('R5.3 a process command takes no more steps than it is given', () => {
  const t = busy().reprocess('sales');
  const before = t.directory;

  expect(t.step(0).directory).toBe(before);
  expect(t.step(2).queue()).toEqual(['sales: cy']);
  expect(t.step(99).queue()).toEqual([]);
  const drained = t.directory;
  expect(t.step(1).directory).toBe(drained);
});

test.for<{ name: string; act: (t: TenantDriver) => TenantDriver }>([
  { name: 'a group', act: (t) => t.reprocess('sales') },
  { name: 'a user in order', act: (t) => t.reprocessUser('ada') },
  { name: 'a user in error', act: (t) => t.reprocessUser('cy') },
])('R5.4 reprocessing $name with nothing changed changes nothing but the log', ({ act }) => {
  const t = busy();
  const { log: _log, queue: _queue, nextJob: _next, ...before } = t.directory;

  act(t).drain();
  const { log: _newLog, queue, nextJob: _newNext, ...after } = t.directory;
  expect(after).toEqual(before);
  expect(after.users).toBe(before.users);
  expect(queue).toEqual([]);
});
