import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import type { Difference, Differing, Effect, VersionsCompared } from '../../../insight/versions/versions.ts';
import type { GridColumn } from '../../parts/grid-column.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import type { Tone } from '../../parts/tone.ts';
import type { DifferenceWords } from './use-difference-words.ts';

const TONE: Readonly<Record<Effect, Tone>> = {
  solved: 'success',
  unsolved: 'danger',
  recorded: 'warning',
  silenced: 'warning',
  otherwise: 'info',
};

/** Who, how it ends in this version and in the other, and what the judge says of it. */
export function useDifferenceColumns(
  { from, to }: VersionsCompared,
  texts: DifferenceWords,
): readonly GridColumn<Differing>[] {
  const words = useWords('versions');
  return useMemo((): readonly GridColumn<Differing>[] => {
    const column = (
      id: string,
      header: string,
      text: (difference: Difference) => string,
      flex: number,
    ): GridColumn<Differing> => {
      const made = new WeakMap<Difference, string>();
      // A hundred thousand rows share a few differences: each is put into words once.
      const textOf = ({ difference }: Differing): string => {
        const known = made.get(difference) ?? text(difference);
        made.set(difference, known);
        return known;
      };
      const cell = (row: Differing) => <span title={textOf(row)}>{textOf(row)}</span>;
      return { id, header, flex, minWidth: 120, text: textOf, cell };
    };

    return [
      {
        id: 'user',
        header: words('user'),
        flex: 2,
        minWidth: 130,
        primary: true,
        text: ({ profile }) => profile.displayName,
        cell: ({ profile }) => profile.displayName,
      },
      column('group', words('group'), ({ group }) => texts.group(group), 2),
      {
        id: 'effect',
        header: words('effectHeader'),
        flex: 2,
        minWidth: 160,
        text: ({ difference }) => words(`effect.${difference.effect}`),
        cell: ({ difference: { effect } }) => (
          <StatusBadge tone={TONE[effect]} text={words(`effect.${effect}`)} />
        ),
      },
      column(
        'now',
        words('now', { version: words(`shortVersion.${from}`) }),
        ({ now }) => texts.ending(now),
        2,
      ),
      column(
        'other',
        words('other', { version: words(`shortVersion.${to}`) }),
        ({ other }) => texts.ending(other),
        2,
      ),
      column('why', words('why'), texts.why, 5),
    ];
  }, [words, texts, from, to]);
}
