import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../parts/icons.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { Section } from '../parts/Section.tsx';
import { useRefusalWords } from '../wording/use-refusal-words.ts';
import { TargetNames } from './TargetNames.tsx';
import type { Candidate } from './use-candidates.ts';

type BatchOutcomesProps = {
  readonly outcomes: readonly { readonly target: Candidate; readonly refusal: Refusal | null }[];
  /** How many were never tried. */
  readonly left: number;
  readonly doneTitle: string;
  /** The whole result in a sentence. */
  readonly summary: string;
  /** What else is to know when something was done. */
  readonly note?: string | undefined;
};

/** What became of many targets: who was refused, by reason, and who was not. */
export function BatchOutcomes({ outcomes, left, doneTitle, summary, note }: BatchOutcomesProps) {
  const words = useWords('licenses');
  const refusalWords = useRefusalWords();
  const done = outcomes.flatMap(({ target, refusal }) => (refusal === null ? [target] : []));
  const refused = new Map<string, Candidate[]>();
  for (const { target, refusal } of outcomes) {
    if (refusal === null) continue;
    const reason = [...new Set(refusalWords(refusal))].join(' ');
    const others = refused.get(reason);
    if (others) others.push(target);
    else refused.set(reason, [target]);
  }
  return (
    <div className="flex flex-col gap-4">
      <div role="status">
        <InfoBar tone={refused.size > 0 ? 'warning' : 'success'}>
          {summary} {left > 0 && words('assign.stopped', { count: left })} {done.length > 0 && note}
        </InfoBar>
      </div>
      {refused.size > 0 && (
        <Section title={words('assign.refused')} level={3}>
          <ul className="flex flex-col gap-3">
            {[...refused].map(([reason, targets]) => (
              <li key={reason} className="flex gap-2">
                <Icon name="error" className="mt-0.5 text-danger" />
                <div className="min-w-0">
                  <p>{reason}</p>
                  <TargetNames targets={targets} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {done.length > 0 && (
        <Section title={doneTitle} level={3}>
          <div className="flex gap-2">
            <Icon name="success" className="mt-0.5 text-success" />
            <TargetNames targets={done} />
          </div>
        </Section>
      )}
    </div>
  );
}
