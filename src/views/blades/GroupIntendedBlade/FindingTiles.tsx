import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { FINDINGS, type Finding, type Intended } from '../../../insight/intended/intended.ts';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icons.tsx';
import { TONE_ICON, TONE_TEXT } from '../../parts/tone.ts';
import { FINDING_TONE } from './finding-tone.ts';

type FindingTilesProps = {
  readonly counts: Intended['counts'];
  readonly chosen: Finding | null;
  readonly onChoose: (finding: Finding | null) => void;
};

/** How many people there are of each finding; a tile shows only these in the list below, and once more all. */
export function FindingTiles({ counts, chosen, onChoose }: FindingTilesProps) {
  const words = useWords('intended');
  const formats = useFormats();
  return (
    <div
      role="group"
      aria-label={words('findings')}
      className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-2"
    >
      {FINDINGS.map((finding) => {
        const pressed = finding === chosen;
        const tone = counts[finding] === 0 ? 'neutral' : FINDING_TONE[finding];
        return (
          <button
            key={finding}
            type="button"
            aria-pressed={pressed}
            onClick={() => onChoose(pressed ? null : finding)}
            className={cx(
              'flex items-center justify-between gap-2 rounded-md border bg-surface px-3 py-2 text-start shadow-card hover:bg-hover',
              pressed ? 'border-accent outline-1 outline-accent' : 'border-stroke',
            )}
          >
            <span className="flex items-center gap-1.5 text-sm text-text-muted">
              <Icon name={TONE_ICON[FINDING_TONE[finding]]} className={TONE_TEXT[tone]} />
              {words(`finding.${finding}`)}
            </span>{' '}
            <span className={cx('text-xl font-semibold', TONE_TEXT[tone])}>
              {formats.number(counts[finding])}
            </span>
          </button>
        );
      })}
    </div>
  );
}
