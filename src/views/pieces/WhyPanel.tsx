import { useEffect, useMemo, useState } from 'react';
import { GROUP_LICENSING } from '../../engine/audit.ts';
import type { Context } from '../../engine/command.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Change } from '../../insight/why/change.ts';
import { smallestChange } from '../../insight/why/smallest-change.ts';
import type { Check, Status, Why } from '../../insight/why/why.ts';
import { whyOf } from '../../insight/why/why-of.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { InfoBar } from '../parts/InfoBar.tsx';
import { runInSlices } from '../parts/in-slices.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import type { Tone } from '../parts/tone.ts';
import { useChangeWords } from '../wording/use-change-words.ts';
import { useNames } from '../wording/use-names.ts';
import { useWhyWords } from '../wording/use-why-words.ts';
import { CopyButton } from './CopyButton.tsx';

type WhyPanelProps = { readonly user: UserId; readonly group: GroupId };

const TONE: Readonly<Record<Status, Tone>> = { passed: 'success', failed: 'danger', notReached: 'neutral' };

/** The rules between a user and a group, what decided each, and the smallest change that would turn the verdict. */
export function WhyPanel({ user, group }: WhyPanelProps) {
  const directory = usePacedDirectory();
  const [context] = useState((): Context => ({ at: Date.now(), actor: GROUP_LICENSING }));
  const words = useWords('why');
  const names = useNames();
  const sentences = useWhyWords();
  const changeWords = useChangeWords();
  const why = useMemo(() => whyOf(directory, user, group, context), [directory, user, group, context]);
  const change = useSmallestChange(why?.verdict.kind !== 'licensed' || why.stale, { user, group }, context);
  if (!why) return null;

  const who = { user: names.user(user), group: names.group(group) };
  const verdict = sentences.verdict(why, why.verdict);
  const stale = why.stale ? words('stale', { now: sentences.verdict(why, why.now), verdict }) : null;
  const changeText =
    change === null ? null : change === 'searching' ? words('searching') : changeWords(user, change.found);
  const text = [
    words('region', who),
    stale ?? verdict,
    ...(changeText === null ? [] : [`${words('smallest')}: ${changeText}`]),
    ...why.checks.flatMap((check, place) => [
      `${place + 1}. ${words(`check.${check.name}.title`)}: ${words(`status.${check.status}`)} (${sentences.source(check)})`,
      ...check.parts.map((part) => `   - ${sentences.part(why, part)}`),
    ]),
  ].join('\n');
  return (
    <section aria-label={words('region', who)} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0 flex-1 font-semibold">{verdict}</p>
        <CopyButton text={text} label={words('copy')} name={words('copyName', who)} />
      </div>
      {why.queued && <InfoBar tone="info">{words('queued')}</InfoBar>}
      {stale !== null && !why.queued && <InfoBar tone="warning">{stale}</InfoBar>}
      {changeText !== null && (
        <div role="status">
          <p className="font-semibold">{words('smallest')}</p>
          <p>{changeText}</p>
          {change !== 'searching' && <p className="text-sm text-text-muted">{words('tried')}</p>}
        </div>
      )}
      <Rules why={why} part={sentences.part} source={sentences.source} />
    </section>
  );
}

type RulesProps = {
  readonly why: Why;
  readonly part: ReturnType<typeof useWhyWords>['part'];
  readonly source: (check: Check) => string;
};

function Rules({ why, part, source }: RulesProps) {
  const words = useWords('why');
  return (
    <ol aria-label={words('rules')} className="flex flex-col gap-2">
      {why.checks.map((check) => (
        <li key={check.name} className="grid grid-cols-[7.5rem_1fr] items-start gap-x-3">
          <StatusBadge tone={TONE[check.status]} text={words(`status.${check.status}`)} />
          <div className="min-w-0">
            <p>
              <span className={check.status === 'failed' ? 'font-semibold' : undefined}>
                {words(`check.${check.name}.title`)}
              </span>{' '}
              <span className="text-sm text-text-muted">{source(check)}</span>
            </p>
            {check.parts.length > 0 && (
              <ul className="list-disc pl-5 break-words">
                {check.parts.map((one) => {
                  const sentence = part(why, one);
                  return <li key={sentence}>{sentence}</li>;
                })}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

type Found = { readonly found: Change | null } | 'searching';

/** Tries changes in slices beside the page, and anew when the directory changes; null when there is nothing to turn. */
function useSmallestChange(wanted: boolean, { user, group }: WhyPanelProps, context: Context): Found | null {
  const directory = usePacedDirectory();
  const [answer, setAnswer] = useState<{
    readonly of: typeof directory;
    readonly found: Change | null;
  } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    return runInSlices(smallestChange(directory, user, group, context), (found) =>
      setAnswer({ of: directory, found }),
    );
  }, [wanted, directory, user, group, context]);
  if (!wanted) return null;
  return answer?.of === directory ? { found: answer.found } : 'searching';
}
