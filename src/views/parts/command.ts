import type { IconName } from './icons.tsx';

/** One thing to do, as a bar or a menu shows it: an action (`onSelect`) or an address (`href`). */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly onSelect?: (() => void) | undefined;
  readonly href?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Why it is disabled, in words; shown as tooltip and read as description. */
  readonly reason?: string | undefined;
  readonly busy?: boolean | undefined;
  /** Given: the command is a toggle (bar) or a choice (menu) and this is its state. */
  readonly pressed?: boolean | undefined;
};

export type CommandItem = Command | 'separator';

/** A stable key per item; separators are named by their place. */
export function commandKey(item: CommandItem, index: number): string {
  return item === 'separator' ? `separator-${index}` : item.id;
}
