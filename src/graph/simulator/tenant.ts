import { formatFault, type DocumentFault } from '../../document/document-fault.ts';
import { formatLazily } from '../../document/format-document.ts';
import { refused, ok } from '../../engine/result.ts';
import { NO_CONTENT, type Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import { badRequest, tooLarge, type Problem } from '../http/problem.ts';
import { readBytes } from '../http/read-body.ts';
import { readTenant } from '../read-tenant.ts';

export const TENANT_ROUTES: Routes = {
  '/simulator/tenant': { GET: exportTenant, PUT: importTenant },
};

/** The largest document, in bytes. */
const LARGEST_DOCUMENT = 1024 ** 3;

function exportTenant({ port }: Call): Answer {
  const pieces = documentPieces(formatLazily(port.directory()));
  return ok({ status: 200, content: { type: 'pieces', pieces } });
}

/** Characters after which the next piece begins: some milliseconds of work. */
const PIECE = 100_000;

/** The JSON of a document bit by bit: that of a large tenant would not fit into one text. */
export function* documentPieces(document: object): Generator<string> {
  yield '{';
  let before = '';
  for (const [name, value] of Object.entries(document)) {
    yield `${before}${JSON.stringify(name)}:`;
    if (isIterable(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
    before = ',';
  }
  yield '}';
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let piece = '[';
  let before = '';
  for (const item of items) {
    piece += before + JSON.stringify(item);
    before = ',';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]`;
}

async function importTenant({ port, request }: Call): Promise<Answer> {
  const bytes = await readBytes(request, LARGEST_DOCUMENT, port.pause);
  if (bytes === null) return refused(tooLarge(LARGEST_DOCUMENT));
  const directory = await readTenant(bytes, port.pause);
  if (!directory.ok) return refused(faultsProblem(directory.reason));
  port.open(directory.value, null);
  return NO_CONTENT;
}

/** Every fault of a document; the first one is the message, too. */
function faultsProblem(faults: readonly DocumentFault[]): Problem {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return {
    ...badRequest(first ? `${formatFault(first)}${more}` : 'The tenant document is not valid.'),
    details: faults.map((fault) => ({ code: fault.code, target: fault.path, message: formatFault(fault) })),
  };
}
