import { ok, refused, type Result } from '../../engine/result.ts';
import { jsonParts, type JsonPart, type Range } from './json-parts.ts';
import { decode } from './read-body.ts';
import { readJson, type JsonFault } from './read-json.ts';

/** Lists are parsed about so many bytes at a time. */
const PIECE = 256 * 1024;

/**
 * Reads a JSON object that may be too long for one text: the lists in it are parsed piece by piece, a slice each.
 * Otherwise it takes and refuses what `readJson` does.
 */
export function* readLargeJson(
  bytes: Uint8Array,
  piece: number = PIECE,
): Generator<void, Result<unknown, JsonFault>> {
  const properties = new Map<string, unknown>();
  for (const part of jsonParts(bytes, piece)) {
    if (part === null) return refused('syntax');
    const name = readRange(bytes, part.name, 'value', 0);
    if (!name.ok) return name;
    const key = String(name.value);
    if (key === '__proto__') return refused('reservedName');
    if (part.first && properties.has(key)) return refused('repeatedName');
    const value = readRange(bytes, part.content, part.kind, part.members);
    if (!value.ok) return value;
    const before = part.first ? undefined : properties.get(key);
    if (Array.isArray(before) && Array.isArray(value.value))
      for (const item of value.value) before.push(item);
    else properties.set(key, value.value);
    yield;
  }
  return ok(Object.fromEntries(properties));
}

/** Parses what stands in a range; items of a list become a list. */
function readRange(
  bytes: Uint8Array,
  [start, end]: Range,
  kind: JsonPart['kind'],
  members: number,
): Result<unknown, JsonFault> {
  const text = decode(bytes.subarray(start, end));
  if (text === null) return refused('syntax');
  return readJson(kind === 'items' ? `[${text}]` : text, members);
}
