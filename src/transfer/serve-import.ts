import { fileFault } from './import-fault.ts';
import { importInSlices, type Imported, type ImportedTenant, type ImportProgress } from './import-files.ts';
import type { ImportLook, ImportReply, ImportRequest, ReadableFile } from './import-protocol.ts';
import { partsToOpen } from './parts-to-open.ts';
import type { DroppedFile } from './recognise.ts';
import { packParts } from './tenant-packets.ts';

/** The worker's side of an import: answers requests one after the other, and an exception with a fault. */
export function serveImport(
  reply: (message: ImportReply) => void,
): (request: ImportRequest) => Promise<void> {
  let tenant: ImportedTenant | null = null;
  return async (request) => {
    try {
      if (request.type === 'send') return send(tenant, request, reply);
      const found = await look(request.files, reply);
      if (!found) return;
      // Whoever hears of it may ask for it at once.
      ({ tenant } = found);
      reply({ type: 'looked', look: lookOf(found) });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      reply({ type: 'refused', faults: [fileFault(null, 'import.failed', words)] });
    }
  };
}

async function look(
  files: readonly ReadableFile[],
  reply: (message: ImportReply) => void,
): Promise<Imported | null> {
  const dropped: DroppedFile[] = [];
  for (const file of files)
    dropped.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const slices = importInSlices(dropped);
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
  };
  return { tenant: named, products, notices };
}

/** A hundred messages a phase are enough to see it move. */
function teller(reply: (message: ImportReply) => void): (progress: ImportProgress) => void {
  let told = '';
  return (progress) => {
    const { phase, done, total } = progress;
    const now = `${phase} ${total === 0 ? 0 : Math.floor((done / total) * 100)}`;
    if (now === told) return;
    told = now;
    reply({ type: 'progress', progress });
  };
}

function send(
  tenant: ImportedTenant | null,
  { anonymise }: Extract<ImportRequest, { type: 'send' }>,
  reply: (message: ImportReply) => void,
): void {
  if (!tenant) {
    reply({ type: 'refused', faults: [fileFault(null, 'answers.none')] });
    return;
  }
  const parts = partsToOpen(tenant, anonymise);
  if (!parts.ok) {
    reply({ type: 'refused', faults: parts.reason });
    return;
  }
  for (const packet of packParts(parts.value)) reply({ type: 'packet', packet });
  reply({ type: 'sent' });
}
