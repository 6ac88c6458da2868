import { useMemo } from 'react';
import type { GroupId } from '../../engine/ids.ts';
import { processingOf } from '../../engine/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';

type GroupProcessingProps = {
  readonly group: GroupId;
  /** Says nothing when there is nothing to wait for. */
  readonly onlyPending?: boolean | undefined;
};

/** The line that says how far a group's changes have been applied (R5.3). */
export function GroupProcessing({ group, onlyPending = false }: GroupProcessingProps) {
  const words = useWords('groups');
  const directory = useDirectory();
  const { state, done, total } = useMemo(() => processingOf(directory, group), [directory, group]);
  return (
    <div className="flex flex-col gap-1">
      <p role="status">
        {state === 'ProcessingComplete' && !onlyPending && (
          <StatusBadge tone="success" text={words('licensePage.applied')} />
        )}
        {state === 'QueuedForProcessing' && (
          <StatusBadge tone="neutral" text={words('licensePage.waiting', { count: total })} />
        )}
        {state === 'ProcessingInProgress' && (
          <StatusBadge tone="info" busy text={words('licensePage.applying')} />
        )}
      </p>
      {state !== 'ProcessingComplete' && (
        <ProgressBar
          label={words('licensePage.applying')}
          value={done}
          max={total}
          valueText={words('licensePage.progress', { done, total })}
        />
      )}
    </div>
  );
}
