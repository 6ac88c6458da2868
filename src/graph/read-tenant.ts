import { RELATIONS } from '../catalogue/relations.ts';
import type { DocumentFault } from '../document/document-fault.ts';
import { parseDocument, parseDocumentText } from '../document/parse-document.ts';
import type { Directory } from '../engine/directory.ts';
import { refused, type Result } from '../engine/result.ts';
import { decode } from './http/read-body.ts';
import type { JsonFault } from './http/read-json.ts';
import { readLargeJson } from './http/read-large-json.ts';

/** Called between two slices of long work, so that whoever else waits is served. */
export type Pause = () => Promise<void>;

/** Lets everything else that waits go first. */
export const yieldToOthers: Pause = () => new Promise((resolve) => setTimeout(resolve));

/** Reads a tenant document from the bytes of its file, however many they are, or says everything that is wrong with it. */
export async function readTenant(
  bytes: Uint8Array,
  pause: Pause = yieldToOthers,
): Promise<Result<Directory, readonly DocumentFault[]>> {
  const json = await readLargeJson(bytes, pause);
  if (json.ok) return parseDocument(json.value, RELATIONS);
  if (json.reason === 'syntax') {
    // The reader of files says where; it needs the whole text for that.
    const text = decode(bytes);
    if (text !== null) return parseDocumentText(text, RELATIONS);
  }
  return refused([{ path: '', code: 'json', found: '', message: FAULTS[json.reason] }]);
}

const FAULTS: Readonly<Record<JsonFault, string>> = {
  syntax: 'This is not JSON.',
  repeatedName: 'An object of the document has a property twice.',
  reservedName: "The property name '__proto__' is not valid.",
  tooDeep: 'The document is nested too deeply.',
};
