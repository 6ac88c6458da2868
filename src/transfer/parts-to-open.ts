import { RELATIONS } from '../catalogue/relations.ts';
import { formatDocument } from '../document/format-document.ts';
import { parseParts } from '../document/parse-document.ts';
import type { Parts } from '../engine/load-directory.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { anonymise, type AnonymiseOptions } from './anonymise.ts';
import type { ImportFault } from './import-fault.ts';
import type { ImportedTenant } from './import-files.ts';

/** The tenant that was looked at, as it is or with pseudonyms. */
export function partsToOpen(
  tenant: Pick<ImportedTenant, 'parts' | 'directory'>,
  options: AnonymiseOptions | null,
): Result<Parts, readonly ImportFault[]> {
  if (options === null) return ok(tenant.parts);
  const parts = parseParts(anonymise(formatDocument(tenant.directory), options), RELATIONS);
  return parts.ok
    ? parts
    : refused(parts.reason.map(({ path, code, message }) => ({ file: null, path, code, message })));
}
