import type { Command, Context } from '../../engine/command.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import type { GroupId } from '../../engine/ids.ts';
import type { Job } from '../../engine/queue.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { Slot } from '../../engine/slots.ts';

export type Probed = {
  readonly after: Directory;
  readonly refusal: Refusal | null;
  /** The group whose command was refused, when it was a group's. */
  readonly refusedFor: GroupId | null;
};

/** Users up to which a probe processes everybody. */
const FEW = 200;

/**
 * What commands come to for a few users of a large tenant: the background service processes these and nobody else.
 * What a probe finds is carried out in full before it is offered.
 */
export function probe(
  directory: Directory,
  commands: readonly Command[],
  slots: readonly Slot[],
  context: Context,
): Probed {
  const concerned = directory.users.size > FEW ? new Set(slots) : null;
  let after = directory;
  for (const command of commands) {
    const done = execute(after, command, context);
    if (!done.ok)
      return {
        after: directory,
        refusal: done.reason,
        refusedFor: 'group' in command ? command.group : null,
      };
    after = done.value.directory;
  }
  if (concerned) after = { ...after, queue: after.queue.flatMap((job) => cut(job, concerned)) };
  const done = execute(after, { type: 'process', steps: Infinity }, context);
  return { after: done.ok ? done.value.directory : after, refusal: null, refusedFor: null };
}

function cut(job: Job, concerned: ReadonlySet<Slot>): Job[] {
  const users = job.users.filter((slot, place) => place >= job.done && concerned.has(slot));
  return users.length > 0 ? [{ ...job, users, done: 0 }] : [];
}
