import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { ErrorRow } from '../../engine/error-list.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { GridUnfolding } from '../parts/grid-column.ts';

const WhyPanel = lazy(async () => ({ default: (await import('./WhyPanel.tsx')).WhyPanel }));

/** Users in error whose rows unfold onto the rules that failed them. */
export function useErrorUnfolding(group: GroupId): GridUnfolding<ErrorRow, UserId> {
  const words = useWords('why');
  const common = useWords('common');
  const [open, setOpen] = useState<ReadonlySet<UserId>>(new Set());
  const onToggle = useCallback((user: UserId): void => {
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(user)) next.add(user);
      return next;
    });
  }, []);
  const label = useCallback(
    ({ profile }: ErrorRow) => words('unfold', { user: profile.displayName }),
    [words],
  );
  const detail = useCallback(
    ({ profile }: ErrorRow) => (
      <Suspense fallback={<p>{common('loading')}</p>}>
        <WhyPanel user={profile.id} group={group} />
      </Suspense>
    ),
    [group, common],
  );
  return useMemo(
    () => ({ open, onToggle, header: words('column'), label, detail }),
    [open, onToggle, words, label, detail],
  );
}
