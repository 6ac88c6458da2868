import { Combobox } from '@base-ui/react/combobox';
import { cx } from './cx.ts';
import { Field, fieldBox, type FieldProps } from './Field.tsx';
import { Icon } from './icons.tsx';

export type ComboOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter word (a country's code). */
  readonly note?: string | undefined;
};

type ComboFieldProps<Value extends string> = FieldProps & {
  readonly value: Value | undefined;
  readonly options: readonly ComboOption<Value>[];
  /** `undefined` when the choice is taken back. */
  readonly onChange: (value: Value | undefined) => void;
  readonly openLabel: string;
  readonly clearLabel: string;
  /** Shown when no option matches what is typed. */
  readonly emptyText: string;
  readonly placeholder?: string | undefined;
};

const INNER_BUTTON =
  'flex size-7 items-center justify-center rounded-sm border border-transparent hover:bg-hover';

/** One of many, found by typing (countries, products). Heavy (Base UI's combobox): load it lazily. */
export function ComboField<Value extends string>(props: ComboFieldProps<Value>) {
  const { value, options, onChange, openLabel, clearLabel, emptyText, placeholder, ...field } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Field {...field}>
      {(control, labelId) => (
        <Combobox.Root
          items={options}
          value={chosen}
          onValueChange={(next: ComboOption<Value> | null) => onChange(next?.value)}
          itemToStringLabel={(option: ComboOption<Value>) => option.label}
          isItemEqualToValue={(one: ComboOption<Value>, other: ComboOption<Value>) =>
            one.value === other.value
          }
          autoHighlight
          disabled={field.disabled ?? false}
        >
          <Combobox.InputGroup className="relative w-full">
            <Combobox.Input
              id={control.id}
              aria-labelledby={labelId}
              aria-describedby={control['aria-describedby']}
              aria-invalid={control['aria-invalid']}
              aria-required={field.required}
              placeholder={placeholder}
              className={cx(fieldBox(field.error !== undefined), 'pr-16')}
            />
            <span className="absolute top-0.5 right-0.5 flex">
              <Combobox.Clear aria-label={clearLabel} className={INNER_BUTTON}>
                <Icon name="close" size={12} />
              </Combobox.Clear>
              <Combobox.Trigger aria-label={openLabel} className={INNER_BUTTON}>
                <Icon name="chevron-down" size={12} />
              </Combobox.Trigger>
            </span>
          </Combobox.InputGroup>
          <Combobox.Portal>
            <Combobox.Positioner sideOffset={2} className="z-50 outline-none">
              <Combobox.Popup className="w-(--anchor-width) max-w-(--available-width) rounded-md border border-stroke bg-surface-raised text-base text-text shadow-pop">
                <Combobox.Empty>
                  <div className="px-3 py-2 text-text-muted">{emptyText}</div>
                </Combobox.Empty>
                <Combobox.List
                  aria-labelledby={labelId}
                  className="max-h-[min(20rem,var(--available-height))] scroll-py-1 overflow-y-auto py-1 outline-none data-empty:p-0"
                >
                  {(option: ComboOption<Value>) => <ComboRow key={option.value} option={option} />}
                </Combobox.List>
              </Combobox.Popup>
            </Combobox.Positioner>
          </Combobox.Portal>
        </Combobox.Root>
      )}
    </Field>
  );
}

function ComboRow({ option }: { readonly option: ComboOption<string> }) {
  return (
    <Combobox.Item
      value={option}
      className="flex min-h-8 cursor-default items-center gap-2 px-3 py-1 select-none data-highlighted:bg-hover data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-focus data-selected:bg-selected"
    >
      <span className="min-w-0 flex-1 truncate">{option.label}</span>
      {option.note !== undefined && <span className="text-sm text-text-muted">{option.note}</span>}
      <Combobox.ItemIndicator>
        <Icon name="check" size={14} />
      </Combobox.ItemIndicator>
    </Combobox.Item>
  );
}
