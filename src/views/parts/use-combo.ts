import { useMemo, useState, type KeyboardEvent } from 'react';
import type { ComboOption } from './ComboField.tsx';
import { foldText, searchFor } from './search-text.ts';

type ComboInput<Value extends string> = {
  readonly value: Value | undefined;
  readonly options: readonly ComboOption<Value>[];
  readonly onChange: (value: Value | undefined) => void;
  readonly canClear: boolean;
};

/** What a combobox shows: the choice's word, or what is being typed and the options that match it. */
export function useCombo<Value extends string>({ value, options, onChange, canClear }: ComboInput<Value>) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<string>();
  const [wanted, setWanted] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const matches = useMemo(() => {
    const fits = searchFor(draft ?? '');
    return fits ? options.filter(({ label, note }) => fits(foldText(`${label} ${note ?? ''}`))) : options;
  }, [options, draft]);
  const active = Math.min(wanted, matches.length - 1);

  const show = (): void => {
    if (!open) setWanted(Math.max(0, draft === undefined && chosen ? options.indexOf(chosen) : 0));
    setOpen(true);
  };
  const rest = (): void => {
    setOpen(false);
    setDraft(undefined);
  };
  const pick = (next: Value | undefined): void => {
    rest();
    if (next !== value) onChange(next);
  };
  const type = (text: string): void => {
    setDraft(text);
    setWanted(0);
    setOpen(true);
  };
  /** Focus goes on: an emptied box takes the choice back, half a word is forgotten. */
  const leave = (): void => {
    if (draft === '' && canClear) pick(undefined);
    else rest();
  };

  const move = (step: number): void => {
    if (!open) show();
    else setWanted(Math.max(0, Math.min(active + step, matches.length - 1)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (!open) return;
    else if (event.key === 'Enter') {
      const option = matches[active];
      if (option) pick(option.value);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      rest();
    } else return;
    event.preventDefault();
  };

  return { open, text: draft ?? chosen?.label ?? '', matches, active, show, pick, type, leave, onKeyDown };
}
