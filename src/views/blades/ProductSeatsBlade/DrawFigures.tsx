import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { LastSeats } from '../../../insight/last-seats/last-seats.ts';
import { InfoBar } from '../../parts/InfoBar.tsx';

/** Orders that are carried out unless the tenant is too large for them. */
const USUAL = 200;

/** How many seats there are to give, for how many, and how far the draw can be trusted. */
export function DrawFigures({ found }: { readonly found: LastSeats }) {
  const words = useWords('lastSeats');
  const formats = useFormats();
  const { total, outside, seats, wanted, free, orders, people } = found;
  const figures = { seats, wanted, short: wanted - seats, orders };
  return (
    <div className="flex flex-col gap-2 px-6 pb-3">
      <dl aria-label={words('figures')} className="flex flex-wrap gap-x-8 gap-y-2">
        {(['seats', 'wanted', 'short', 'orders'] as const).map((name) => (
          <div key={name} className="flex items-baseline gap-2">
            <dt className="text-text-muted">{words(name)}</dt>
            <dd className="text-lg font-semibold tabular-nums">{formats.number(figures[name])}</dd>
          </div>
        ))}
      </dl>
      <p className="text-text-muted">{words('outside', { total, outside })}</p>
      {orders < USUAL && <p className="max-w-prose">{words('fewer', { orders, people })}</p>}
      {free > 0 && <InfoBar tone="info">{words('free', { count: free })}</InfoBar>}
    </div>
  );
}
