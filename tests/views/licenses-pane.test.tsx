import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import type { Command } from '../../src/engine/command.ts';
import type { SkuId } from '../../src/engine/ids.ts';
import type { Licence } from '../../src/engine/product.ts';
import type { Refusal } from '../../src/engine/refusal.ts';
import { LicensesPane } from '../../src/views/panes/LicensesPane.tsx';
import { group, plan, sku } from '../support/named.ts';
import { office } from '../support/office.ts';
import { partsOf } from '../support/parts-by-name.ts';
import { renderInLab } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

const setting = (add: readonly Licence[], remove: readonly SkuId[]): Command => ({
  type: 'group.setLicences',
  group: group('hr'),
  add,
  remove,
});

type Props = Partial<Parameters<typeof LicensesPane>[0]>;

async function openPane(props: Props = {}, directory = tenant(office({ E3: 3 })).directory) {
  const onApply = vi.fn<(command: Command) => Refusal | null>(() => null);
  const onClose = vi.fn<() => void>();
  const { user } = renderInLab(
    <LicensesPane
      title="Update"
      current={[]}
      commandOf={setting}
      onApply={onApply}
      onClose={onClose}
      {...props}
    />,
    { directory },
  );
  const pane = within(await screen.findByRole('dialog', { name: 'Update' }));
  return { user, pane, onApply, onClose };
}

test('products stand in alphabetical order with their seats (R1.2)', async () => {
  const { pane } = await openPane();

  const boxes = pane.getAllByRole('checkbox').map((box) => box.closest('li')?.textContent);

  expect(boxes).toEqual([
    'ADDON100 of 100 available',
    'CONF100 of 100 available',
    'E1100 of 100 available',
    'E33 of 3 available',
    'EMS100 of 100 available',
  ]);
});

test('nothing can be saved while nothing is changed', async () => {
  const { user, pane, onApply } = await openPane({ current: [{ sku: sku('E3'), disabled: [] }] });

  await user.click(pane.getByRole('button', { name: 'Save' }));
  await user.click(pane.getByRole('checkbox', { name: 'EMS' }));
  await user.click(pane.getByRole('checkbox', { name: 'EMS' }));
  await user.click(pane.getByRole('button', { name: 'Save' }));

  expect(onApply).not.toHaveBeenCalled();
});

test('a service switched off is saved with its product, and the pane closes', async () => {
  const { user, pane, onApply, onClose } = await openPane({ current: [{ sku: sku('E3'), disabled: [] }] });

  await user.click(pane.getByRole('switch', { name: 'YAMMER' }));
  await user.click(pane.getByRole('button', { name: 'Save' }));

  expect(onApply).toHaveBeenCalledExactlyOnceWith(
    setting([{ sku: sku('E3'), disabled: [plan('YAMMER')] }], []),
  );
  expect(onClose).toHaveBeenCalledOnce();
});

test('ticked and cleared products are additions and removals of one change (R3.3)', async () => {
  const { user, pane, onApply } = await openPane({ current: [{ sku: sku('E1'), disabled: [] }] });

  await user.click(pane.getByRole('checkbox', { name: 'E3' }));
  await user.click(pane.getByRole('checkbox', { name: 'E1' }));
  await user.click(pane.getByRole('button', { name: 'Save' }));

  expect(onApply).toHaveBeenCalledExactlyOnceWith(setting([{ sku: sku('E3'), disabled: [] }], [sku('E1')]));
});

test('a product ticked again has the options that it has now', async () => {
  const current = [{ sku: sku('E3'), disabled: [plan('SPO2')] }];
  const { user, pane } = await openPane({ current });

  await user.click(pane.getByRole('checkbox', { name: 'E3' }));
  await user.click(pane.getByRole('checkbox', { name: 'E3' }));

  expect(pane.getByRole('switch', { name: 'SPO2' })).not.toBeChecked();
  expect(pane.getByRole('switch', { name: 'EXO2' })).toBeChecked();
});

test('all off leaves the product with no service on (R1.4)', async () => {
  const { user, pane, onApply } = await openPane({ preselect: sku('EMS') });

  await user.click(pane.getByRole('button', { name: 'All off' }));
  await user.click(pane.getByRole('button', { name: 'Save' }));

  const everything = [plan('INTUNE'), plan('AAD')];
  expect(onApply).toHaveBeenCalledExactlyOnceWith(setting([{ sku: sku('EMS'), disabled: everything }], []));
});

test('a refusal is told in full and keeps the pane open', async () => {
  const conflict = (first: string, second: string) =>
    ({
      kind: 'exclusive',
      first: { sku: sku('E1'), plan: plan(first) },
      second: { sku: sku('E3'), plan: plan(second) },
    }) as const;
  const refusal = {
    code: 'licence.template',
    faults: [conflict('EXO1', 'EXO2'), conflict('SPO1', 'SPO2')],
  } as const;
  const { user, pane, onClose } = await openPane({ preselect: sku('E3'), onApply: () => refusal });

  await user.click(pane.getByRole('button', { name: 'Save' }));

  const alert = pane.getByRole('alert');
  expect(alert).toHaveTextContent('EXO1 in E1 conflicts with EXO2 in E3.');
  expect(alert).toHaveTextContent('SPO1 in E1 conflicts with SPO2 in E3.');
  expect(onClose).not.toHaveBeenCalled();
});

test('an inherited product says where it comes from and can be assigned directly beside it (R2.3)', async () => {
  const { pane } = await openPane({ inherited: [{ sku: sku('E3'), from: 'Sales' }] });

  const box = pane.getByRole('checkbox', { name: 'E3' });

  expect(box).toHaveAccessibleDescription(/Inherited \(Sales\)/);
  expect(box).toBeEnabled();
  expect(box).not.toBeChecked();
});

test('only the products asked for are offered', async () => {
  const { pane } = await openPane({ only: [sku('EMS')] });

  expect(pane.getAllByRole('checkbox')).toHaveLength(1);
  expect(pane.getByRole('checkbox', { name: 'EMS' })).toBeVisible();
});

test('a service tells what it needs, and how the built-in relation is known (R1.10)', async () => {
  const parts = partsOf({
    products: {
      MAIL: { plans: ['EXCHANGE_S_STANDARD'] },
      ANALYTICS: { plans: ['WORKPLACE_ANALYTICS'] },
    },
    relations: { dependsOn: { WORKPLACE_ANALYTICS: [['EXCHANGE_S_STANDARD', 'EXCHANGE_S_ENTERPRISE']] } },
  });
  const directory = loadDirectory({ ...parts, relationsAreBuiltIn: true });

  const { pane } = await openPane({ preselect: sku('ANALYTICS') }, directory);

  expect(pane.getByText('Needs Exchange Online (Plan 1) or Exchange Online (Plan 2)')).toBeVisible();
  expect(pane.getByText('Documented')).toBeVisible();
});

test("a tenant's own relation has no evidence to show", async () => {
  const { pane } = await openPane({ preselect: sku('ADDON') });

  expect(pane.getByText('Needs EXO1 or EXO2')).toBeVisible();
  expect(pane.queryByText('Documented')).not.toBeInTheDocument();
});
