import { useId } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { Way } from '../../insight/ways/way.ts';
import { Button } from '../parts/Button.tsx';
import { Card } from '../parts/Card.tsx';
import { EvidenceBadge } from '../parts/EvidenceBadge.tsx';
import { useNames } from '../wording/use-names.ts';
import { useWayWords } from '../wording/use-way-words.ts';
import { useUserList, WayFigures } from './WayFigures.tsx';

/** Whom a way is for: told with their groups, without, or not where it is the only user that there is. */
export type Naming = 'nobody' | 'users' | 'groups';

type WayCardProps = {
  readonly way: Way;
  readonly naming: Naming;
  readonly onApply: () => void;
};

/** One way out: what to do, what came of it when it was tried, and the button that does it. */
export function WayCard({ way, naming, onApply }: WayCardProps) {
  const words = useWords('ways');
  const names = useNames();
  const users = useUserList(way.users);
  const title = useWayWords().title(way);
  const id = useId();
  const [first] = way.groups;
  return (
    <Card>
      <section aria-labelledby={id} className="flex flex-col gap-2">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h4 id={id} className="min-w-0 flex-1 font-semibold wrap-anywhere">
            {title}
          </h4>
          <EvidenceBadge
            level={way.inArticle ? 'documented' : 'sample'}
            text={words(way.inArticle ? 'article' : 'notInArticle')}
          />
        </div>
        {naming !== 'nobody' && (
          <p className="text-text-muted wrap-anywhere">
            {words('forUsers', { count: way.users.length, users })}{' '}
            {naming === 'groups' &&
              words('inGroups', {
                count: way.groups.length,
                group: first === undefined ? '' : names.group(first),
              })}
          </p>
        )}
        <WayFigures way={way} withNames />
        <div>
          <Button aria-describedby={id} onClick={onApply}>
            {words('apply')}
          </Button>
        </div>
      </section>
    </Card>
  );
}
