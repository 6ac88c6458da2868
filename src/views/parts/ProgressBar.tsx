type ProgressBarProps = {
  /** What is progressing. */
  readonly label: string;
  /** Done so far; without it the bar only says that something goes on. */
  readonly value?: number | undefined;
  readonly max?: number | undefined;
  /** "350 of 1,000 users" in words. */
  readonly valueText?: string | undefined;
  readonly hideLabel?: boolean | undefined;
};

/** Progress as n of m, thin, with its words above. */
export function ProgressBar({ label, value, max = 100, valueText, hideLabel = false }: ProgressBarProps) {
  const share = value === undefined || max <= 0 ? undefined : Math.min(1, Math.max(0, value / max));
  return (
    <div className="min-w-0">
      {!hideLabel && (
        <div aria-hidden="true" className="mb-1 flex justify-between gap-4 text-sm">
          <span className="truncate">{label}</span>
          <span className="shrink-0 text-text-muted">{valueText}</span>
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value === undefined ? undefined : Math.min(value, max)}
        aria-valuetext={valueText}
        className="h-1 overflow-hidden rounded-sm bg-track outline outline-transparent forced-color-adjust-none"
      >
        {share === undefined ? (
          <div className="h-full w-1/3 animate-sweep bg-accent" />
        ) : (
          <div style={{ width: `${100 * share}%` }} className="h-full bg-accent" />
        )}
      </div>
    </div>
  );
}
