import { Field, type FieldProps } from './Field.tsx';
import { Select, type Option } from './Select.tsx';

type SelectFieldProps<Value extends string> = FieldProps & {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
};

/** One of a few; for long lists take ComboField. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, options, onChange, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={options}
          onChange={onChange}
          invalid={field.error !== undefined}
        />
      )}
    </Field>
  );
}
