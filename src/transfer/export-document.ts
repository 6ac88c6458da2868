import { formatEntry } from '../document/directory-audit.ts';
import { formatDocument } from '../document/format-document.ts';
import { EMPTY_LOG, entriesOf } from '../engine/audit-log.ts';
import type { Directory } from '../engine/directory.ts';

/** Entries, users or groups in one piece of the text. */
const AT_ONCE = 1_000;

/**
 * The text of a tenant document in pieces, for a file: the log of a large tenant makes a text longer than any one
 * string. `withLog` false leaves the audit log out.
 */
export function* documentPieces(directory: Directory, withLog: boolean): Generator<string> {
  const { users, groups, auditLog: _none, ...rest } = formatDocument({ ...directory, log: EMPTY_LOG });
  yield JSON.stringify(rest, null, 2).replace(/\n\}$/, '');
  yield* listPieces('users', users);
  yield* listPieces('groups', groups);
  yield* listPieces('auditLog', withLog ? logEntries(directory) : []);
  yield '\n}\n';
}

function* logEntries(directory: Directory): Iterable<unknown> {
  for (const entry of entriesOf(directory.log)) yield formatEntry(directory, entry);
}

function* listPieces(name: string, items: Iterable<unknown>): Generator<string> {
  yield `,\n  ${JSON.stringify(name)}: [`;
  let some: string[] = [];
  let begun = false;
  const piece = (): string => `${begun ? ',' : ''}\n    ${some.join(',\n    ')}`;
  for (const item of items) {
    some.push(JSON.stringify(item));
    if (some.length < AT_ONCE) continue;
    yield piece();
    begun = true;
    some = [];
  }
  if (some.length > 0) yield piece();
  yield begun || some.length > 0 ? '\n  ]' : ']';
}
