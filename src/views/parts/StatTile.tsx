import type { ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icons.tsx';
import { TONE_TEXT, type Tone } from './tone.ts';

type StatTileProps = {
  readonly label: string;
  /** The count, already formatted for the reader's language. */
  readonly value: ReactNode;
  readonly href?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly tone?: Tone | undefined;
};

/** A count with its words; with an address the whole tile leads to the list behind it. */
export function StatTile({ label, value, href, icon, tone }: StatTileProps) {
  const look =
    'flex min-w-36 flex-col justify-between gap-1 rounded-md border border-stroke bg-surface px-4 py-3 shadow-card';
  const content = (
    <>
      <span className="flex items-center gap-2 text-text-muted">
        {icon && <Icon name={icon} className={tone && TONE_TEXT[tone]} />}
        {label}
      </span>
      <span className={cx('text-2xl font-semibold', tone ? TONE_TEXT[tone] : 'text-text')}>{value}</span>
    </>
  );
  if (href === undefined) return <div className={look}>{content}</div>;
  return (
    <Anchor href={href} className={cx(look, 'no-underline hover:bg-hover')}>
      {content}
    </Anchor>
  );
}
