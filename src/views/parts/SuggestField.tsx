import { useRef, useState, type KeyboardEvent } from 'react';
import type { ComboOption } from './ComboField.tsx';
import { ComboList } from './ComboList.tsx';
import { cx } from './cx.ts';
import { Field, fieldBox, type FieldProps } from './Field.tsx';

type SuggestFieldProps = FieldProps & {
  readonly value: string;
  /** What may be meant by what is typed, best first; anything else may be typed as well. */
  readonly suggestions: readonly ComboOption<string>[];
  readonly onChange: (value: string) => void;
};

/** A line of text with suggestions under it: Enter takes one only after the arrows have chosen it. */
export function SuggestField({ value, suggestions, onChange, ...field }: SuggestFieldProps) {
  const box = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const open = wanted && suggestions.length > 0;
  const chosen = Math.min(active, suggestions.length - 1);

  const show = (next: boolean): void => {
    setWanted(next);
    setActive(-1);
  };
  const pick = (next: string): void => {
    onChange(next);
    show(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const option = suggestions[chosen];
    if (event.key === 'ArrowDown') {
      setWanted(true);
      setActive(Math.min(chosen + 1, suggestions.length - 1));
    } else if (!open) return;
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, -1));
    else if (event.key === 'Escape') show(false);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && option) pick(option.value);
    else return;
    event.preventDefault();
  };

  return (
    <Field {...field}>
      {(control, labelId) => {
        const listId = `${control.id}-list`;
        return (
          <div className="relative w-full">
            <input
              {...control}
              ref={box}
              role="combobox"
              aria-expanded={open}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={open && chosen >= 0 ? `${listId}-${chosen}` : undefined}
              value={value}
              onChange={(event) => {
                onChange(event.target.value);
                show(true);
              }}
              onKeyDown={onKeyDown}
              onBlur={() => show(false)}
              autoComplete="off"
              spellCheck={false}
              className={cx(fieldBox(field.error !== undefined), 'font-mono')}
            />
            <ComboList
              id={listId}
              labelId={labelId}
              anchor={box}
              open={open}
              options={suggestions}
              active={chosen}
              value={undefined}
              onPick={pick}
              emptyText=""
            />
          </div>
        );
      }}
    </Field>
  );
}
