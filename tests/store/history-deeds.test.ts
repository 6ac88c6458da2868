import { expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { groupById, userById } from '../../src/engine/queries.ts';
import { createLab } from '../../src/store/lab-store.ts';
import { actionsOf, deedsOf } from '../../src/store/history-deeds.ts';
import { goTo, redo, undo } from '../../src/store/history-travel.ts';
import { openHistory } from '../../src/store/saved-history-open.ts';
import { saveHistory } from '../../src/store/saved-history.ts';
import { scriptOf } from '../../src/transfer/as-script.ts';
import { told } from '../keep/told.ts';
import { group, sku, user } from '../support/named.ts';
import { office } from '../support/office.ts';
import { groupProfile } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

const { directory } = tenant(office())
  .users('ada', 'bo')
  .group('sales', { members: ['ada', 'bo'] });
const [ADA, BO, SALES] = [user('ada'), user('bo'), group('sales')];

function open() {
  let now = 0;
  const actor = {
    kind: 'user',
    id: null,
    displayName: 'Admin',
    userPrincipalName: 'admin@contoso.com',
  } as const;
  const lab = createLab(directory, null, { now: () => (now += 1000), actor });
  const deeds = () => [...deedsOf(lab.getState().history)];
  return { lab, deeds, types: () => actionsOf(lab.getState().history).map(({ type }) => type) };
}

const rename = (name: string) => ({ type: 'tenant.rename', name }) as const;

test('nothing done, nothing told; background work is nobody’s deed', () => {
  const { lab, types } = open();
  expect(types()).toEqual([]);

  lab.dispatch({
    type: 'group.setLicences',
    group: SALES,
    add: [{ sku: sku('E3'), disabled: [] }],
    remove: [],
  });
  lab.process(Infinity);
  lab.dispatch({ type: 'group.reprocess', group: SALES });

  expect(types()).toEqual(['group.setLicences', 'group.reprocess']);
});

test('each with the directory before it, also within one action', () => {
  const { lab, deeds } = open();
  lab.dispatch({ type: 'user.delete', user: ADA });
  lab.process(Infinity);
  lab.dispatch({ type: 'user.delete', user: BO }, { more: true });
  lab.dispatch({ type: 'group.delete', group: SALES });

  const [ada, bo, sales] = deeds();

  expect(ada && userById(ada.before, ADA)).toBeDefined();
  expect(bo && [userById(bo.before, ADA), userById(bo.before, BO)?.id]).toEqual([undefined, BO]);
  expect(sales && groupById(sales.before, SALES)?.userMembers.size).toBe(0);
});

test('what was undone is not told, nor what was done after the step where another branch begins', () => {
  const { lab, deeds } = open();
  const names = () => deeds().map(({ command }) => (command.type === 'tenant.rename' ? command.name : ''));
  lab.dispatch(rename('A'));
  lab.dispatch(rename('B'));
  const first = lab.getState().history.present;
  lab.travel(undo);
  expect(names()).toEqual(['A']);

  lab.dispatch(rename('C'));
  expect(names()).toEqual(['A', 'C']);
  lab.travel((history) => goTo(history, first));
  expect(names()).toEqual(['A', 'B']);
});

test('a group that is made, licensed and filled in one action: one step, and a script that names it', async () => {
  const { lab, deeds } = open();
  const added = groupProfile('new', {});
  const commands: readonly Command[] = [
    { type: 'group.create', profile: added, members: [ADA] },
    { type: 'group.setLicences', group: added.id, add: [{ sku: sku('E3'), disabled: [] }], remove: [] },
    { type: 'group.addMembers', group: added.id, members: [BO] },
  ];
  for (const [place, command] of commands.entries()) {
    lab.dispatch(command, { more: place > 0 });
    lab.process(1);
  }
  lab.process(Infinity);
  const { history } = lab.getState();

  expect(history.steps).toHaveLength(2);
  const script = scriptOf(deeds(), 'powerShell');
  expect(script).toContain('# 2. Set group license: new');
  expect(script).toContain('Set-MgGroupLicense -GroupId $new1');
  expect(script).toContain(`New-MgGroupMember -GroupId $new1 -DirectoryObjectId '${BO}'`);

  const opened = await openHistory(JSON.parse(JSON.stringify(saveHistory(history, null))), () =>
    Promise.resolve(),
  );
  expect(opened.ok && told(opened.value.history)).toEqual(told(history));
  lab.travel(undo);
  expect(lab.getState().directory).toBe(directory);
  lab.travel(redo);
  expect(lab.getState().directory).toBe(history.steps[1]?.directory);
});
