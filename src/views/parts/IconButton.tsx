import type { ComponentProps, MouseEvent } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icons.tsx';
import { Tooltip } from './Tooltip.tsx';

type IconButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'children'> & {
  readonly icon: IconName;
  /** The accessible name, shown as a tooltip as well. */
  readonly label: string;
  readonly size?: 16 | 20 | undefined;
  readonly disabled?: boolean | undefined;
};

/** A square button without words on it. */
export function IconButton({
  icon,
  label,
  size = 16,
  disabled = false,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  const click = (event: MouseEvent<HTMLButtonElement>): void => {
    if (disabled) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Tooltip text={label} repeatsName>
      {() => (
        <button
          type="button"
          {...rest}
          aria-label={label}
          aria-disabled={disabled || undefined}
          onClick={click}
          className={cx(
            'inline-flex size-8 shrink-0 items-center justify-center rounded-sm border border-transparent',
            disabled ? 'text-text-disabled' : 'hover:bg-hover active:bg-pressed',
            className,
          )}
        >
          <Icon name={icon} size={size} />
        </button>
      )}
    </Tooltip>
  );
}
