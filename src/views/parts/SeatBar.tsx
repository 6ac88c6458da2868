import { cx } from './cx.ts';

export type SeatSegment = { readonly id: string; readonly value: number; readonly tone: SeatTone };
export type SeatTone = 'used' | 'warning' | 'over' | 'free';

const FILL: Record<SeatTone, string> = {
  used: 'bg-accent',
  warning: 'bg-warning-solid',
  over: 'bg-danger-solid',
  free: 'bg-transparent',
};

type SeatBarProps = {
  /** Says what the bar shows ("18 of 20 assigned, 2 available"). */
  readonly text: string;
  readonly used: number;
  readonly total: number;
  /** Parts of `used` in their order; without them one part, and what is over the total in red. */
  readonly segments?: readonly SeatSegment[] | undefined;
  /** The words beside the bar as well as for assistive technology. */
  readonly showText?: boolean | undefined;
};

function plainSegments(used: number, total: number): readonly SeatSegment[] {
  return [
    { id: 'used', value: Math.min(used, total), tone: 'used' },
    { id: 'over', value: Math.max(0, used - total), tone: 'over' },
  ];
}

/** Seats used and left of one product; a mark shows the seats bought when more are in use. */
export function SeatBar({ text, used, total, segments, showText = false }: SeatBarProps) {
  const scale = Math.max(used, total, 1);
  const parts = segments ?? plainSegments(used, total);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span
        role="img"
        aria-label={text}
        className="relative flex h-2.5 min-w-16 flex-1 overflow-hidden rounded-sm border border-stroke-strong bg-track forced-color-adjust-none"
      >
        {parts.map((part) => (
          <span
            key={part.id}
            style={{ width: `${(100 * part.value) / scale}%` }}
            className={cx('h-full', FILL[part.tone])}
          />
        ))}
        {used > total && (
          <span
            style={{ insetInlineStart: `${(100 * total) / scale}%` }}
            className="absolute inset-y-0 w-0.5 bg-canvas"
          />
        )}
      </span>
      {showText && (
        <span aria-hidden="true" className="shrink-0 text-sm text-text-muted">
          {text}
        </span>
      )}
    </span>
  );
}
