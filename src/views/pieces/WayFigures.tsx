import type { ReactNode } from 'react';
import { userById } from '../../engine/queries.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Loss } from '../../insight/ways/effects.ts';
import type { Way } from '../../insight/ways/way.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { useNames } from '../wording/use-names.ts';
import { useWayWords } from '../wording/use-way-words.ts';

const MOST_NAMES = 5;

/** What came of a way when it was carried out: whom it fixes, which seats change hands, and what anybody loses. */
export function WayFigures({ way, withNames = false }: { readonly way: Way; readonly withNames?: boolean }) {
  const words = useWords('ways');
  const names = useNames();
  const { own, others, seats } = way;
  const harmless = own.plans === 0 && others.plans === 0;
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">
      <Figure label={words('fixes')}>{words('fixed', { fixed: way.fixed, total: way.inError })}</Figure>
      <Figure label={words('harm')}>
        {harmless && <p>{words('noHarm')}</p>}
        {own.plans > 0 && <p>{words('ownLoss', { users: own.users, plans: own.plans })}</p>}
        {others.plans > 0 && <p>{words('othersLoss', { users: others.users, plans: others.plans })}</p>}
        {withNames && <Losses losses={[own, others]} />}
      </Figure>
      <Figure label={words('seats')}>
        {seats.length === 0 && <p>{words('noSeats')}</p>}
        {seats.map(({ sku, bought, consumed, available }) => (
          <p key={sku}>
            {bought > 0 && <>{words('seatsBought', { product: names.product(sku), bought, available })} </>}
            {bought === 0 &&
              words(consumed > 0 ? 'seatsUsed' : 'seatsFreed', {
                product: names.product(sku),
                count: Math.abs(consumed),
                available,
              })}
          </p>
        ))}
        <Freed way={way} />
      </Figure>
      <Figure label={words('errors')}>
        {words('errorsChange', { before: way.errorsBefore, after: way.errorsAfter })},{' '}
        {words('newErrors', { count: way.newErrors })}
      </Figure>
      <Figure label={words('size')}>
        {words(way.reprocesses ? 'sizeThenReprocess' : 'sizeValue', { count: way.size })}
      </Figure>
    </dl>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-text-muted">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

function Freed({ way: { freed } }: { readonly way: Way }) {
  const words = useWords('ways');
  const users = useUserList(freed);
  return freed.length > 0 && <p>{words('freed', { users })}</p>;
}

/** Users by name, the first of them where there are many. */
export function useUserList(users: Way['users']): string {
  const words = useWords('ways');
  const formats = useFormats();
  const directory = useDirectory();
  const shown = users.slice(0, MOST_NAMES).map((id) => userById(directory, id)?.profile.displayName ?? id);
  const more = users.length - shown.length;
  return formats.list(more > 0 ? [...shown, words('others', { count: more })] : shown);
}

function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  const words = useWords('ways');
  const names = useNames();
  const { plans } = useWayWords();
  const first = losses.flatMap((loss) => loss.first);
  const more = losses.reduce((sum, { users }) => sum + users, 0) - first.length;
  if (first.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer text-link">{words('lost')}</summary>
      <ul className="list-disc pl-5">
        {first.map(({ user, plans: lost }) => (
          <li key={user}>{words('lossLine', { user: names.user(user), plans: plans(lost) })}</li>
        ))}
        {more > 0 && <li>{words('lossMore', { count: more })}</li>}
      </ul>
    </details>
  );
}
