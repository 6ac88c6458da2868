import { useId } from 'react';
import { Checkbox } from './Checkbox.tsx';
import { cx } from './cx.ts';
import { FieldError, type FieldProps } from './Field.tsx';

type CheckboxFieldProps = FieldProps & {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A box to tick with its words to the right. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { label, description, error, required, disabled, checked, onChange } = props;
  const id = useId();
  const described = cx(description !== undefined && `${id}-text`, error !== undefined && `${id}-error`);
  return (
    <div className="flex min-w-0 items-start gap-2">
      <Checkbox
        id={id}
        checked={checked}
        onChange={onChange}
        required={required}
        disabled={disabled}
        aria-describedby={described || undefined}
        aria-invalid={error === undefined ? undefined : true}
        className="mt-0.5"
      />
      <div className="min-w-0">
        <label htmlFor={id} className={cx(disabled && 'text-text-disabled')}>
          {label}
          {required === true && (
            <span aria-hidden="true" className="ml-1 text-danger">
              *
            </span>
          )}
        </label>
        {description !== undefined && (
          <div id={`${id}-text`} className="text-sm text-text-muted">
            {description}
          </div>
        )}
        {error !== undefined && <FieldError id={`${id}-error`} text={error} />}
      </div>
    </div>
  );
}
