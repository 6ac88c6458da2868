import { useMemo } from 'react';
import type { Directory } from '../../../engine/directory.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Person, Situation } from '../../../insight/intended/intended.ts';
import { useLab } from '../../../store/use-lab.ts';
import type { GridColumn } from '../../parts/grid-column.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { useIntendedWords } from '../../wording/use-intended-words.ts';
import { FINDING_TONE } from './finding-tone.ts';

/** Who, what is found, what is meant and what there is, in the names of the directory that was looked at. */
export function useIntendedColumns(of: Directory | null): readonly GridColumn<Person>[] {
  const words = useWords('intended');
  const lab = useLab();
  const texts = useIntendedWords(of ?? lab.getState().directory);
  return useMemo((): readonly GridColumn<Person>[] => {
    const column = (
      id: 'intended' | 'actual' | 'otherwise' | 'later',
      text: (situation: Situation) => string,
      minWidth: number,
      flex = 2,
    ): GridColumn<Person> => ({
      id,
      header: words(id),
      flex,
      minWidth,
      text: ({ situation }) => text(situation),
      cell: ({ situation }) => <span title={text(situation)}>{text(situation)}</span>,
    });
    return [
      {
        id: 'name',
        header: words('name'),
        flex: 2,
        minWidth: 120,
        primary: true,
        text: ({ profile }) => profile.displayName,
        cell: ({ profile }) => profile.displayName,
      },
      {
        id: 'findings',
        header: words('findings'),
        flex: 3,
        minWidth: 170,
        text: ({ situation }) => texts.findings(situation),
        cell: ({ situation }) => (
          <span title={texts.findings(situation)} className="min-w-0">
            <StatusBadge
              tone={FINDING_TONE[situation.findings[0] ?? 'asIntended']}
              text={texts.findings(situation)}
            />
          </span>
        ),
      },
      column('intended', texts.intended, 120),
      column('actual', texts.actual, 150, 3),
      column('otherwise', texts.otherwise, 120),
      column('later', texts.later, 130),
    ];
  }, [words, texts]);
}
