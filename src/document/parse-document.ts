import type { Directory } from '../engine/directory.ts';
import { loadInSlices, type Parts } from '../engine/load-directory.ts';
import type { PlanRelations } from '../engine/product.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { finish } from '../engine/slices.ts';
import type { ServiceVersion } from '../engine/vocabulary.ts';
import { Faults, type DocumentFault } from './document-fault.ts';
import { syntaxFault } from './json-syntax.ts';
import { ObjectIds } from './object-ids.ts';
import { readGroups } from './read-groups.ts';
import { readLog } from './read-log.ts';
import { Subscriptions } from './read-products.ts';
import { readQueue } from './read-queue.ts';
import { readUsers } from './read-users.ts';
import { isObject, read, readList } from './read.ts';
import { headerSchema } from './schema.ts';

type Relations = Readonly<Record<ServiceVersion, PlanRelations>>;
type Parsed<Value> = Result<Value, readonly DocumentFault[]>;

/**
 * Reads a tenant document into a directory as it stands, or refuses it whole with every fault. `builtIn`: the
 * relations of a tenant that does not bring its own (R6.4).
 */
export const parseDocument = (json: unknown, builtIn: Relations): Parsed<Directory> =>
  finish(parseInSlices(json, builtIn));

/** The same in slices of about a millisecond, for whoever has something else to do in between. */
export function* parseInSlices(json: unknown, builtIn: Relations): Generator<void, Parsed<Directory>> {
  const parts = yield* partsInSlices(json, builtIn);
  return parts.ok ? ok(yield* loadInSlices(parts.value)) : parts;
}

/** Up to the point where the directory is put together: plain data that can go to another thread. */
export const parseParts = (json: unknown, builtIn: Relations): Parsed<Parts> =>
  finish(partsInSlices(json, builtIn));

function* partsInSlices(json: unknown, builtIn: Relations): Generator<void, Parsed<Parts>> {
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
  yield* ids.claim(userItems, 'users', faults);
  yield* ids.claim(groupItems, 'groups', faults);
  const users = yield* readUsers(userItems, subscriptions, faults);
  const groups = yield* readGroups(groupItems, subscriptions, ids, faults);
  const queue = yield* readQueue(readList(json, 'queue', true, faults), ids, faults);
  const log = yield* readLog(readList(json, 'auditLog', true, faults), faults);
  if (!header || faults.count > 0) return refused(faults.list());

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
export function parseDocumentText(text: string, builtIn: Relations): Parsed<Directory> {
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
