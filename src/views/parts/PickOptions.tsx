import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { useWindow } from './use-window.ts';

const ROW = 44;
const PAGE = 6;

type PickOptionsProps<Item> = {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly name: (item: Item) => string;
  readonly detail: ((item: Item) => string) | undefined;
  readonly chosenKeys: ReadonlySet<string>;
  readonly single: boolean;
  readonly onToggle: (item: Item) => void;
  readonly emptyText: string;
};

function target(key: string, at: number, last: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  };
  const next = moves[key];
  return next === undefined ? undefined : Math.max(0, Math.min(next, last));
}

/** A listbox of many options: one tab stop, arrows move the active option, Space and Enter toggle it. */
export function PickOptions<Item>(props: PickOptionsProps<Item>) {
  const { id, label, items, itemKey, name, detail, chosenKeys, single, onToggle, emptyText } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, items.length - 1);
  const view = useWindow({ count: items.length, rowHeight: ROW, scroller, pinned: active });

  const reveal = (place: number): void => {
    const box = scroller.current;
    if (!box) return;
    const top = place * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items[active];
    const next = target(event.key, active, items.length - 1);
    if (next !== undefined) {
      setWanted(next);
      reveal(next);
    } else if (item !== undefined && (event.key === ' ' || event.key === 'Enter')) {
      onToggle(item);
    } else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const place = Number(option?.getAttribute('aria-posinset') ?? 0) - 1;
    const item = items[place];
    if (item === undefined) return;
    setWanted(place);
    onToggle(item);
  };

  if (items.length === 0) return <p className="px-2 py-4 text-text-muted">{emptyText}</p>;
  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={single ? undefined : true}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      className="group focus-inset min-h-44 flex-1 overflow-y-auto border border-stroke"
    >
      <div role="presentation" className="relative" style={{ height: view.height }}>
        {view.rows.map(({ index, top }) => {
          const item = items[index];
          if (item === undefined) return null;
          const on = chosenKeys.has(itemKey(item));
          return (
            <div
              key={itemKey(item)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={on}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ top, height: ROW }}
              className={cx(
                'absolute inset-x-0 flex cursor-pointer items-center gap-3 border-b border-stroke px-2',
                on ? 'bg-selected' : 'hover:bg-hover',
                index === active &&
                  'group-focus-visible:outline-2 group-focus-visible:-outline-offset-2 group-focus-visible:outline-focus',
              )}
            >
              <span
                className={cx(
                  'inline-flex size-4 shrink-0 items-center justify-center border forced-color-adjust-none',
                  single ? 'rounded-full' : 'rounded-sm',
                  on ? 'border-accent bg-accent text-on-accent' : 'border-stroke-strong bg-surface',
                )}
              >
                {on && <Icon name="check" size={12} />}
              </span>
              <span className="min-w-0">
                <span className="block truncate">{name(item)}</span>
                {detail && <span className="block truncate text-sm text-text-muted">{detail(item)}</span>}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
