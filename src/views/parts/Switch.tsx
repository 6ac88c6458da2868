import { cx } from './cx.ts';

type SwitchProps = {
  readonly id?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The words beside the knob for both states. */
  readonly onText: string;
  readonly offText: string;
  readonly disabled?: boolean | undefined;
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby'?: string | undefined;
};

/** A knob that is on or off, named by another element; its state's words are for the eye. */
export function Switch({ checked, onChange, onText, offText, disabled = false, ...rest }: SwitchProps) {
  return (
    <button
      {...rest}
      type="button"
      role="switch"
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : () => onChange(!checked)}
      className={cx('inline-flex min-h-6 items-center gap-2 rounded-sm', disabled && 'text-text-disabled')}
    >
      <span
        className={cx(
          'flex h-5 w-10 shrink-0 items-center rounded-full border p-0.5 forced-color-adjust-none',
          checked ? 'justify-end' : 'justify-start',
          disabled
            ? 'border-stroke bg-surface-sunken'
            : checked
              ? 'border-accent bg-accent'
              : 'border-stroke-strong bg-surface',
        )}
      >
        <span
          className={cx(
            'size-3 rounded-full',
            disabled ? 'bg-text-disabled' : checked ? 'bg-on-accent' : 'bg-text-muted',
          )}
        />
      </span>
      <span aria-hidden="true" className="text-start">
        {checked ? onText : offText}
      </span>
    </button>
  );
}
