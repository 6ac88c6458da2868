import { Anchor } from './Anchor.tsx';
import type { Command } from './command.ts';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { Spinner } from './Spinner.tsx';
import { Tooltip } from './Tooltip.tsx';

const FLAT =
  'focus-inset inline-flex h-8 items-center gap-1.5 rounded-sm border px-2 text-base whitespace-nowrap';

const IDLE = 'border-transparent text-text hover:bg-hover active:bg-pressed';

/** One command of a command bar: icon and words, flat; disabled ones stay reachable and say why. */
export function CommandButton({ command }: { readonly command: Command }) {
  const { label, icon, href, disabled = false, busy = false, reason, pressed } = command;
  const off = disabled || busy;
  const picture = busy ? (
    <Spinner />
  ) : (
    icon && <Icon name={icon} className={off ? undefined : 'text-accent'} />
  );

  if (href !== undefined && !off) {
    return (
      <Anchor href={href} className={cx(FLAT, IDLE)}>
        {picture}
        {label}
      </Anchor>
    );
  }
  const button = (describedBy: string | undefined) => (
    <button
      type="button"
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-describedby={describedBy}
      onClick={off ? undefined : command.onSelect}
      className={cx(
        FLAT,
        pressed === true ? 'border-stroke-strong bg-selected' : 'border-transparent',
        off ? 'text-text-disabled' : 'text-text hover:bg-hover active:bg-pressed',
      )}
    >
      {picture}
      {label}
    </button>
  );
  return off && reason !== undefined ? <Tooltip text={reason}>{button}</Tooltip> : button(undefined);
}
