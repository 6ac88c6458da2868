import { useRef, type MouseEvent } from 'react';
import type { ComboChoice } from './ComboField.tsx';
import { ComboList } from './ComboList.tsx';
import { cx } from './cx.ts';
import { fieldBox, type FieldControl } from './Field.tsx';
import { Icon } from './icons.tsx';
import { useCombo } from './use-combo.ts';

type ComboBoxProps<Value extends string> = ComboChoice<Value> & {
  readonly control: FieldControl;
  readonly labelId: string;
};

const INNER_BUTTON =
  'flex size-7 items-center justify-center rounded-sm border border-transparent hover:bg-hover';

const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** A text box with a list of matching options (ARIA combobox pattern): focus stays in the box. */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const { control, labelId, value, options, onChange, openLabel, clearLabel, emptyText, placeholder } = props;
  const box = useRef<HTMLInputElement>(null);
  const listId = `${control.id}-list`;
  const combo = useCombo({ value, options, onChange, canClear: control.required !== true });
  const { open, text, active } = combo;
  const off = control.disabled === true;

  return (
    <div className="relative w-full">
      <input
        {...control}
        ref={box}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        value={text}
        onChange={(event) => combo.type(event.target.value)}
        onKeyDown={combo.onKeyDown}
        onBlur={combo.leave}
        onClick={({ currentTarget }) => {
          // A press on the chosen word takes it whole, so that typing replaces it.
          if (!open) currentTarget.select();
          combo.show();
        }}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        className={cx(fieldBox(control['aria-invalid'] === true), 'pr-16')}
      />
      <span className="absolute top-0.5 right-0.5 flex">
        {value !== undefined && !off && control.required !== true && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={clearLabel}
            onMouseDown={keepFocus}
            onClick={() => {
              combo.pick(undefined);
              box.current?.focus();
            }}
            className={INNER_BUTTON}
          >
            <Icon name="close" size={12} />
          </button>
        )}
        <button
          type="button"
          tabIndex={-1}
          aria-label={openLabel}
          disabled={off}
          onMouseDown={keepFocus}
          onClick={() => {
            box.current?.focus();
            if (open) combo.leave();
            else combo.show();
          }}
          className={INNER_BUTTON}
        >
          <Icon name="chevron-down" size={12} />
        </button>
      </span>
      <ComboList
        id={listId}
        labelId={labelId}
        anchor={box}
        open={open}
        options={combo.matches}
        active={active}
        value={value}
        onPick={combo.pick}
        emptyText={emptyText}
      />
    </div>
  );
}
