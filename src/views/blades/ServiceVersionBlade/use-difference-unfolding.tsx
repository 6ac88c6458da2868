import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import type { Differing, VersionsCompared } from '../../../insight/versions/versions.ts';
import type { GridUnfolding } from '../../parts/grid-column.ts';
import type { DifferenceWords } from './use-difference-words.ts';

/** Rows that unfold onto both outcomes in full, with what stands in the way of each. */
export function useDifferenceUnfolding(
  { from, to }: VersionsCompared,
  texts: DifferenceWords,
): GridUnfolding<Differing> {
  const words = useWords('versions');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const onToggle = useCallback((key: string): void => {
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const label = useCallback(
    ({ profile, difference }: Differing) =>
      words('unfold', { user: profile.displayName, group: texts.group(difference.group) }),
    [words, texts],
  );
  const detail = useCallback(
    ({ difference }: Differing) => (
      <dl className="grid max-w-5xl gap-4 p-4 md:grid-cols-2">
        {[
          { ending: difference.now, heading: words('now', { version: words(`version.${from}`) }) },
          { ending: difference.other, heading: words('other', { version: words(`version.${to}`) }) },
        ].map(({ ending, heading }) => (
          <div key={heading}>
            <dt className="font-semibold">{heading}</dt>
            <dd>
              {texts.ending(ending)}
              <ul className="list-disc pl-5">
                {[...new Set(texts.faults(difference, ending))].map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    ),
    [words, texts, from, to],
  );
  return useMemo(
    () => ({ open, onToggle, header: words('details'), label, detail }),
    [open, onToggle, words, label, detail],
  );
}
