import type { ReactNode } from 'react';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { ByReason, Forecast } from '../../insight/forecast/forecast.ts';
import type { PlanCount } from '../../insight/plan-tally.ts';
import { useNames } from '../wording/use-names.ts';
import { useReasonHeading } from '../wording/use-reason-heading.ts';

/** The figures of a forecast, those that are not zero. */
export function ForecastFigures({ forecast }: { readonly forecast: Forecast }) {
  const words = useWords('forecast');
  const names = useNames();
  const { licensed, unlicensed, gained, lost, still, fresh, cleared, silent, seats, queued } = forecast;
  return (
    <>
      {!forecast.changes && <p>{words('nothing')}</p>}
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 empty:hidden">
        {licensed > 0 && (
          <Figure label={words('figure.licensed')}>{words('licensed', { count: licensed })}</Figure>
        )}
        {unlicensed > 0 && (
          <Figure label={words('figure.unlicensed')}>{words('unlicensed', { count: unlicensed })}</Figure>
        )}
        {cleared > 0 && (
          <Figure label={words('figure.cleared')}>{words('cleared', { count: cleared })}</Figure>
        )}
        <Reasons kind="still" counts={still} />
        <Reasons kind="fresh" counts={fresh} />
        {silent > 0 && <Figure label={words('figure.silent')}>{words('silent', { count: silent })}</Figure>}
        {seats.length > 0 && (
          <Figure label={words('figure.seats')}>
            {seats.map(({ sku, consumed, total }) => (
              <p key={sku}>
                {words('seats', {
                  product: names.product(sku),
                  before: consumed.before,
                  totalBefore: total.before,
                  after: consumed.after,
                  totalAfter: total.after,
                })}
              </p>
            ))}
          </Figure>
        )}
        <Plans kind="gained" changes={gained} />
        <Plans kind="lost" changes={lost} />
      </dl>
      {queued > 0 && <p className="text-text-muted">{words('queued', { count: queued })}</p>}
    </>
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

function Reasons({ kind, counts }: { readonly kind: 'still' | 'fresh'; readonly counts: ByReason }) {
  const words = useWords('forecast');
  const formats = useFormats();
  const heading = useReasonHeading();
  if (counts.size === 0) return null;
  const count = [...counts.values()].reduce((sum, users) => sum + users, 0);
  const reasons = [...counts].map(([reason, users]) =>
    words('reason', { reason: heading(reason), count: users }),
  );
  return (
    <Figure label={words(`figure.${kind}`)}>{words(kind, { count, reasons: formats.list(reasons) })}</Figure>
  );
}

function Plans({ kind, changes }: { readonly kind: 'gained' | 'lost'; readonly changes: PlanCount }) {
  const words = useWords('forecast');
  const formats = useFormats();
  const names = useNames();
  const { users, plans, first } = changes;
  if (users === 0) return null;
  return (
    <Figure label={words(`figure.${kind}`)}>
      <p>{words(kind, { users, plans })}</p>
      <details>
        <summary className="cursor-pointer text-link">{words('who')}</summary>
        <ul className="list-disc pl-5">
          {first.map((one) => (
            <li key={one.user}>
              {words('line', {
                user: names.user(one.user),
                plans: formats.list(one.plans.map(names.plan)),
              })}
            </li>
          ))}
          {users > first.length && <li>{words('more', { count: users - first.length })}</li>}
        </ul>
      </details>
    </Figure>
  );
}
