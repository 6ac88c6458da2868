import { useState } from 'react';
import { cx } from './cx.ts';
import { Field, fieldBox, type FieldProps } from './Field.tsx';

type NumberFieldProps = FieldProps & {
  readonly value: number | undefined;
  /** `undefined` while the box is empty or holds no number. */
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
};

function parse(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A number; what is typed stays as typed until the value is set from outside. */
export function NumberField({ value, onChange, min, max, step, ...field }: NumberFieldProps) {
  const [draft, setDraft] = useState('');
  const shown = parse(draft) === value ? draft : String(value ?? '');
  const change = (text: string): void => {
    setDraft(text);
    onChange(parse(text));
  };
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="number"
          value={shown}
          onChange={(event) => change(event.target.value)}
          min={min}
          max={max}
          step={step}
          className={cx(fieldBox(field.error !== undefined), 'max-w-40')}
        />
      )}
    </Field>
  );
}
