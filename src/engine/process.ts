import { GROUP_LICENSING, type Target } from './audit.ts';
import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import { log } from './log.ts';
import type { GroupId } from './ids.ts';
import { NumbersDraft } from './numbers.ts';
import { Outcomes } from './outcomes.ts';
import { UserStep } from './process-user.ts';
import type { Job } from './queue.ts';
import { Stretch, type Room } from './stretch.ts';

/** Steps in one stretch: what is written of so many stays near the processor, however large the tenant. */
const LONGEST = 4_096;

/** One run of the background service: what is judged in it is judged once, however many slices it is made in. */
export class QueueRun {
  private readonly draft: Draft;
  private readonly context: Context;
  private readonly outcomes: Outcomes;
  private readonly room: Room = { slots: new NumbersDraft(), found: new NumbersDraft() };

  constructor(draft: Draft, context: Context) {
    this.draft = draft;
    this.context = context;
    this.outcomes = new Outcomes(draft, context.at);
  }

  /** The next users of the queue, one a step; a step is atomic and judges what is there at that moment (R5.3). Says how many. */
  take(steps: number): number {
    const { draft, context, outcomes } = this;
    let done = 0;
    while (done < steps) {
      const job = draft.queue.head;
      if (!job || job.done >= job.users.length) break;
      if (job.done === 0 && job.group !== null) logStart(draft, job.group, context);
      const taken = job.group === null ? 0 : this.takeStretch(job, job.group, steps - done);
      done += taken;
      const slot = job.users[job.done + taken];
      if (slot !== undefined && done < steps) {
        const user = new UserStep(draft, slot, outcomes, context);
        const succeeded = job.group === null ? user.everyGroup() : user.group(job.group);
        emit(draft, { type: 'stepTaken', succeeded });
        done += 1;
      }
      finishHead(draft, context);
    }
    return done;
  }

  /** Plain steps from where the job stands, until one is not; says how many. */
  private takeStretch(job: Job, group: GroupId, most: number): number {
    const { draft, outcomes, room, context } = this;
    const end = Math.min(job.users.length, job.done + Math.min(most, LONGEST));
    const stretch = new Stretch(draft, group, outcomes.for(group), context.at, room);
    room.slots.reserve(end - job.done);
    room.found.reserve(end - job.done);
    for (let place = job.done; place < end; place++) {
      const slot = job.users[place];
      if (slot === undefined || !stretch.take(slot)) break;
    }
    return stretch.finish();
  }
}

/** Takes the head of the queue off once nobody of it is left to do. */
export function finishHead(draft: Draft, context: Context): void {
  const job = draft.queue.head;
  if (!job || job.done < job.users.length) return;
  const { number, group, succeeded, failed } = job;
  if (group !== null) logFinish(draft, group, succeeded, failed, context);
  emit(draft, { type: 'jobFinished', number, succeeded, failed });
}

/** Queues users for a group; work on nobody is done at once. */
export function queueGroup(draft: Draft, group: GroupId, users: Int32Array, context: Context): void {
  if (users.length > 0) {
    emit(draft, { type: 'jobQueued', group, users });
    return;
  }
  logStart(draft, group, context);
  logFinish(draft, group, 0, 0, context);
}

function logStart(draft: Draft, group: GroupId, { at }: Context): void {
  log(draft, {
    at,
    activity: 'Start applying group based license to users',
    actor: GROUP_LICENSING,
    target: groupTarget(draft, group),
  });
}

function logFinish(draft: Draft, group: GroupId, succeeded: number, failed: number, { at }: Context): void {
  log(draft, {
    at,
    activity: 'Finish applying group based license to users',
    actor: GROUP_LICENSING,
    target: groupTarget(draft, group),
    changes: [{ kind: 'summary', succeeded, failed }],
  });
}

/** A group as the log names it; one that is gone has only its id. */
export function groupTarget(draft: Draft, id: GroupId): Target {
  const group = draft.groups.get(id);
  return group ? { kind: 'group', profile: group.profile } : { kind: 'deletedGroup', id };
}
