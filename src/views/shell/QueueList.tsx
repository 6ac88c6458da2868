import { useWords } from '../../i18n/use-words.ts';
import type { Job } from '../../engine/queue.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { useNames } from '../wording/use-names.ts';

const MOST = 50;

/** The jobs of the background service in the order in which they will run. */
export function QueueList({ queue }: { readonly queue: readonly Job[] }) {
  const words = useWords('shell');
  const names = useNames();
  if (queue.length === 0) {
    return (
      <EmptyState
        icon="clock"
        title={words('processing.queueEmpty')}
        text={words('processing.queueEmptyText')}
      />
    );
  }
  const name = (job: Job): string =>
    job.group === null ? words('processing.userJob', { count: job.users.length }) : names.group(job.group);
  return (
    <div className="max-h-60 overflow-y-auto border-b border-stroke px-4 py-3">
      <p className="mb-2 text-sm text-text-muted">{words('processing.explain')}</p>
      <ol className="flex flex-col gap-2">
        {queue.slice(0, MOST).map((job) => (
          <li key={job.number}>
            <ProgressBar
              label={name(job)}
              value={job.done}
              max={job.users.length}
              valueText={words('processing.job', { done: job.done, total: job.users.length })}
            />
          </li>
        ))}
      </ol>
      {queue.length > MOST && (
        <p className="mt-2 text-sm text-text-muted">
          {words('processing.moreJobs', { count: queue.length - MOST })}
        </p>
      )}
    </div>
  );
}
