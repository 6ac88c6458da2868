import { expect, test } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import type { Command } from '../../src/engine/command.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import type { GroupId } from '../../src/engine/ids.ts';
import { groupById } from '../../src/engine/queries.ts';
import { equivalentOf } from '../../src/transfer/graph-equivalent.ts';
import { GraphDriver } from '../graph/graph-driver.ts';
import { group, plan, sku, user } from '../support/named.ts';
import { office } from '../support/office.ts';
import { groupProfile } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

const ADA = user('ada');
const BO = user('bo');
const SALES = group('sales');
const E3 = sku('E3');

const { directory } = tenant(office())
  .user('ada', { direct: ['E1'] })
  .users('bo', 'cy')
  .group('sales', { members: ['ada', 'bo'], licences: ['E3'] })
  .group('interns')
  .group('staff', { rule: 'user.department -eq "Sales"' });

const ADMIN = { at: 0, actor: { kind: 'service', displayName: 'Admin' } } as const;

function formOf(id: GroupId) {
  const { id: _id, ...form } = groupById(directory, id)?.profile ?? groupProfile('none', {});
  return form;
}

/** What the portal sends; a form sends all of its fields. */
const SENT: Record<string, Command> = {
  'a location': { type: 'user.update', user: ADA, changes: { usageLocation: 'DE' } },
  'no location': { type: 'user.update', user: ADA, changes: { usageLocation: null } },
  'a user’s form': {
    type: 'user.update',
    user: ADA,
    changes: {
      displayName: 'Ada',
      jobTitle: null,
      department: 'Sales',
      proxyAddresses: ['SMTP:ada@contoso.test'],
      otherMails: [],
      accountEnabled: false,
    },
  },
  attributes: { type: 'user.update', user: ADA, changes: { attributes: { city: 'Berlin' } } },
  'a user deleted': { type: 'user.delete', user: BO },
  'a direct license': {
    type: 'user.assignLicences',
    user: BO,
    add: [{ sku: sku('EMS'), disabled: [] }],
    remove: [],
  },
  'a direct license taken': { type: 'user.assignLicences', user: ADA, add: [], remove: [sku('E1')] },
  'users reprocessed': { type: 'user.reprocess', users: [BO, user('cy')] },
  'a group’s form': {
    type: 'group.update',
    group: group('interns'),
    changes: { ...formOf(group('interns')), displayName: 'Interns', description: 'Young' },
  },
  'a group made dynamic': {
    type: 'group.update',
    group: group('interns'),
    changes: { groupTypes: ['DynamicMembership'], membershipRule: 'user.displayName -eq "cy"' },
  },
  'a group deleted': { type: 'group.delete', group: group('interns') },
  'a member': { type: 'group.addMembers', group: group('interns'), members: [BO] },
  members: { type: 'group.addMembers', group: group('interns'), members: [BO, ADA, SALES] },
  'members gone': { type: 'group.removeMembers', group: SALES, members: [BO, ADA] },
  'a group’s licenses': {
    type: 'group.setLicences',
    group: SALES,
    add: [{ sku: sku('EMS'), disabled: [] }],
    remove: [E3],
  },
  seats: { type: 'subscription.setUnits', sku: E3, units: { enabled: 7 } },
  'a plan': { type: 'subscription.addPlan', sku: E3, plan: { id: plan('STREAM'), name: 'STREAM' } },
  steps: { type: 'process', steps: 1 },
};

/** All that is known of a tenant once nothing is queued, but for when it happened and what was logged. */
function outcome(after: Directory): string {
  const drained = execute(after, { type: 'process', steps: Infinity }, ADMIN);
  const { auditLog: _log, ...rest } = formatDocument(drained.ok ? drained.value.directory : after);
  return JSON.stringify(rest, null, 1).replaceAll(/"lastUpdatedDateTime": "[^"]*"/g, '');
}

test.for(Object.entries(SENT))('the requests do what was done: %s', async ([, command]) => {
  const done = execute(directory, command, ADMIN);
  const contoso = new GraphDriver(directory, 'queued');
  const statuses: number[] = [];

  for (const { request } of equivalentOf(command, directory).requests) {
    const { method, address, body } = request;
    const headers = body === '' ? {} : { 'content-type': 'application/json' };
    statuses.push((await contoso.raw(address, { method, body: body || null, headers })).status);
  }

  expect(statuses.filter((status) => status >= 400)).toEqual([]);
  expect(outcome(contoso.port.directory())).toBe(done.ok && outcome(done.value.directory));
});
