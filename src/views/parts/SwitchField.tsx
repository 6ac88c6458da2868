import { Field, type FieldProps } from './Field.tsx';
import { Switch } from './Switch.tsx';

type SwitchFieldProps = Omit<FieldProps, 'required'> & {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly onText: string;
  readonly offText: string;
};

/** A setting that is on or off and works at once. */
export function SwitchField({ checked, onChange, onText, offText, ...field }: SwitchFieldProps) {
  return (
    <Field {...field}>
      {(control, labelId) => (
        <span>
          <Switch
            id={control.id}
            aria-labelledby={labelId}
            aria-describedby={control['aria-describedby']}
            checked={checked}
            onChange={onChange}
            onText={onText}
            offText={offText}
            disabled={field.disabled}
          />
        </span>
      )}
    </Field>
  );
}
