import type { ImportedEntry } from '../engine/audit.ts';
import type { Faults } from './document-fault.ts';
import { isObject } from './read.ts';

/** Far more than a `directoryAudit` has, far less than would overflow the stack of whoever writes it back. */
const DEEPEST = 32;

/** Entries that are read in one slice. */
const SLICE = 250;

/** The entries of a log, kept as they are. */
export function* readLog(
  items: readonly unknown[],
  faults: Faults,
): Generator<void, readonly ImportedEntry[]> {
  const log: ImportedEntry[] = [];
  for (const [number, imported] of items.entries()) {
    if (number % SLICE === SLICE - 1) yield;
    const path = `auditLog[${number}]`;
    if (!isObject(imported)) faults.add(path, 'type', imported, 'an object');
    else if (isDeeper(imported, DEEPEST)) faults.add(path, 'tooDeep', undefined);
    else log.push({ number, imported });
  }
  return log;
}

/** Makes no list on its way: most of what a large document has is in its log. */
function isDeeper(json: unknown, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if (levels === 0) return true;
  if (!isObject(json)) return Array.isArray(json) && json.some((item) => isDeeper(item, levels - 1));
  for (const name in json) if (isDeeper(json[name], levels - 1)) return true;
  return false;
}
