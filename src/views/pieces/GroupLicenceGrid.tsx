import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import type { Group } from '../../engine/group.ts';
import type { SkuId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { enabledPlans, rulesOf } from '../../engine/rules.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { useNames } from '../wording/use-names.ts';
import { groupStates, STATE_TONE } from './group-state.ts';

type GroupLicenceGridProps = {
  readonly group: Group;
  readonly chosen: ReadonlySet<SkuId>;
  readonly onChoose: (chosen: ReadonlySet<SkuId>) => void;
  readonly onOpen: (sku: SkuId) => void;
};

const TEXTS = {
  none: 'licensePage.active',
  applied: 'licensePage.active',
  errors: 'licensePage.activeWithErrors',
  queued: 'licensePage.queued',
  processing: 'licensePage.processing',
} as const;

/** A group's template: Products, State, Enabled services. */
export function GroupLicenceGrid({ group, chosen, onChoose, onOpen }: GroupLicenceGridProps) {
  const words = useWords('groups');
  const common = useWords('common');
  const names = useNames();
  const locale = useLocale();
  const directory = useDirectory();
  const columns = useMemo((): readonly GridColumn<Licence>[] => {
    const rules = rulesOf(directory);
    const state = groupStates(directory)(group);
    const product = ({ sku }: Licence): string => names.product(sku);
    const services = ({ sku, disabled }: Licence): string =>
      common('enabledServices', {
        on: enabledPlans(rules, sku, disabled).length,
        all: enabledPlans(rules, sku, []).length,
      });
    return [
      {
        id: 'product',
        header: words('licensePage.products'),
        flex: 3,
        primary: true,
        text: product,
        cell: product,
      },
      {
        id: 'state',
        header: words('licensePage.state'),
        flex: 2,
        text: () => words(TEXTS[state]),
        cell: () => (
          <StatusBadge tone={STATE_TONE[state]} text={words(TEXTS[state])} busy={state === 'processing'} />
        ),
      },
      { id: 'services', header: words('licensePage.enabledServices'), text: services, cell: services },
    ];
  }, [words, common, names, directory, group]);
  return (
    <DataGrid
      fill
      label={words('licensePage.grid', { group: group.profile.displayName })}
      columns={columns}
      rows={group.licences}
      rowKey={({ sku }) => sku}
      locale={locale}
      onOpenRow={({ sku }) => onOpen(sku)}
      selection={{
        keys: chosen,
        onChange: onChoose,
        allLabel: common('selectAll'),
        rowLabel: ({ sku }) => common('selectRow', { name: names.product(sku) }),
      }}
      empty={
        <EmptyState icon="key" title={words('licensePage.empty')} text={words('licensePage.emptyText')} />
      }
    />
  );
}
