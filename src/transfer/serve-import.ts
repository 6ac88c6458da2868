import type { Parts } from '../engine/load-directory.ts';
import { ok, type Result } from '../engine/result.ts';
import type { AnonymiseOptions } from './anonymise.ts';
import { examplesOf } from './examples.ts';
import { fileFault, type ImportFault } from './import-fault.ts';
import { importInSlices, type Imported, type ImportedTenant, type ImportProgress } from './import-files.ts';
import type { ImportLook, ImportReply, ImportRequest, ReadableFile } from './import-protocol.ts';
import { partsToOpen } from './parts-to-open.ts';
import type { DroppedFile } from './recognise.ts';
import { packParts } from './tenant-packets.ts';

type Reply = (message: ImportReply) => void;

/** The worker's side of an import: answers requests one after the other, and an exception with a fault. */
export function serveImport(reply: Reply): (request: ImportRequest) => Promise<void> {
  let found: Prepared | null = null;
  return async (request) => {
    try {
      switch (request.type) {
        case 'look': {
          const imported = await look(request.files, reply);
          if (!imported) return;
          // Whoever hears of it may ask for it at once.
          found = imported.tenant && new Prepared(imported.tenant);
          return reply({ type: 'looked', look: lookOf(imported) });
        }
        case 'sample':
          return sample(found, request.anonymise, reply);
        case 'send':
          return send(found, request.anonymise, reply);
        default:
          request satisfies never;
      }
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      reply({ type: 'refused', faults: [fileFault(null, 'import.failed', words)] });
    }
  };
}

/** What was looked at; pseudonyms once made for a sample are there to be sent. */
class Prepared {
  readonly tenant: ImportedTenant;
  private made: { readonly options: AnonymiseOptions; readonly parts: Parts } | null = null;

  constructor(tenant: ImportedTenant) {
    this.tenant = tenant;
  }

  partsFor(options: AnonymiseOptions | null): Result<Parts, readonly ImportFault[]> {
    const { made } = this;
    if (options && made && made.options.salt === options.salt && made.options.ids === options.ids)
      return ok(made.parts);
    const parts = partsToOpen(this.tenant, options);
    if (options && parts.ok) this.made = { options, parts: parts.value };
    return parts;
  }
}

async function look(files: readonly ReadableFile[], reply: Reply): Promise<Imported | null> {
  const dropped: DroppedFile[] = [];
  for (const file of files)
    dropped.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const slices = importInSlices(dropped, (file) => reply({ type: 'found', file }));
  const tell = teller(reply);
  let slice = slices.next();
  while (!slice.done) {
    tell(slice.value);
    slice = slices.next();
  }
  const result = slice.value;
  if (!result.ok) {
    reply({ type: 'refused', faults: result.reason });
    return null;
  }
  return result.value;
}

function lookOf({ tenant, products, notices }: Imported): ImportLook {
  const named = tenant && {
    source: tenant.source,
    name: tenant.directory.tenant.name,
    preview: tenant.preview,
    products: tenant.directory.products.map(({ id, partNumber }) => ({ id, partNumber })),
  };
  return { tenant: named, products, notices };
}

/** A hundred messages a phase are enough to see it move. */
function teller(reply: Reply): (progress: ImportProgress) => void {
  let told = '';
  return (progress) => {
    const { phase, done, total } = progress;
    const now = `${phase} ${total === 0 ? 0 : Math.floor((done / total) * 100)}`;
    if (now === told) return;
    told = now;
    reply({ type: 'progress', progress });
  };
}

function sample(found: Prepared | null, anonymise: AnonymiseOptions, reply: Reply): void {
  const parts = partsOf(found, anonymise, reply);
  if (found && parts) reply({ type: 'sampled', anonymise, examples: examplesOf(found.tenant.parts, parts) });
}

function send(found: Prepared | null, anonymise: AnonymiseOptions | null, reply: Reply): void {
  const parts = partsOf(found, anonymise, reply);
  if (!parts) return;
  for (const packet of packParts(parts)) reply({ type: 'packet', packet });
  reply({ type: 'sent' });
}

function partsOf(found: Prepared | null, anonymise: AnonymiseOptions | null, reply: Reply): Parts | null {
  if (!found) {
    reply({ type: 'refused', faults: [fileFault(null, 'answers.none')] });
    return null;
  }
  const parts = found.partsFor(anonymise);
  if (parts.ok) return parts.value;
  reply({ type: 'refused', faults: parts.reason });
  return null;
}
