import type { ComponentProps } from 'react';
import { cx } from './cx.ts';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'ref'> & {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Some, not all, of what it stands for. */
  readonly mixed?: boolean | undefined;
};

/** The browser's own checkbox, with the third state. */
export function Checkbox({ onChange, mixed = false, className, ...rest }: CheckboxProps) {
  return (
    <input
      {...rest}
      ref={(box) => {
        if (box) box.indeterminate = mixed;
      }}
      type="checkbox"
      onChange={(event) => onChange(event.target.checked)}
      className={cx('size-4 shrink-0 cursor-pointer', className)}
    />
  );
}
