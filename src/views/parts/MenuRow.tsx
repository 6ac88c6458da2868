import { Menu as Base } from '@base-ui/react/menu';
import { Link } from 'react-router-dom';
import type { Command } from './command.ts';
import { Icon } from './icons.tsx';

const ROW =
  'flex min-h-8 items-center gap-2 px-3 py-1 text-text no-underline outline-none select-none data-highlighted:bg-hover data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-focus data-disabled:text-text-disabled';

/** One row of a menu: action, address or choice, by what the command carries. */
export function MenuRow({ command }: { readonly command: Command }) {
  const { label, icon, href, pressed, reason } = command;
  const disabled = command.disabled === true || command.busy === true;
  const words = (
    <span className="min-w-0">
      {label}
      {disabled && reason !== undefined && <span className="block text-sm">{reason}</span>}
    </span>
  );
  if (pressed !== undefined) {
    return (
      <Base.CheckboxItem
        checked={pressed}
        disabled={disabled}
        closeOnClick
        onCheckedChange={() => command.onSelect?.()}
        className={ROW}
      >
        <span className="size-4 shrink-0">{pressed && <Icon name="check" />}</span>
        {words}
      </Base.CheckboxItem>
    );
  }
  const picture = icon && <Icon name={icon} />;
  if (href !== undefined && !disabled) {
    return (
      <Base.LinkItem render={<Link to={href} />} closeOnClick className={ROW}>
        {picture}
        {words}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item disabled={disabled} onClick={() => command.onSelect?.()} className={ROW}>
      {picture}
      {words}
    </Base.Item>
  );
}
