import type { PlanId, SkuId } from '../../engine/ids.ts';
import type { Plan } from '../../engine/product.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../parts/icons.tsx';
import { useNames } from '../wording/use-names.ts';

type PlanStatesProps = {
  readonly sku: SkuId;
  readonly plans: readonly Plan[];
  /** What is off in every source; null when nothing of the product is in force. */
  readonly off: readonly PlanId[] | null;
};

/** The service plans of a product, on or off for a user; folded until asked for. */
export function PlanStates({ sku, plans, off }: PlanStatesProps) {
  const words = useWords('users');
  const common = useWords('common');
  const names = useNames();
  return (
    <details className="mt-1 font-normal">
      <summary className="text-sm text-link">{words('license.plans')}</summary>
      <ul
        aria-label={words('license.plansOf', { product: names.product(sku) })}
        className="mt-1 flex flex-col gap-0.5 text-sm"
      >
        {plans.map(({ id }) => {
          const on = off !== null && !off.includes(id);
          return (
            <li key={id} className="flex items-center gap-2">
              <Icon
                name={on ? 'check' : 'close'}
                size={12}
                className={on ? 'text-success' : 'text-text-muted'}
              />
              <span className={on ? undefined : 'text-text-muted'}>{names.plan(id)}</span>
              <span className="text-text-muted">{common(on ? 'on' : 'off')}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
