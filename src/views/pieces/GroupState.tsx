import type { GroupId } from '../../engine/ids.ts';
import { errorCount, groupById, processingOf } from '../../engine/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';

/** Where the group's licences stand: waiting, at work, in error, or applied to everybody. */
export function GroupState({ group }: { readonly group: GroupId }) {
  const words = useWords('licenses');
  const directory = useDirectory();
  const { state, done, total } = processingOf(directory, group);
  if (state === 'QueuedForProcessing') return <StatusBadge tone="neutral" text={words('groupState.queued')} />;
  if (state === 'ProcessingInProgress') {
    return <StatusBadge tone="info" busy text={words('groupState.inProgress', { done, total })} />;
  }
  if (!groupById(directory, group)) {
    return <StatusBadge tone="warning" icon="remove" text={words('groupState.deleted')} />;
  }
  return errorCount(directory, group) > 0 ? (
    <StatusBadge tone="danger" text={words('groupState.errors')} />
  ) : (
    <StatusBadge tone="success" text={words('groupState.applied')} />
  );
}
