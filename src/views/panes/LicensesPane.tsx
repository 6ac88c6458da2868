import { lazy, Suspense, useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import type { Command } from '../../engine/command.ts';
import type { SkuId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Pane } from '../parts/Pane.tsx';
import { Section } from '../parts/Section.tsx';
import { Tooltip } from '../parts/Tooltip.tsx';
import { RefusalBar } from '../pieces/RefusalBar.tsx';
import { useNames } from '../wording/use-names.ts';
import { changesOf, draftOf, withProduct } from './licence-draft.ts';
import { LicenceOptions } from './LicenceOptions.tsx';
import { ProductChecks, type InheritedLicence } from './ProductChecks.tsx';

const ForecastPanel = lazy(async () => ({
  default: (await import('../pieces/ForecastPanel.tsx')).ForecastPanel,
}));

type LicensesPaneProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** What the target holds directly, or as a group's template. */
  readonly current: readonly Licence[];
  /** What it has from elsewhere: shown locked, with where from. */
  readonly inherited?: readonly InheritedLicence[] | undefined;
  /** Ticked, and its options shown, from the start. */
  readonly preselect?: SkuId | undefined;
  /** The products to choose from; all of the tenant's without it. */
  readonly only?: readonly SkuId[] | undefined;
  /** What saving would send, for the forecast; built once. */
  readonly commandOf: (add: readonly Licence[], remove: readonly SkuId[]) => Command;
  /** Carries the command out or says why not; null closes the pane. */
  readonly onApply: (command: Command) => Refusal | null;
  readonly onClose: () => void;
};

/** "Update license assignments": choose products, then switch their service plans on and off. Load it lazily. */
export function LicensesPane(props: LicensesPaneProps) {
  const { title, subtitle, current, inherited = [], preselect, only, commandOf, onApply, onClose } = props;
  const words = useWords('panes');
  const common = useWords('common');
  const names = useNames();
  const locale = useLocale();
  const all = useDirectory((directory) => directory.products);
  const products = useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return all
      .filter(({ id }) => only?.includes(id) ?? true)
      .toSorted((a, b) => compare(names.product(a.id), names.product(b.id)));
  }, [all, only, names, locale]);

  const [draft, setDraft] = useState(() => {
    const start = draftOf(current);
    return preselect === undefined || start.has(preselect)
      ? start
      : withProduct(start, preselect, true, current);
  });
  const [wanted, setWanted] = useState(preselect);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ticked = products.filter(({ id }) => draft.has(id));
  const shown = ticked.find(({ id }) => id === wanted) ?? ticked[0];
  const commands = useMemo(() => {
    const { add, remove } = changesOf(current, draft);
    return add.length + remove.length === 0 ? [] : [commandOf(add, remove)];
  }, [current, draft, commandOf]);
  const [command] = commands;

  const tick = (sku: SkuId, on: boolean): void => {
    setDraft(withProduct(draft, sku, on, current));
    if (on) setWanted(sku);
  };
  const save = (): void => {
    if (!command) return;
    const reason = onApply(command);
    setRefusal(reason);
    if (reason === null) onClose();
  };
  const saveButton = (describedBy: string | undefined) => (
    <Button look="primary" disabled={!command} onClick={save} aria-describedby={describedBy}>
      {common('save')}
    </Button>
  );

  return (
    <Pane
      open
      onClose={onClose}
      title={title}
      subtitle={subtitle}
      icon="key"
      closeLabel={common('close')}
      size="large"
      footer={
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <div className="max-h-40 overflow-y-auto">
            <RefusalBar refusal={refusal} />
          </div>
          <div className="flex flex-wrap gap-2">
            {command ? (
              saveButton(undefined)
            ) : (
              <Tooltip text={words('licenses.unchanged')}>{saveButton}</Tooltip>
            )}
            <Button onClick={onClose}>{common('cancel')}</Button>
          </div>
        </div>
      }
    >
      {products.length === 0 ? (
        <EmptyState
          icon="product"
          title={words('licenses.noProducts')}
          text={words('licenses.noProductsText')}
        />
      ) : (
        <div className="grid gap-6 md:grid-cols-[17rem_minmax(0,1fr)]">
          <Section title={words('licenses.select')} description={words('licenses.selectText')}>
            <ProductChecks
              products={products}
              current={current}
              inherited={inherited}
              draft={draft}
              onTick={tick}
            />
          </Section>
          <Section title={words('licenses.review')}>
            <LicenceOptions
              products={ticked}
              shown={shown}
              onShow={setWanted}
              draft={draft}
              onChange={setDraft}
            />
          </Section>
          {command && (
            <div className="md:col-span-2">
              <Suspense>
                <ForecastPanel commands={commands} />
              </Suspense>
            </div>
          )}
        </div>
      )}
    </Pane>
  );
}
