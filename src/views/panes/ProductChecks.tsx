import type { SkuId } from '../../engine/ids.ts';
import type { Licence, Product } from '../../engine/product.ts';
import { seatsOf } from '../../engine/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { CheckboxField } from '../parts/CheckboxField.tsx';
import { Icon } from '../parts/icons.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { useNames } from '../wording/use-names.ts';
import type { LicenceDraft } from './licence-draft.ts';

/** A product that the target has from somewhere else, with the name of where from. */
export type InheritedLicence = { readonly sku: SkuId; readonly from: string };

type ProductChecksProps = {
  readonly products: readonly Product[];
  readonly current: readonly Licence[];
  readonly inherited: readonly InheritedLicence[];
  readonly draft: LicenceDraft;
  readonly onTick: (sku: SkuId, ticked: boolean) => void;
};

/** "Select licenses": a check box for each product, with its seats, where else it comes from and what will happen. */
export function ProductChecks({ products, current, inherited, draft, onTick }: ProductChecksProps) {
  const words = useWords('panes');
  const names = useNames();
  const directory = useDirectory();
  return (
    <ul className="flex flex-col">
      {products.map(({ id }) => {
        const { available, total } = seatsOf(directory, id);
        const ticked = draft.has(id);
        const had = current.some(({ sku }) => sku === id);
        const sources = inherited.filter(({ sku }) => sku === id);
        return (
          <li key={id} className="border-b border-stroke py-2">
            <CheckboxField
              label={names.product(id)}
              checked={ticked}
              onChange={(on) => onTick(id, on)}
              description={
                <span className="flex flex-col gap-0.5">
                  <span>{words('licenses.seats', { available, total })}</span>
                  {sources.map(({ from }) => (
                    <span key={from} className="flex items-start gap-1">
                      <Icon name="lock" size={14} className="mt-px" />
                      {words('licenses.inherited', { from })}
                    </span>
                  ))}
                  {ticked && !had && (
                    <StatusBadge tone="info" icon="add" text={words('licenses.newProduct')} />
                  )}
                  {!ticked && had && (
                    <StatusBadge tone="warning" icon="remove" text={words('licenses.removal')} />
                  )}
                </span>
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
