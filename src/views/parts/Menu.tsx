import { useId, useLayoutEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { commandKey, type CommandItem } from './command.ts';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icons.tsx';
import { menuKeys } from './menu-keys.ts';
import { MenuRow } from './MenuRow.tsx';
import { usePopup } from './use-popup.ts';

type MenuProps = {
  /** Names the button that opens the menu, and so the menu; begins with the words on the button, if any. */
  readonly label: string;
  readonly items: readonly CommandItem[];
  readonly icon?: IconName | undefined;
  /** Words on the button; without them only the icon shows. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly align?: 'start' | 'end' | undefined;
};

/** A button with a menu of commands (ARIA menu button pattern). */
export function Menu({ label, items, icon, children, className, align = 'start' }: MenuProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'first' | 'last'>();
  usePopup(open !== undefined, trigger, list, align);

  useLayoutEffect(() => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [];
    rows[open === 'last' ? rows.length - 1 : 0]?.focus();
  }, [open]);

  const close = (): void => {
    trigger.current?.focus();
    setOpen(undefined);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(undefined);
  };

  return (
    <span className="inline-flex" onBlur={leave}>
      <button
        ref={trigger}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open && id}
        // Keeps focus in the open menu, so that the press closes it instead of closing and opening it.
        onMouseDown={(event) => open && event.preventDefault()}
        onClick={() => (open ? close() : setOpen('first'))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowUp' ? 'last' : 'first');
        }}
        className={cx(
          'focus-inset inline-flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-sm border border-transparent px-2 hover:bg-hover aria-expanded:bg-pressed',
          className,
        )}
      >
        {icon && <Icon name={icon} size={children === undefined ? 20 : 16} />}
        {children}
        {children !== undefined && <Icon name="chevron-down" size={12} />}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          popover="manual"
          onKeyDown={(event) => menuKeys(event, close)}
          className="fixed inset-auto m-0 max-h-[80vh] max-w-80 min-w-44 overflow-y-auto rounded-md border border-stroke bg-surface-raised py-1 text-base text-text shadow-pop"
        >
          {items.map((item, index) =>
            item === 'separator' ? (
              <hr key={commandKey(item, index)} className="my-1 border-stroke" />
            ) : (
              <MenuRow key={item.id} command={item} onPick={close} />
            ),
          )}
        </div>
      )}
    </span>
  );
}
