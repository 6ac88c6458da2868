import type { Seats } from '../../engine/queries.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { SeatBar } from '../parts/SeatBar.tsx';
import { useSeatText } from './use-seat-text.ts';

type SeatFiguresProps = {
  readonly seats: Seats;
  /** Without it where a larger picture of them follows. */
  readonly withBar?: boolean | undefined;
};

/** A product's seats at the top of its pages: figures, and the bar they make. */
export function SeatFigures({ seats, withBar = true }: SeatFiguresProps) {
  const words = useWords('licenses');
  const formats = useFormats();
  const text = useSeatText();
  const { total, consumed, available } = seats;
  const figures = [
    { label: words('seats.total'), value: total },
    { label: words('seats.assigned'), value: consumed },
    available < 0
      ? { label: words('seats.overAssigned'), value: -available }
      : { label: words('seats.available'), value: available },
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-2 border-b border-stroke bg-surface px-6 py-3">
      <dl aria-label={words('seats.figures')} className="flex flex-wrap gap-x-8 gap-y-2">
        {figures.map(({ label, value }) => (
          <div key={label} className="flex items-baseline gap-2">
            <dt className="text-text-muted">{label}</dt>
            <dd className="text-lg font-semibold tabular-nums">{formats.number(value)}</dd>
          </div>
        ))}
      </dl>
      {withBar && (
        <span className="min-w-40 flex-1">
          <SeatBar text={text(seats)} used={consumed} total={total} />
        </span>
      )}
    </div>
  );
}
