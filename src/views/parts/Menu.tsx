import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { commandKey, type CommandItem } from './command.ts';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icons.tsx';
import { MenuRow } from './MenuRow.tsx';

type MenuProps = {
  /** Names the button that opens the menu, and so the menu. */
  readonly label: string;
  readonly items: readonly CommandItem[];
  readonly icon?: IconName | undefined;
  /** Words on the button; without them only the icon shows. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly align?: 'start' | 'end' | undefined;
};

/** A button with a menu of commands. Heavy (Base UI's menu): load it lazily where the first page shows it. */
export function Menu({ label, items, icon, children, className, align = 'start' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger
        aria-label={label}
        className={cx(
          'focus-inset inline-flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-sm border border-transparent px-2 hover:bg-hover data-popup-open:bg-pressed',
          className,
        )}
      >
        {icon && <Icon name={icon} size={children === undefined ? 20 : 16} />}
        {children}
        {children !== undefined && <Icon name="chevron-down" size={12} />}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={2} className="z-50 outline-none">
          <Base.Popup className="min-w-44 max-w-80 rounded-md border border-stroke bg-surface-raised py-1 text-base text-text shadow-pop outline-none">
            {items.map((item, index) =>
              item === 'separator' ? (
                <Base.Separator key={commandKey(item, index)} className="my-1 h-px bg-stroke" />
              ) : (
                <MenuRow key={item.id} command={item} />
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
