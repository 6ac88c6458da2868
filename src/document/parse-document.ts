import type { Directory } from '../engine/directory.ts';
import type { ImportedEntry } from '../engine/audit.ts';
import { loadDirectory, type Parts } from '../engine/load-directory.ts';
import type { PlanRelations } from '../engine/product.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import type { ServiceVersion } from '../engine/vocabulary.ts';
import { Faults, type DocumentFault } from './document-fault.ts';
import { syntaxFault } from './json-syntax.ts';
import { ObjectIds } from './object-ids.ts';
import { readGroups } from './read-groups.ts';
import { Subscriptions } from './read-products.ts';
import { readUsers } from './read-users.ts';
import { isObject, read, readList } from './read.ts';
import { headerSchema, jobSchema } from './schema.ts';

/**
 * Reads a tenant document into a directory as it stands, or refuses it whole with every fault. `builtIn`: the
 * relations of a tenant that does not bring its own (R6.4).
 */
export function parseDocument(
  json: unknown,
  builtIn: Readonly<Record<ServiceVersion, PlanRelations>>,
): Result<Directory, readonly DocumentFault[]> {
  const parts = parseParts(json, builtIn);
  return parts.ok ? ok(loadDirectory(parts.value)) : parts;
}

/** The same up to the point where the directory is put together: plain data that can go to another thread. */
export function parseParts(
  json: unknown,
  builtIn: Readonly<Record<ServiceVersion, PlanRelations>>,
): Result<Parts, readonly DocumentFault[]> {
  const faults = new Faults();
  if (!isObject(json)) {
    faults.add('', 'type', json, 'an object');
    return refused(faults.list());
  }
  const header = read(headerSchema, json, '', faults);
  const subscriptions = new Subscriptions(readList(json, 'subscribedSkus', false, faults), faults);
  const userItems = readList(json, 'users', false, faults);
  const groupItems = readList(json, 'groups', false, faults);
  const ids = new ObjectIds();
  ids.claim(userItems, 'users', faults);
  ids.claim(groupItems, 'groups', faults);
  const users = readUsers(userItems, subscriptions, faults);
  const groups = readGroups(groupItems, subscriptions, ids, faults);
  const queue = readQueue(readList(json, 'queue', true, faults), ids, faults);
  const log = readLog(readList(json, 'auditLog', true, faults), faults);
  if (!header || faults.any) return refused(faults.list());

  const { organization, serviceVersion, planRelations } = header;
  return ok({
    tenant: {
      name: header.name,
      description: header.description,
      organizationId: organization.id,
      organizationName: organization.displayName,
      country: organization.countryLetterCode,
      domains: organization.verifiedDomains,
    },
    serviceVersion,
    relations: planRelations ?? builtIn[serviceVersion],
    relationsAreBuiltIn: planRelations === null,
    products: subscriptions.products,
    users,
    groups,
    queue,
    log,
  });
}

/** Reads a document from its file's text. */
export function parseDocumentText(
  text: string,
  builtIn: Readonly<Record<ServiceVersion, PlanRelations>>,
): Result<Directory, readonly DocumentFault[]> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    const faults = new Faults();
    const { line, column, rest } = syntaxFault(source);
    faults.add('', 'json', rest || undefined, `at line ${line}, column ${column}`);
    return refused(faults.list());
  }
  return parseDocument(json, builtIn);
}

/** Groups may be gone by now; users may not (R5.3). */
function readQueue(items: readonly unknown[], ids: ObjectIds, faults: Faults): Parts['queue'] {
  return items.flatMap((item, place) => {
    const path = `queue[${place}]`;
    const job = read(jobSchema, item, path, faults);
    for (const [user, id] of job?.users.entries() ?? []) {
      if (!ids.isUser(id)) faults.add(`${path}.users[${user}]`, 'user.unknown', id);
    }
    return job ? [job] : [];
  });
}

/** Far more than a `directoryAudit` has, far less than would overflow the stack of whoever writes it back. */
const DEEPEST = 32;

/** Entries are kept as they are. */
function readLog(items: readonly unknown[], faults: Faults): readonly ImportedEntry[] {
  return items.flatMap((imported, number) => {
    const path = `auditLog[${number}]`;
    if (!isObject(imported)) faults.add(path, 'type', imported, 'an object');
    else if (isDeeper(imported, DEEPEST)) faults.add(path, 'tooDeep', undefined);
    else return [{ number, imported }];
    return [];
  });
}

const isDeeper = (json: unknown, levels: number): boolean =>
  typeof json === 'object' &&
  json !== null &&
  (levels === 0 || Object.values(json).some((value) => isDeeper(value, levels - 1)));
