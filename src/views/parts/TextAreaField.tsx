import { cx } from './cx.ts';
import { Field, fieldBox, type FieldProps } from './Field.tsx';

type TextAreaFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean | undefined;
  /** Fixed-width letters, for rules, JSON and CSV. */
  readonly code?: boolean | undefined;
};

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { value, onChange, rows = 4, placeholder, readOnly, code = false, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          rows={rows}
          placeholder={placeholder}
          readOnly={readOnly}
          spellCheck={!code}
          className={cx(fieldBox(field.error !== undefined), 'resize-y', code && 'font-mono')}
        />
      )}
    </Field>
  );
}
