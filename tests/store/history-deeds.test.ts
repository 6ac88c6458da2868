import { expect, test } from 'vitest';
import { groupById, userById } from '../../src/engine/queries.ts';
import { createLab } from '../../src/store/lab-store.ts';
import { actionsOf, deedsOf } from '../../src/store/history-deeds.ts';
import { goTo, undo } from '../../src/store/history-travel.ts';
import { group, sku, user } from '../support/named.ts';
import { office } from '../support/office.ts';
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
