import { useMemo, useState } from 'react';
import { toProduct, type CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { CLASSIC_PRODUCTS } from '../../catalogue/classic-products.ts';
import { PRODUCTS } from '../../catalogue/products.ts';
import type { Command } from '../../engine/command.ts';
import type { SkuId } from '../../engine/ids.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { rulesOf } from '../../engine/rules.ts';
import type { ServiceVersion } from '../../engine/vocabulary.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { purchasable } from '../../transfer/purchasable.ts';
import { Button } from '../parts/Button.tsx';
import { ComboField } from '../parts/ComboField.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { Pane } from '../parts/Pane.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { RefusalBar } from '../pieces/RefusalBar.tsx';
import { useProductNames } from '../wording/use-product-names.ts';

/** "Purchase": a product of the catalogue or of an imported list that the tenant does not have yet. Load it lazily. */
export function PurchasePane({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('licenses');
  const common = useWords('common');
  const lab = useLab();
  const { products } = rulesOf(useDirectory());
  const version = useDirectory((directory) => directory.serviceVersion);
  const imported = useProductNames();
  const sold = useMemo(() => {
    const listed = soldIn(version).filter(({ id }) => !products.has(id));
    const offered = [...listed, ...purchasable(imported, [...products.values()])];
    return new Map(offered.map((one) => [one.id, one]));
  }, [version, products, imported]);
  const [sku, setSku] = useState<SkuId | undefined>(undefined);
  const [seats, setSeats] = useState<number | undefined>(25);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const chosen = sku && sold.get(sku);
  const commands = useMemo(
    (): readonly Command[] =>
      chosen && seats !== undefined
        ? [{ type: 'subscription.create', product: toProduct(chosen, seats) }]
        : [],
    [chosen, seats],
  );

  const buy = (): void => {
    const [command] = commands;
    if (!command) return;
    const done = lab.dispatch(command);
    if (done.ok) onClose();
    else setRefusal(done.reason);
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('purchase.title')}
      icon="cart"
      closeLabel={common('close')}
      onSubmit={buy}
      footer={
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <RefusalBar refusal={refusal} />
          <div className="flex gap-2">
            <Button look="primary" type="submit" disabled={commands.length === 0}>
              {words('products.purchase')}
            </Button>
            <Button onClick={onClose}>{common('cancel')}</Button>
          </div>
        </div>
      }
    >
      <div className="flex flex-col gap-4">
        <ComboField
          label={words('purchase.product')}
          description={chosen && words('purchase.plans', { count: chosen.plans.length })}
          value={sku}
          onChange={(next) => {
            setSku(next);
            setRefusal(null);
          }}
          options={[...sold.values()].map(({ id, displayName, partNumber }) => ({
            value: id,
            label: displayName,
            note: partNumber,
          }))}
          placeholder={words('purchase.placeholder')}
          openLabel={words('purchase.open')}
          clearLabel={words('purchase.clear')}
          emptyText={words('purchase.none')}
          required
        />
        <NumberField
          label={words('purchase.seats')}
          description={words('purchase.note')}
          value={seats}
          onChange={(value) => {
            setSeats(value);
            setRefusal(null);
          }}
          min={0}
          step={1}
          required
          error={
            seats === undefined || refusal?.code === 'property.invalid'
              ? words('purchase.seatsFault')
              : undefined
          }
        />
        {commands.length > 0 && <ForecastPanel commands={commands} waits />}
      </div>
    </Pane>
  );
}

/** A tenant of the article's time buys the products of that time, where their plans are known. */
function soldIn(version: ServiceVersion): readonly CatalogueProduct[] {
  if (version === 'current') return PRODUCTS;
  const classic = new Map(CLASSIC_PRODUCTS.map((product) => [product.id, product]));
  return PRODUCTS.map((product) => classic.get(product.id) ?? product);
}
