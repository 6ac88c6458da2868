import { cx } from './cx.ts';
import { Icon, type IconName } from './icons.tsx';
import { Spinner } from './Spinner.tsx';
import { TONE_ICON, TONE_TEXT, type Tone } from './tone.ts';

type StatusBadgeProps = {
  readonly tone: Tone;
  readonly text: string;
  /** Another picture than the tone's own; `busy` turns it into a spinner. */
  readonly icon?: IconName | undefined;
  readonly busy?: boolean | undefined;
};

/** A state in a cell or beside a title: picture and words, never colour alone. */
export function StatusBadge({ tone, text, icon, busy = false }: StatusBadgeProps) {
  return (
    <span className="inline-flex max-w-full items-center gap-1.5">
      <span className={cx('inline-flex', TONE_TEXT[tone])}>
        {busy ? <Spinner /> : <Icon name={icon ?? TONE_ICON[tone]} />}
      </span>
      <span className="truncate">{text}</span>
    </span>
  );
}
