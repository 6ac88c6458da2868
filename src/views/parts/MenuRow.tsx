import { Anchor } from './Anchor.tsx';
import type { Command } from './command.ts';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';

const ROW = 'focus-inset flex min-h-8 w-full items-center gap-2 px-3 py-1 text-start no-underline';

type MenuRowProps = {
  readonly command: Command;
  /** Called before the command acts: closes the menu and gives focus back. */
  readonly onPick: () => void;
};

/** One row of a menu: action, address or choice, by what the command carries. */
export function MenuRow({ command, onPick }: MenuRowProps) {
  const { label, icon, href, pressed, reason, onSelect } = command;
  const off = command.disabled === true || command.busy === true;
  const look = cx(ROW, off ? 'text-text-disabled' : 'text-text hover:bg-hover focus:bg-hover');
  const content = (
    <>
      {pressed === undefined ? (
        icon && <Icon name={icon} />
      ) : (
        <span className="size-4 shrink-0">{pressed && <Icon name="check" />}</span>
      )}
      <span className="min-w-0">
        {label}
        {off && reason !== undefined && <span className="block text-sm">{reason}</span>}
      </span>
    </>
  );
  if (href !== undefined && !off) {
    return (
      <Anchor href={href} role="menuitem" tabIndex={-1} onClick={onPick} className={look}>
        {content}
      </Anchor>
    );
  }
  const pick = (): void => {
    onPick();
    onSelect?.();
  };
  return (
    <button
      type="button"
      role={pressed === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={pressed}
      aria-disabled={off || undefined}
      tabIndex={-1}
      onClick={off ? undefined : pick}
      className={look}
    >
      {content}
    </button>
  );
}
