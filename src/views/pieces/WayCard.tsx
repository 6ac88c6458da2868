import { useId } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { Way } from '../../insight/ways/way.ts';
import { Button } from '../parts/Button.tsx';
import { Card } from '../parts/Card.tsx';
import { EvidenceBadge } from '../parts/EvidenceBadge.tsx';
import { useNames } from '../wording/use-names.ts';
import { useWayWords } from '../wording/use-way-words.ts';
import { useUserList, WayFigures } from './WayFigures.tsx';

type WayCardProps = {
  readonly way: Way;
  /** Whether it has to be said whom the way is for. */
  readonly withUsers: boolean;
  readonly busy: boolean;
  readonly onApply: () => void;
};

/** One way out: what to do, what came of it when it was tried, and the button that does it. */
export function WayCard({ way, withUsers, busy, onApply }: WayCardProps) {
  const words = useWords('ways');
  const names = useNames();
  const users = useUserList(way.users);
  const steps = useWayWords().steps(way);
  const id = useId();
  return (
    <Card>
      <section aria-labelledby={id} className="flex flex-col gap-2">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h3 id={id} className="min-w-0 flex-1 font-semibold wrap-anywhere">
            {[...steps, ...(way.reprocesses && way.steps.length > 0 ? [words('reprocess')] : [])].join(' + ')}
          </h3>
          <EvidenceBadge
            level={way.inArticle ? 'documented' : 'sample'}
            text={words(way.inArticle ? 'article' : 'notInArticle')}
          />
        </div>
        {withUsers && (
          <p className="text-text-muted wrap-anywhere">
            {names.group(way.group)} · {words('forUsers', { count: way.users.length, users })}
          </p>
        )}
        <WayFigures way={way} withNames />
        <div>
          <Button disabled={busy} aria-describedby={id} onClick={onApply}>
            {words('apply')}
          </Button>
        </div>
      </section>
    </Card>
  );
}
