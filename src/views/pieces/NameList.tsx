import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import { Field, FieldError, fieldBox } from '../parts/Field.tsx';
import { IconButton } from '../parts/IconButton.tsx';

type NameListProps = {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** What a value is called. */
  readonly nameOf: (value: string) => string;
  /** The value that a typed text means; null when it means none. */
  readonly resolve: (text: string) => string | null;
  readonly unknown: (text: string) => string;
  readonly inputLabel: string;
  /** The `<datalist>` with suggestions. */
  readonly listId: string;
  readonly error?: string | undefined;
};

/** A list of plans or countries: added by typing with suggestions, bad names refused in place, removed one by one. */
export function NameList(props: NameListProps) {
  const { label, values, onChange, nameOf, resolve, unknown, inputLabel, listId, error } = props;
  const words = useWords('settings');
  const common = useWords('common');
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);

  const add = (): void => {
    box.current?.focus();
    if (text.trim() === '') return;
    const value = resolve(text.trim());
    if (value === null) {
      setFault(unknown(text.trim()));
    } else if (values.includes(value)) {
      setFault(words('edit.present', { name: nameOf(value) }));
    } else {
      onChange([...values, value]);
      setText('');
      setFault(undefined);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div role="group" aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <span id={id} className="font-semibold">
        {label}
      </span>
      {values.length === 0 ? (
        <p className="text-text-muted">{words('edit.nothing')}</p>
      ) : (
        <ul aria-labelledby={id} className="border-t border-stroke">
          {values.map((value) => (
            <li key={value} className="flex items-center gap-2 border-b border-stroke py-0.5">
              <span className="min-w-0 flex-1 wrap-anywhere">
                {nameOf(value)}
                {nameOf(value) !== value && (
                  <span className="ml-2 font-mono text-sm text-text-muted">{value}</span>
                )}
              </span>
              <IconButton
                icon="remove"
                label={words('edit.remove', { name: nameOf(value) })}
                onClick={() => {
                  onChange(values.filter((other) => other !== value));
                  box.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field label={inputLabel} error={fault}>
            {(control) => (
              <input
                {...control}
                ref={box}
                list={listId}
                value={text}
                onChange={(event) => {
                  setText(event.target.value);
                  setFault(undefined);
                }}
                onKeyDown={onKeyDown}
                autoComplete="off"
                spellCheck={false}
                className={fieldBox(fault !== undefined)}
              />
            )}
          </Field>
        </div>
        <Button icon="add" onClick={add} className="mt-6">
          {common('add')}
        </Button>
      </div>
      {error !== undefined && <FieldError id={`${id}-error`} text={error} />}
    </div>
  );
}
