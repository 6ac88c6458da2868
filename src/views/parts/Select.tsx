import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { fieldBox } from './Field.tsx';
import { Icon } from './icons.tsx';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
};

type SelectProps<Value extends string> = Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> & {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly invalid?: boolean | undefined;
};

/** The browser's own select in the portal's box. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, invalid = false, className, ...rest } = props;
  const choose = (next: string): void => {
    const option = options.find((one) => one.value === next);
    if (option) onChange(option.value);
  };
  return (
    <span className={cx('relative inline-flex min-w-0', className)}>
      <select
        {...rest}
        value={value}
        onChange={(event) => choose(event.target.value)}
        className={cx(fieldBox(invalid), 'appearance-none pr-7 text-ellipsis')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        name="chevron-down"
        size={12}
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2"
      />
    </span>
  );
}
