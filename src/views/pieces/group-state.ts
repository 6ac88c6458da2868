import type { Directory } from '../../engine/directory.ts';
import type { Group } from '../../engine/group.ts';
import type { GroupId } from '../../engine/ids.ts';
import { errorCount, processingOf } from '../../engine/queries.ts';
import type { Tone } from '../parts/tone.ts';

export const GROUP_STATES = ['errors', 'queued', 'processing', 'applied', 'none'] as const;
/** A group's licences in one word; work under way comes before errors, which it may yet clear. */
export type GroupState = (typeof GROUP_STATES)[number];

export const STATE_TONE: Record<GroupState, Tone> = {
  none: 'neutral',
  queued: 'neutral',
  processing: 'info',
  errors: 'danger',
  applied: 'success',
};

/** Answers for many groups of one directory. */
export function groupStates(directory: Directory): (group: Pick<Group, 'id' | 'licences'>) => GroupState {
  const queued = new Set<GroupId | null>(directory.queue.map((job) => job.group));
  return ({ id, licences }) => {
    if (queued.has(id)) {
      return processingOf(directory, id).state === 'ProcessingInProgress' ? 'processing' : 'queued';
    }
    if (errorCount(directory, id) > 0) return 'errors';
    return licences.length > 0 ? 'applied' : 'none';
  };
}
