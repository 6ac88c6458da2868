import { useDeferredValue, useMemo } from 'react';
import { useDirectory } from '../../../store/use-lab.ts';
import type { FieldProps } from '../../parts/Field.tsx';
import { SuggestField } from '../../parts/SuggestField.tsx';
import { addressHints } from '../../pieces/graph-addresses.ts';

type AddressFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** An address, completed from the paths of this tenant. */
export function AddressField({ value, onChange, ...field }: AddressFieldProps) {
  const directory = useDirectory();
  const typed = useDeferredValue(value);
  const suggestions = useMemo(
    () =>
      addressHints(directory, typed).map(({ address, name }) => ({
        value: address,
        label: address,
        note: name,
      })),
    [directory, typed],
  );
  return <SuggestField {...field} value={value} onChange={onChange} suggestions={suggestions} />;
}
