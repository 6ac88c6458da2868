import { ComboBox } from './ComboBox.tsx';
import { Field, type FieldProps } from './Field.tsx';

export type ComboOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter word (a country's code); searched as well. */
  readonly note?: string | undefined;
};

export type ComboChoice<Value extends string> = {
  readonly value: Value | undefined;
  readonly options: readonly ComboOption<Value>[];
  /** `undefined` when the choice is taken back, which a required field does not offer. */
  readonly onChange: (value: Value | undefined) => void;
  readonly openLabel: string;
  readonly clearLabel: string;
  /** Shown when no option matches what is typed. */
  readonly emptyText: string;
  readonly placeholder?: string | undefined;
};

/** One of many, found by typing (countries, products); for users and groups take PickList. */
export function ComboField<Value extends string>(props: FieldProps & ComboChoice<Value>) {
  const { value, options, onChange, openLabel, clearLabel, emptyText, placeholder, ...field } = props;
  return (
    <Field {...field}>
      {(control, labelId) => (
        <ComboBox
          control={control}
          labelId={labelId}
          value={value}
          options={options}
          onChange={onChange}
          openLabel={openLabel}
          clearLabel={clearLabel}
          emptyText={emptyText}
          placeholder={placeholder}
        />
      )}
    </Field>
  );
}
