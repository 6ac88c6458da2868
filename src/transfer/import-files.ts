import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { RELATIONS } from '../catalogue/relations.ts';
import type { DocumentFault } from '../document/document-fault.ts';
import { parseParts } from '../document/parse-document.ts';
import type { Directory } from '../engine/directory.ts';
import { loadInSlices, type Parts } from '../engine/load-directory.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { foundFile, type FoundFile } from './found-file.ts';
import { gather, type Gathered } from './gather.ts';
import { fileFault, type ImportFault } from './import-fault.ts';
import {
  DOCUMENT_PROPERTIES,
  GROUP_PROPERTIES,
  PRODUCT_PROPERTIES,
  USER_PROPERTIES,
} from './known-properties.ts';
import { byFile, noteIgnored, type FiledAnswer, type Json } from './merge-items.ts';
import { Notices, type ImportNotice } from './notices.ts';
import { previewInSlices, type Preview } from './preview.ts';
import { parseProductCsv } from './product-csv.ts';
import { recognise, type DroppedFile, type Members, type Recognised } from './recognise.ts';

export const IMPORT_PHASES = ['reading', 'checking', 'loading', 'judging'] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

/** How far a phase is; `total` is 0 while it is not known. */
export type ImportProgress = { readonly phase: ImportPhase; readonly done: number; readonly total: number };

export type ImportedTenant = {
  /** A document of this lab's own, or put together from answers of Graph. */
  readonly source: 'document' | 'answers';
  readonly parts: Parts;
  readonly directory: Directory;
  readonly preview: Preview;
};

/** What the files come to: a tenant, names for products, or both. Nothing is opened yet. */
export type Imported = {
  readonly tenant: ImportedTenant | null;
  readonly products: readonly CatalogueProduct[];
  readonly notices: readonly ImportNotice[];
};

/**
 * Reads any files in any order, in slices; every fault with its file and path, and then nothing else. `found` hears
 * what each file was taken for.
 */
export function* importInSlices(
  files: readonly DroppedFile[],
  found: (file: FoundFile) => void = () => {},
): Generator<ImportProgress, Result<Imported, readonly ImportFault[]>> {
  const notices = new Notices();
  const sorted = new Sorted();
  for (const [done, file] of files.entries()) {
    yield { phase: 'reading', done, total: files.length };
    found(sorted.take(file, notices));
  }
  yield { phase: 'checking', done: 0, total: 0 };
  const source = sorted.source(notices);
  if (!source.ok) return source;
  const { products } = sorted;
  if (source.value === null) return ok({ tenant: null, products, notices: notices.list() });

  const parts = parseParts(source.value.json, RELATIONS);
  if (!parts.ok) return refused(parts.reason.map(source.value.faultOf));
  const directory = yield* loading(parts.value);
  yield { phase: 'judging', done: 0, total: directory.users.size };
  const judging = previewInSlices(directory);
  let step = judging.next();
  while (!step.done) {
    yield { phase: 'judging', ...step.value };
    step = judging.next();
  }
  const tenant = { source: source.value.kind, parts: parts.value, directory, preview: step.value };
  return ok({ tenant, products, notices: notices.list() });
}

function* loading(parts: Parts): Generator<ImportProgress, Directory> {
  const total = [...parts.users].length;
  const slices = loadInSlices(parts);
  let loaded = 0;
  let slice = slices.next();
  while (!slice.done) {
    yield { phase: 'loading', done: Math.min(loaded, total), total };
    loaded += LOADED_AT_ONCE;
    slice = slices.next();
  }
  return slice.value;
}

/** About as many users as `loadInSlices` takes at once: it does not say how far it is. */
const LOADED_AT_ONCE = 1_000;

/** All at once, for whoever can wait. */
export function importFiles(files: readonly DroppedFile[]): Result<Imported, readonly ImportFault[]> {
  const slices = importInSlices(files);
  let slice = slices.next();
  while (!slice.done) slice = slices.next();
  return slice.value;
}

type Source = {
  readonly kind: 'document' | 'answers';
  readonly json: Json;
  readonly faultOf: (fault: DocumentFault) => ImportFault;
};

/** The files, told apart. */
class Sorted {
  products: readonly CatalogueProduct[] = [];
  private readonly faults: ImportFault[] = [];
  private readonly tenants: { readonly file: string; readonly json: Json }[] = [];
  private readonly answers: FiledAnswer[] = [];
  private readonly members: { readonly file: string; readonly page: Members }[] = [];

  take(file: DroppedFile, notices: Notices): FoundFile {
    const found = recognise(file);
    this.sort(file, found, notices);
    return foundFile(file.name, found);
  }

  private sort(file: DroppedFile, found: Recognised, notices: Notices): void {
    switch (found.kind) {
      case 'tenant':
        this.tenants.push({ file: file.name, json: found.json });
        return;
      case 'answers':
        for (const answer of found.answers) this.answers.push({ file: file.name, answer });
        for (const page of found.members) this.members.push({ file: file.name, page });
        return;
      case 'nothing':
        notices.add('answer.empty', file.name);
        return;
      case 'products': {
        const read = parseProductCsv(found.text, file.name, notices);
        if (read.ok) this.products = [...this.products, ...read.value];
        else this.faults.push(...read.reason);
        return;
      }
      case 'unknown':
        this.faults.push(found.fault);
        return;
      default:
        found satisfies never;
    }
  }

  /** Null when there is nothing but product lists. */
  source(notices: Notices): Result<Source | null, readonly ImportFault[]> {
    const { faults, tenants, answers, members } = this;
    const [document, second] = tenants;
    if (second) faults.push(...tenants.map(({ file }) => fileFault(file, 'tenant.several')));
    const fromGraph = answers.length + members.length > 0;
    if (document && fromGraph) faults.push(fileFault(document.file, 'tenant.mixed'));
    if (!document && !fromGraph && this.products.length === 0 && faults.length === 0)
      faults.push(fileFault(null, 'answers.none'));
    if (faults.length > 0) return refused(faults);
    if (document) return ok(fromDocument(document.file, document.json, notices));
    if (!fromGraph) return ok(null);
    const pages = members.toSorted(byFile).map(({ page }) => page);
    const gathered = gather(answers, pages, notices);
    if (!gathered.ok) return gathered;
    const faultOf = (fault: DocumentFault): ImportFault => traced(fault, gathered.value);
    return ok({ kind: 'answers', json: gathered.value.document, faultOf });
  }
}

function fromDocument(file: string, json: Json, notices: Notices): Source {
  const list = (name: string): readonly unknown[] => {
    const value = json[name];
    return Array.isArray(value) ? value : [];
  };
  noteIgnored([json], 'document', DOCUMENT_PROPERTIES, notices);
  noteIgnored(list('subscribedSkus'), 'subscribedSkus', PRODUCT_PROPERTIES, notices);
  noteIgnored(list('users'), 'users', USER_PROPERTIES, notices);
  noteIgnored(list('groups'), 'groups', GROUP_PROPERTIES, notices);
  return { kind: 'document', json, faultOf: ({ path, code, message }) => ({ file, path, code, message }) };
}

const PLACE = /^(\w+)\[(\d+)\](.*)$/;
const STATE = /^\.licenseAssignmentStates\[(\d+)\](.*)$/;

/** Who else has an id or a name, at the end of a message's own words. */
const OWNER = /\bby (users|groups)\[(\d+)\](?=; found|\.$)/;

/** A fault of the document that was put together, told where it stands in the file it came from. */
function traced({ path, code, message }: DocumentFault, { originOf, stateOf }: Gathered): ImportFault {
  const [, section = '', number = '', rest = ''] = PLACE.exec(path) ?? [];
  const origin = originOf(section, Number(number));
  if (!origin) return { file: null, path, code, message };
  const said = message.replace(OWNER, (whole, list: string, other: string) => {
    const owner = originOf(list, Number(other));
    return owner ? `by ${owner.path} of ${owner.file}` : whole;
  });
  const [, state, after = ''] = (section === 'users' ? STATE.exec(rest) : null) ?? [];
  const tail =
    state === undefined
      ? rest
      : `.licenseAssignmentStates[${stateOf(Number(number), Number(state))}]${after}`;
  const whole = origin.path === '' ? tail.replace(/^\./, '') : origin.path + tail;
  return { file: origin.file, path: whole, code, message: said };
}
