import { useWords } from '../../../i18n/use-words.ts';
import type { Loss } from '../../../insight/planner/planner.ts';
import { useNames } from '../../wording/use-names.ts';

const LISTED = 20;

/** Who would lose which product; or that nobody does. */
export function LossList({ losses }: { readonly losses: readonly Loss[] }) {
  const words = useWords('planner');
  const names = useNames();
  if (losses.length === 0) return <p className="mt-2">{words('noLoss')}</p>;
  return (
    <div className="mt-2">
      <p>{words('losses', { count: losses.length })}</p>
      <ul className="list-disc ps-5">
        {losses.slice(0, LISTED).map(({ user, sku }) => (
          <li key={`${user} ${sku}`}>
            {words('loss', { user: names.user(user), product: names.product(sku) })}
          </li>
        ))}
        {losses.length > LISTED && <li>{words('moreLosses', { count: losses.length - LISTED })}</li>}
      </ul>
    </div>
  );
}
