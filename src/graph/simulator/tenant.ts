import { formatFault, type DocumentFault } from '../../document/document-fault.ts';
import { formatDocument } from '../../document/format-document.ts';
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
  const pieces = documentPieces(formatDocument(port.directory()));
  return ok({ status: 200, content: { type: 'pieces', pieces } });
}

/** Items of a list that are written at once. */
const BATCH = 500;

/** The JSON of a document bit by bit: that of a large tenant would not fit into one text. */
export function* documentPieces(document: object): Generator<string> {
  yield '{';
  let before = '';
  for (const [name, value] of Object.entries(document)) {
    yield `${before}${JSON.stringify(name)}:`;
    if (Array.isArray(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
    before = ',';
  }
  yield '}';
}

function* listPieces(items: readonly unknown[]): Generator<string> {
  yield '[';
  for (let at = 0; at < items.length; at += BATCH) {
    const piece = JSON.stringify(items.slice(at, at + BATCH)).slice(1, -1);
    yield at === 0 ? piece : `,${piece}`;
  }
  yield ']';
}

async function importTenant({ port, request }: Call): Promise<Answer> {
  const bytes = await readBytes(request, LARGEST_DOCUMENT);
  if (bytes === null) return refused(tooLarge(LARGEST_DOCUMENT));
  const directory = await readTenant(bytes);
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
