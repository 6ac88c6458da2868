import { expect, test } from 'vitest';
import { group as groupId } from '../support/named.ts';
import { office } from '../support/office.ts';
import { planOf } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

const SALES = 'user.department -eq "Sales"';

test('R1.12 a new user joins the dynamic groups whose rule names them, in the order of the groups', () => {
  const t = tenant(office())
    .group('late', { rule: 'user.accountEnabled -eq true', licences: ['EMS'] })
    .group('sales', { rule: SALES, licences: ['E3'] })
    .user('ada', { department: 'Sales' })
    .user('bo', { department: 'HR' });

  expect([t.members('late'), t.members('sales')]).toEqual([['ada', 'bo'], ['ada']]);
  expect(t.queue()).toEqual(['late: ada', 'sales: ada', 'late: bo']);
});

test('R1.12 a changed user leaves and joins at once, in the order of the groups', () => {
  const t = tenant(office())
    .group('hr', { rule: 'user.department -eq "HR"', licences: ['E1'] })
    .group('sales', { rule: SALES, licences: ['E3'] })
    .user('ada', { department: 'Sales' })
    .drain()
    .mark()
    .changeUser('ada', { department: 'HR' });

  expect(t.log()).toEqual([
    'Update user: ada',
    'Add member to group: hr, ada',
    'Remove member from group: sales, ada',
  ]);
  expect(t.queue()).toEqual(['hr: ada', 'sales: ada']);
  t.drain();
  expect(t.states('ada')).toEqual(['E1 from hr: Active']);
});

test('R1.12 a changed rule moves first the leavers in join order, then the joiners in the order of the users', () => {
  const t = tenant(office())
    .user('ada', { department: 'HR' })
    .user('bo', { department: 'Sales' })
    .user('cy', { department: 'HR' })
    .user('dee')
    .group('team', { members: ['cy', 'dee', 'ada'], licences: ['E3'] })
    .drain();

  t.mark().changeGroup('team', { groupTypes: ['DynamicMembership'], membershipRule: SALES });
  expect(t.members('team')).toEqual(['bo']);
  expect(t.log()).toEqual([
    'Update group: team',
    'Remove member from group: team, cy',
    'Remove member from group: team, dee',
    'Remove member from group: team, ada',
    'Add member to group: team, bo',
  ]);
  t.drain().changeGroup('team', { membershipRule: 'user.accountEnabled -eq true' });
  expect(t.members('team')).toEqual(['bo', 'ada', 'cy', 'dee']);
});

test('R1.12 a rule about another group follows who joins and leaves it, and its end', () => {
  const rule = `user.memberOf -any (group.objectId -in ["${groupId('club')}"])`;
  const t = tenant(office())
    .users('ada', 'bo')
    .group('club', { members: ['ada'] })
    .group('guests', { rule });
  expect(t.members('guests')).toEqual(['ada']);
  expect(t.join('club', 'bo').members('guests')).toEqual(['ada', 'bo']);
  expect(t.leave('club', 'ada').members('guests')).toEqual(['bo']);
  expect(t.deleteGroup('club').members('guests')).toEqual([]);
});
test('R1.12 rules that name each other in a circle come to an end', () => {
  const rule = (name: string) => `-not (user.memberOf -any (group.objectId -in ["${groupId(name)}"]))`;
  const t = tenant(office())
    .group('one', { rule: rule('two') })
    .group('two', { rule: rule('one') })
    .user('ada');
  expect([...t.members('one'), ...t.members('two')]).toContain('ada');
});
test('R1.12 a group that turns dynamic lets its nested groups go', () => {
  const t = tenant(office())
    .group('inner')
    .group('team', { members: ['inner'] });

  t.changeGroup('team', { groupTypes: ['DynamicMembership'], membershipRule: SALES });
  expect(t.members('team')).toEqual([]);
});

test('R1.12 a rule about plans sees a direct licence at once', () => {
  const rule = `user.assignedPlans -any (assignedPlan.servicePlanId -eq "${planOf('EXO2').id}" -and assignedPlan.capabilityStatus -eq "Enabled")`;
  const t = tenant(office())
    .group('mail', { rule, licences: ['EMS'] })
    .users('ada');

  t.assign('ada', ['E3']);
  expect([t.members('mail'), t.queue()]).toEqual([['ada'], ['mail: ada']]);
  t.drain().remove('ada', 'E3').drain();
  expect([t.members('mail'), t.states('ada')]).toEqual([[], []]);
});

test.for([
  { name: 'addMembers', act: (t: ReturnType<typeof tenant>) => t.join('sales', 'ada') },
  { name: 'removeMembers', act: (t: ReturnType<typeof tenant>) => t.leave('sales', 'bo') },
])('R1.12 only its rule decides who is in a dynamic group: $name', ({ act }) => {
  const t = tenant(office()).users('ada').user('bo', { department: 'Sales' }).group('sales', { rule: SALES });

  expect(t.answer(act)).toBe('group.dynamic');
});

test('R1.12 a group that is dynamic no more keeps its members', () => {
  const t = tenant(office())
    .user('ada', { department: 'Sales' })
    .group('sales', { rule: SALES, licences: ['E3'] })
    .drain();

  t.changeGroup('sales', { groupTypes: [] }).changeUser('ada', { department: 'HR' });
  expect([t.members('sales'), t.queue()]).toEqual([['ada'], []]);
});
