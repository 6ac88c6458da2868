import { useCallback, useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import { skuId } from '../../engine/ids.ts';
import { flowOf } from '../../insight/pictures/flow.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { FlowPicture } from '../pictures/FlowPicture.tsx';
import { useSliced } from '../pieces/use-sliced.ts';
import { useFlowWords } from '../wording/use-flow-words.ts';

const ALL = 'all';

/** Licenses | Where licenses go: from products over direct assignments and groups to licensed or each reason. */
export function LicenceFlowBlade() {
  const words = useWords('pictures.flow');
  const pictures = useWords('pictures');
  const licenses = useWords('licenses');
  const locale = useLocale();
  const wording = useFlowWords();
  const directory = usePacedDirectory();
  const { records } = directory.users;
  const { groups, queue } = directory;
  // What else changes moves nobody from one end to another.
  // oxlint-disable-next-line react/exhaustive-deps
  const counts = useSliced(useCallback(() => flowOf(directory), [records, groups, queue]));
  const [wanted, setWanted] = useState<string>(ALL);
  const products = useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    const found = new Set((counts ?? []).map(({ sku }) => sku));
    return [...found]
      .map((sku) => ({ value: String(sku), label: wording.product({ kind: 'product', sku }) }))
      .toSorted((a, b) => compare(a.label, b.label));
  }, [counts, wording, locale]);
  const chosen = products.some(({ value }) => value === wanted) ? skuId(wanted) : null;
  const shown = useMemo(
    () => counts?.filter(({ sku }) => chosen === null || sku === chosen),
    [counts, chosen],
  );
  return (
    <div className="flex flex-1 flex-col bg-surface">
      <PageHeader
        title={words('title')}
        subtitle={words('subtitle')}
        icon="branch"
        trail={[{ label: licenses('title'), href: '/licenses/overview' }]}
      />
      <div className="flex flex-col gap-4 px-6 py-4">
        {!shown && <ProgressBar label={pictures('counting')} />}
        {shown?.length === 0 && <EmptyState icon="branch" title={words('empty')} text={words('emptyText')} />}
        {shown && shown.length > 0 && (
          <FlowPicture
            counts={shown}
            wording={wording}
            controls={
              <FilterSelect
                label={words('filter')}
                value={chosen ?? ALL}
                onChange={setWanted}
                options={[{ value: ALL, label: words('allProducts') }, ...products]}
              />
            }
          />
        )}
      </div>
    </div>
  );
}
