import { RELATIONS } from '../catalogue/relations.ts';
import type { DocumentFault } from '../document/document-fault.ts';
import { parseDocumentText, parseInSlices } from '../document/parse-document.ts';
import type { Directory } from '../engine/directory.ts';
import { refused, type Result } from '../engine/result.ts';
import type { Pause } from '../scenarios/scenarios.ts';
import { decode } from './http/read-body.ts';
import type { JsonFault } from './http/read-json.ts';
import { readLargeJson } from './http/read-large-json.ts';
import { withPauses } from './with-pauses.ts';

type Tenant = Result<Directory, readonly DocumentFault[]>;

/** Reads a tenant document from the bytes of its file, however many they are, or says everything that is wrong with it. */
export const readTenant = (bytes: Uint8Array, pause: Pause): Promise<Tenant> =>
  withPauses(tenantInSlices(bytes), pause);

function* tenantInSlices(bytes: Uint8Array): Generator<void, Tenant> {
  const json = yield* readLargeJson(bytes);
  if (json.ok) return yield* parseInSlices(json.value, RELATIONS);
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
