import { expect, test } from 'vitest';
import { leavingsOf, standingOf } from '../../src/engine/queries.ts';
import { assignmentText } from '../support/in-words.ts';
import { group } from '../support/named.ts';
import { office } from '../support/office.ts';
import { tenant, type TenantDriver } from '../support/tenant.ts';

const leavings = (driver: TenantDriver, name: string): string[] =>
  leavingsOf(driver.directory, group(name)).map(
    ({ user, left }) => `${user.profile.displayName}: ${left.map(assignmentText).join(', ')}`,
  );

/** ada needs the group's Exchange for a direct add-on, bo doesn't. */
const dependent = () =>
  tenant(office())
    .users('ada', 'bo', 'cy')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3'] })
    .drain()
    .assign('ada', ['ADDON']);

test('R4.8 a member leaves nothing behind', () => {
  expect(leavings(dependent(), 'sales')).toEqual([]);
});

test('R4.8 somebody who left has it until processed, and longer when that fails', () => {
  const driver = dependent().leave('sales', 'bo', 'ada');
  expect(leavings(driver, 'sales')).toEqual(['ada: E3 from sales: Active', 'bo: E3 from sales: Active']);

  driver.drain();
  expect(leavings(driver, 'sales')).toEqual(['ada: E3 from sales: ActiveWithError DependencyViolation']);
});

test('R4.8 a deleted group leaves what it could not take back', () => {
  const driver = dependent().remove('sales', 'E3').drain().deleteGroup('sales');

  expect(leavings(driver, 'sales')).toEqual(['ada: E3 from sales: ActiveWithError DependencyViolation']);
});

test.for([
  { name: 'nothing recorded', of: 'cy', from: 'sales', standing: { reason: null, inForce: false } },
  { name: 'in force', of: 'bo', from: 'sales', standing: { reason: null, inForce: true } },
  {
    name: 'the old one stays in force with an error',
    of: 'ada',
    from: 'sales',
    standing: { reason: 'DependencyViolation', inForce: true },
  },
  {
    name: 'only recorded',
    of: 'cy',
    from: 'full',
    standing: { reason: 'CountViolation', inForce: false },
  },
])('R4.7, R4.11 how a user stands with a group: $name', ({ of, from, standing }) => {
  const driver = dependent()
    .leave('sales', 'ada')
    .setUnits('EMS', { enabled: 0 })
    .group('full', { members: ['cy'], licences: ['EMS'] })
    .drain();

  expect(standingOf(driver.row(of).holdings, group(from))).toEqual(standing);
});
