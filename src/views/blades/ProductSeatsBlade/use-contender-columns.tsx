import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import type { Contender } from '../../../insight/last-seats/last-seats.ts';
import type { GridColumn } from '../../parts/grid-column.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { useLastSeatWords } from '../../wording/use-last-seat-words.ts';
import { ShareBar } from './ShareBar.tsx';

/** Who, whether licensed now and in join order, and the share of the random orders. */
export function useContenderColumns(orders: number, withFree: boolean): readonly GridColumn<Contender>[] {
  const words = useWords('lastSeats');
  const texts = useLastSeatWords(orders);
  return useMemo((): readonly GridColumn<Contender>[] => {
    const answer = (id: 'now' | 'joinOrder'): GridColumn<Contender> => ({
      id,
      header: words(id),
      width: 124,
      text: (one) => words(one[id] ? 'yes' : 'no'),
      cell: (one) => (
        <StatusBadge tone={one[id] ? 'success' : 'danger'} text={words(one[id] ? 'yes' : 'no')} />
      ),
    });
    const free: GridColumn<Contender> = {
      id: 'fromFree',
      header: words('fromFree'),
      flex: 2,
      minWidth: 160,
      sortValue: ({ fromFree }) => fromFree ?? orders + 1,
      cell: (one) => <span title={texts.fromFree(one)}>{texts.fromFree(one)}</span>,
    };
    return [
      {
        id: 'name',
        header: words('name'),
        flex: 2,
        minWidth: 120,
        primary: true,
        text: ({ profile }) => `${profile.displayName} ${profile.userPrincipalName}`,
        sortValue: ({ profile }) => profile.displayName,
        cell: ({ profile }) => <span title={profile.userPrincipalName}>{profile.displayName}</span>,
      },
      answer('now'),
      answer('joinOrder'),
      {
        id: 'share',
        header: words('share'),
        flex: 5,
        minWidth: 352,
        text: texts.share,
        sortValue: ({ licensed }) => licensed,
        cell: (one) => <ShareBar share={one.licensed / orders} text={texts.share(one)} />,
      },
      {
        id: 'range',
        header: words('rangeColumn'),
        width: 128,
        text: texts.range,
        sortValue: ({ licensed }) => licensed,
        cell: texts.range,
      },
      ...(withFree ? [free] : []),
    ];
  }, [words, texts, orders, withFree]);
}
