import { useRef, type ReactNode } from 'react';
import { commandKey, type CommandItem } from './command.ts';
import { CommandButton } from './CommandButton.tsx';
import { cx } from './cx.ts';
import { Menu } from './Menu.tsx';
import { useOverflow } from './use-overflow.ts';
import { useRovingFocus } from './use-roving-focus.ts';

type CommandBarProps = {
  /** Names the toolbar for assistive technology. */
  readonly label: string;
  readonly commands: readonly CommandItem[];
  /** Names the menu that takes what does not fit. */
  readonly moreLabel: string;
  /** Stands at the far end, outside the toolbar (a clock, a filter). */
  readonly end?: ReactNode;
};

/** The flat bar of a blade: one tab stop, arrow keys inside, the rest in a menu when it gets narrow. */
export function CommandBar({ label, commands, moreLabel, end }: CommandBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const { cut, box } = useOverflow();
  // A separator never ends the visible part.
  const fitting = cut === undefined ? commands.length : commands[cut - 1] === 'separator' ? cut - 1 : cut;
  const roving = useRovingFocus(bar);
  const rest = commands.slice(fitting);
  const menuItems = rest[0] === 'separator' ? rest.slice(1) : rest;

  return (
    <div className="flex min-h-10 items-center gap-2 border-b border-stroke bg-surface px-3">
      <div
        ref={bar}
        role="toolbar"
        aria-label={label}
        className="flex min-w-0 flex-1 items-center"
        {...roving}
      >
        <div ref={box} className="flex h-10 min-w-0 flex-wrap items-start overflow-hidden">
          {commands.map((item, index) => (
            <div
              key={commandKey(item, index)}
              className={cx('flex h-10 items-center', index >= fitting && 'invisible')}
              inert={index >= fitting}
            >
              {item === 'separator' ? (
                <hr aria-orientation="vertical" className="mx-1 h-5 border-0 border-l border-stroke" />
              ) : (
                <CommandButton command={item} />
              )}
            </div>
          ))}
        </div>
        {menuItems.length > 0 && <Menu label={moreLabel} icon="more" align="end" items={menuItems} />}
      </div>
      {end}
    </div>
  );
}
