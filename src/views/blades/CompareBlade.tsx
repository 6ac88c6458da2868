import { useSearchParams } from 'react-router-dom';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { History } from '../../store/history.ts';
import type { Point } from '../../store/history-moments.ts';
import { useLabState } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { Button } from '../parts/Button.tsx';
import { ButtonLink } from '../parts/ButtonLink.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { PropertyList } from '../parts/PropertyList.tsx';
import { readPoint } from '../pieces/history-addresses.ts';
import { useMomentName } from '../pieces/use-moment-name.ts';
import { Differences } from './CompareBlade/Differences.tsx';
import { useCompared } from './CompareBlade/use-compared.ts';

/** Two points in time side by side: users, licences, seats and errors gained and lost. The address says which. */
export function CompareBlade() {
  const words = useWords('history');
  const history = useLabState((state) => state.history);
  const [search, setSearch] = useSearchParams();
  const before = readPoint(history, search.get('before'));
  const after = readPoint(history, search.get('after'));
  const swap = (): void =>
    setSearch({ before: search.get('after') ?? '', after: search.get('before') ?? '' }, { replace: true });
  return (
    <div className="flex flex-col">
      <PageHeader
        title={words('compare.title')}
        icon="contrast"
        trail={[{ label: words('title'), href: '/history' }]}
      />
      {before && after ? (
        <Both history={history} before={before} after={after} onSwap={swap} />
      ) : (
        <EmptyState
          icon="history"
          title={words('compare.gone')}
          text={words('compare.goneText')}
          action={<ButtonLink href="/history">{words('compare.toHistory')}</ButtonLink>}
        />
      )}
    </div>
  );
}

type BothProps = {
  readonly history: History;
  readonly before: Point;
  readonly after: Point;
  readonly onSwap: () => void;
};

function Both({ history, before, after, onSwap }: BothProps) {
  const words = useWords('history.compare');
  const pointName = usePointName(history);
  const { compared, busy } = useCompared(history, before, after);
  return (
    <>
      <div className="flex flex-wrap items-center gap-4 border-b border-stroke bg-surface px-6 py-3">
        <div className="min-w-0 flex-1">
          <PropertyList
            items={[
              { label: words('before'), value: pointName(before) },
              { label: words('after'), value: pointName(after) },
            ]}
          />
        </div>
        <Button icon="reprocess" onClick={onSwap}>
          {words('swap')}
        </Button>
      </div>
      <div aria-busy={busy} className="flex flex-col gap-6 p-6">
        {busy && <ProgressBar label={words('running')} />}
        {compared && <Differences compared={compared} />}
      </div>
    </>
  );
}

function usePointName(history: History): (point: Point) => string {
  const words = useWords('history.compare');
  const formats = useFormats();
  const momentName = useMomentName();
  return (point) => {
    const { step, entry, at } = momentName(history, point);
    if (at === null) return step;
    const date = formats.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' });
    return entry
      ? words('moment', { step, activity: entry.activity, target: entry.target, date })
      : words('point', { step, date });
  };
}
