import { useId } from 'react';
import { Select, type Option } from './Select.tsx';

type FilterSelectProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
};

/** Narrows a list to one state or reason; the label stands before it on the same line. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <div className="inline-flex min-w-0 items-center gap-2">
      <label htmlFor={id} className="shrink-0 text-text-muted">
        {label}
      </label>
      <Select id={id} value={value} options={options} onChange={onChange} className="max-w-60" />
    </div>
  );
}
