import { entriesOf, EMPTY_LOG } from '../../src/engine/audit-log.ts';
import { isImported } from '../../src/engine/audit.ts';
import type { Directory } from '../../src/engine/directory.ts';
import type { Lines } from './contestant.ts';

/* All that the bench knows about the log of a directory. */

/** Lines about users from a place in the log on. */
export function linesSince(directory: Directory, from: number): Lines {
  const lines = { changed: 0, failed: 0, joined: 0, left: 0 };
  for (const entry of entriesOf(directory.log, from)) {
    if (isImported(entry)) continue;
    if (entry.activity === 'Add member to group') lines.joined++;
    if (entry.activity === 'Remove member from group') lines.left++;
    if (entry.activity !== 'Change user license') continue;
    if (entry.failure) lines.failed++;
    else lines.changed++;
  }
  return lines;
}

export const lengthOfLog = (directory: Directory): number => directory.log.length;

export const withoutLog = (directory: Directory): Directory => ({ ...directory, log: EMPTY_LOG });
