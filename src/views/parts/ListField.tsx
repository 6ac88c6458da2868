import { useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { FieldError, fieldBox, type FieldProps } from './Field.tsx';
import { IconButton } from './IconButton.tsx';

type ListFieldProps = FieldProps & {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly addLabel: string;
  /** Names the box of the entry at `index` (from 0). */
  readonly itemLabel: (index: number) => string;
  readonly removeLabel: (value: string, index: number) => string;
  /** What is wrong with one entry, in words. */
  readonly itemError?: ((value: string, index: number) => string | undefined) | undefined;
  readonly placeholder?: string | undefined;
};

/** A list of short texts (proxy addresses): each in a box of its own, added and removed one by one. */
export function ListField(props: ListFieldProps) {
  const { label, description, error, required, disabled = false, values, onChange, addLabel } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const focusNext = useRef<number>(undefined);

  useEffect(() => {
    const at = focusNext.current;
    if (at === undefined) return;
    focusNext.current = undefined;
    const boxes = list.current?.querySelectorAll('input') ?? [];
    const target = boxes[Math.min(at, boxes.length - 1)] ?? list.current?.querySelector('button');
    target?.focus();
  });

  const add = (): void => {
    focusNext.current = values.length;
    onChange([...values, '']);
  };
  const remove = (index: number): void => {
    focusNext.current = index;
    onChange(values.toSpliced(index, 1));
  };
  const described = cx(description !== undefined && `${id}-text`, error !== undefined && `${id}-error`);

  return (
    <div
      ref={list}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={described || undefined}
      className="flex min-w-0 flex-col items-start gap-1"
    >
      <span id={`${id}-label`} className="font-semibold">
        {label}
        {required === true && (
          <span aria-hidden="true" className="ml-1 text-danger">
            *
          </span>
        )}
      </span>
      {description !== undefined && (
        <div id={`${id}-text`} className="text-sm text-text-muted">
          {description}
        </div>
      )}
      {values.map((value, index) => {
        const wrong = props.itemError?.(value, index);
        const wrongId = `${id}-${index}-error`;
        return (
          <div key={index} className="w-full">
            <div className="flex items-center gap-1">
              <input
                aria-label={props.itemLabel(index)}
                aria-invalid={wrong === undefined ? undefined : true}
                aria-describedby={wrong === undefined ? undefined : wrongId}
                value={value}
                onChange={(event) => onChange(values.with(index, event.target.value))}
                placeholder={props.placeholder}
                disabled={disabled}
                autoComplete="off"
                spellCheck={false}
                className={fieldBox(wrong !== undefined)}
              />
              <IconButton
                icon="remove"
                label={props.removeLabel(value, index)}
                disabled={disabled}
                onClick={() => remove(index)}
              />
            </div>
            {wrong !== undefined && <FieldError id={wrongId} text={wrong} />}
          </div>
        );
      })}
      <Button look="subtle" icon="add" disabled={disabled} onClick={add} className="-ml-2">
        {addLabel}
      </Button>
      {error !== undefined && <FieldError id={`${id}-error`} text={error} />}
    </div>
  );
}
