import { lazy, Suspense, useMemo, useState } from 'react';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';

const WaysPane = lazy(async () => ({ default: (await import('./WaysPane.tsx')).WaysPane }));

type WaysOutButtonProps = {
  readonly user: UserId;
  readonly group: GroupId;
  /** Whose error, in words. */
  readonly subtitle: string;
};

/** Opens the ways out of a user's error with a group; nothing is tried before. */
export function WaysOutButton({ user, group, subtitle }: WaysOutButtonProps) {
  const words = useWords('ways');
  const [open, setOpen] = useState(false);
  const target = useMemo(() => ({ kind: 'user', user, group }) as const, [user, group]);
  return (
    <>
      <Button icon="reprocess" className="self-start" onClick={() => setOpen(true)}>
        {words('open')}
      </Button>
      {open && (
        <Suspense>
          <WaysPane target={target} subtitle={subtitle} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
