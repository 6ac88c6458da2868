import type { ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import { Icon, type IconName } from './icons.tsx';
import { TONE_BOX, TONE_ICON, TONE_TEXT, type Tone } from './tone.ts';

type InfoBarProps = {
  readonly tone: Exclude<Tone, 'neutral'>;
  readonly title?: string | undefined;
  readonly children: ReactNode;
  readonly icon?: IconName | undefined;
  /** Makes the whole bar one link, like "10 users couldn't be assigned licenses". */
  readonly href?: string | undefined;
  /** Makes the whole bar one button. */
  readonly onSelect?: (() => void) | undefined;
  /** A button or link at the end; only for bars that are not themselves a link. */
  readonly action?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  readonly dismissLabel?: string | undefined;
};

/** A message across the blade. It is no live region: put it in one when it arrives later. */
export function InfoBar(props: InfoBarProps) {
  const { tone, title, children, icon, href, onSelect, action, onDismiss, dismissLabel } = props;
  const look = cx(
    'flex w-full gap-2 rounded-sm border px-3 py-2 text-start',
    action === undefined ? 'items-start' : 'items-center',
    TONE_BOX[tone],
  );
  const wholeBar = cx(look, 'text-text no-underline hover:underline');
  const content = (
    <>
      <Icon name={icon ?? TONE_ICON[tone]} size={20} className={TONE_TEXT[tone]} />
      <span className="min-w-0 flex-1">
        {title !== undefined && <strong className="mr-2 font-semibold">{title}</strong>}
        {children}
      </span>
    </>
  );
  const onward = <Icon name="chevron-right" className="self-center" />;

  if (href !== undefined) {
    return (
      <Anchor href={href} className={wholeBar}>
        {content}
        {onward}
      </Anchor>
    );
  }
  if (onSelect) {
    return (
      <button type="button" onClick={onSelect} className={wholeBar}>
        {content}
        {onward}
      </button>
    );
  }
  return (
    <div className={look}>
      {content}
      {action}
      {onDismiss && dismissLabel !== undefined && (
        <IconButton icon="close" label={dismissLabel} onClick={onDismiss} className="-my-1.5 -mr-2" />
      )}
    </div>
  );
}
