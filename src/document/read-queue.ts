import { userId } from '../engine/ids.ts';
import type { Parts } from '../engine/load-directory.ts';
import type { Faults } from './document-fault.ts';
import type { ObjectIds } from './object-ids.ts';
import { isObject, read, readIds } from './read.ts';
import { jobSchema } from './schema.ts';

/** What is left of the jobs. Their groups may be gone by now; users may not (R5.3). */
export function* readQueue(
  items: readonly unknown[],
  ids: ObjectIds,
  faults: Faults,
): Generator<void, Parts['queue']> {
  const jobs = [];
  for (const [place, item] of items.entries()) {
    const path = `queue[${place}]`;
    const job = read(jobSchema, item, path, faults);
    const users = yield* readIds(isObject(item) ? item['users'] : null, userId, `${path}.users`, faults);
    if (!job || !users) continue;
    for (const [user, id] of users.entries()) {
      if (!ids.isUser(id)) faults.add(`${path}.users[${user}]`, 'user.unknown', id);
    }
    jobs.push({ group: job.group, users });
    yield;
  }
  return jobs;
}
