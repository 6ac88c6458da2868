import type { Ref } from 'react';
import { Field, fieldBox, type FieldProps } from './Field.tsx';

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'url' | undefined;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', placeholder, readOnly, maxLength, ref, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          placeholder={placeholder}
          readOnly={readOnly}
          maxLength={maxLength}
          autoComplete="off"
          className={fieldBox(field.error !== undefined)}
        />
      )}
    </Field>
  );
}
