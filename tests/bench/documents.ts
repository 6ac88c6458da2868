import { RELATIONS } from '../../src/catalogue/relations.ts';
import { formatFault } from '../../src/document/document-fault.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import type { Directory } from '../../src/engine/directory.ts';

/** A directory from its document's JSON; a fault is a slip of the bench. */
export function directoryOf(json: unknown): Directory {
  const directory = parseDocument(json, RELATIONS);
  if (!directory.ok) throw new Error(directory.reason.slice(0, 5).map(formatFault).join('\n'));
  return directory.value;
}
