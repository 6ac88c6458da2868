import { Anchor } from './Anchor.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icons.tsx';

export const EVIDENCE_LEVELS = ['documented', 'reported', 'sample'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

const LOOK: Record<EvidenceLevel, { readonly icon: IconName; readonly box: string }> = {
  documented: { icon: 'document', box: 'border-success-stroke text-success' },
  reported: { icon: 'users', box: 'border-info-stroke text-info' },
  sample: { icon: 'scenario', box: 'border-stroke-strong text-text-muted' },
};

type EvidenceBadgeProps = {
  readonly level: EvidenceLevel;
  readonly text: string;
  /** The source, where there is one to open. */
  readonly href?: string | undefined;
};

/** How well a fact is known: published, seen by people in the field, or made up for the lab. */
export function EvidenceBadge({ level, text, href }: EvidenceBadgeProps) {
  const { icon, box } = LOOK[level];
  const look = cx('inline-flex items-center gap-1 rounded-sm border px-1.5 text-sm whitespace-nowrap', box);
  const content = (
    <>
      <Icon name={icon} size={12} />
      {text}
    </>
  );
  if (href === undefined) return <span className={look}>{content}</span>;
  return (
    <Anchor href={href} className={cx(look, 'hover:underline')}>
      {content}
    </Anchor>
  );
}
