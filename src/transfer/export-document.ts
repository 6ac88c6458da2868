import { formatLazily } from '../document/format-document.ts';
import { EMPTY_LOG } from '../engine/audit-log.ts';
import type { Directory } from '../engine/directory.ts';
import type { ExportPiece } from './export-piece.ts';

/** Entries, users or groups in one piece of the text. */
const AT_ONCE = 1_000;

/**
 * The text of a tenant document in pieces, for a file: the log of a large tenant makes a text longer than any one
 * string. `withLog` false leaves the audit log out.
 */
export function* documentPieces(directory: Directory, withLog: boolean): Generator<ExportPiece> {
  const written = withLog ? directory : { ...directory, log: EMPTY_LOG };
  const { users, groups, auditLog, queue, ...rest } = formatLazily(written);
  const total = directory.users.size + directory.groups.size + written.log.length;
  let done = 0;
  const tell = (text: string): ExportPiece => ({ text, done, total });
  yield tell(JSON.stringify({ ...rest, queue: [...queue] }, null, 2).replace(/\n\}$/, ''));
  for (const [name, items] of Object.entries({ users, groups, auditLog })) {
    yield tell(`,\n  ${JSON.stringify(name)}: [`);
    let some: string[] = [];
    let before = '\n    ';
    for (const item of items) {
      some.push(before + JSON.stringify(item));
      before = ',\n    ';
      done += 1;
      if (some.length < AT_ONCE) continue;
      yield tell(some.join(''));
      some = [];
    }
    yield tell(`${some.join('')}${before === '\n    ' ? '' : '\n  '}]`);
  }
  yield tell('\n}\n');
}
