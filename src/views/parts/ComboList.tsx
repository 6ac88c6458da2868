import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ComboOption } from './ComboField.tsx';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { usePopup } from './use-popup.ts';

type ComboListProps<Value extends string> = {
  readonly id: string;
  readonly labelId: string;
  readonly anchor: RefObject<HTMLInputElement | null>;
  readonly open: boolean;
  readonly options: readonly ComboOption<Value>[];
  readonly active: number;
  readonly value: Value | undefined;
  readonly onPick: (value: Value) => void;
  readonly emptyText: string;
};

/** The list under a combobox; focus never enters it. */
export function ComboList<Value extends string>(props: ComboListProps<Value>) {
  const { id, labelId, anchor, open, options, active, value, onPick, emptyText } = props;
  const popup = useRef<HTMLDivElement>(null);
  usePopup(open, anchor, popup, 'start');

  useLayoutEffect(() => {
    const box = popup.current;
    if (!open || !box) return;
    box.style.minWidth = `${anchor.current?.offsetWidth ?? 0}px`;
    box.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [open, anchor, id, active]);

  if (!open) return null;
  return (
    <div
      ref={popup}
      popover="manual"
      className="fixed inset-auto m-0 max-h-80 max-w-[90vw] overflow-y-auto rounded-md border border-stroke bg-surface-raised py-1 text-base text-text shadow-pop"
    >
      {options.length === 0 && <p className="px-3 py-2 text-text-muted">{emptyText}</p>}
      <div id={id} role="listbox" aria-labelledby={labelId}>
        {options.map((option, index) => (
          <button
            key={option.value}
            id={`${id}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={option.value === value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(option.value)}
            className={cx(
              'flex min-h-8 w-full items-center gap-2 px-3 py-1 text-start',
              index === active ? 'bg-hover outline-2 -outline-offset-2 outline-focus' : 'hover:bg-hover',
            )}
          >
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.note !== undefined && <span className="text-sm text-text-muted">{option.note}</span>}
            {option.value === value && <Icon name="check" size={14} />}
          </button>
        ))}
      </div>
    </div>
  );
}
