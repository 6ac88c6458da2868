import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDocument, formatDocumentText } from '../../src/document/format-document.ts';
import { parseDocumentText } from '../../src/document/parse-document.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { pendingSteps } from '../../src/engine/queue.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { usersOf } from '../../src/engine/user-table.ts';
import { arbitraryDocument } from '../support/arbitrary-document.ts';
import { recount } from '../support/recount.ts';
import { BUILT_IN, loaded } from './sample-document.ts';

const SEED = { seed: 20240301, numRuns: 60 };

test('§8.6 what is exported is what was imported, nothing more and nothing less', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      expect(formatDocument(loaded(document))).toEqual(document);
    }),
    SEED,
  );
});

test('§8.6 export, then import, gives the same directory, the queue included', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const first = loaded(document);
      const second = reloaded(first);

      expect(second).toEqual(first);
      expect(recount(second)).toEqual(recount(first));
    }),
    SEED,
  );
});

test('§8.6 a directory in the middle of its work keeps what is recorded, what is left to do and its log', () => {
  fc.assert(
    fc.property(arbitraryDocument(), fc.nat(12), (document, steps) => {
      const first = worked(loaded(document), steps);
      const second = reloaded(first);

      expect(formatDocumentText(second)).toBe(formatDocumentText(first));
      expect(pendingSteps(second.queue)).toBe(pendingSteps(first.queue));
      expect(recount(second)).toEqual(recount(first));
      expect(second.log.length).toBe(first.log.length);
    }),
    SEED,
  );
});

test('users in the same situation share one value after an import', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const holdings = [...usersOf(loaded(document).users)].map((user) => user.holdings);
      const texts = holdings.map((held) => JSON.stringify(held));

      expect(new Set(holdings).size).toBe(new Set(texts).size);
    }),
    SEED,
  );
});

function reloaded(directory: Directory): Directory {
  const result = parseDocumentText(formatDocumentText(directory), BUILT_IN);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

/** The directory after all groups were reprocessed and some of the queue was done. */
function worked(directory: Directory, steps: number): Directory {
  const context = {
    at: Date.UTC(2024, 2, 1),
    actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null },
  } as const;
  const commands = [
    ...[...rowsOf(directory.groups)].map(({ id }) => ({ type: 'group.reprocess', group: id }) as const),
    { type: 'process', steps } as const,
  ];
  return commands.reduce((before, command) => {
    const done = execute(before, command, context);
    return done.ok ? done.value.directory : before;
  }, directory);
}
