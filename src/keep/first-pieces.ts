import { formatLazily } from '../document/format-document.ts';
import type { Directory } from '../engine/directory.ts';
import type { Pause } from '../scenarios/scenarios.ts';
import { deflate, inflate } from './compress.ts';

/** Items of a list in one piece: it is written and read within a frame. */
const PIECE = 1_000;

/** No piece is longer than this when it is unpacked; a user takes about a kilobyte. */
const MOST_BYTES = 64_000_000;

const LISTS = ['users', 'groups', 'queue', 'auditLog'] as const;

/** A first directory as a document in compressed pieces. */
export async function packFirst(
  directory: Directory,
  pause: Pause,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const { users, groups, queue, auditLog, ...head } = formatLazily(directory);
  const pieces = [await deflate(JSON.stringify(head))];
  const lists = { users, groups, queue, auditLog };
  for (const list of LISTS) {
    for (const items of slices(lists[list])) {
      pieces.push(await deflate(JSON.stringify({ [list]: items })));
      await pause();
    }
  }
  return pieces;
}

/** The document again, whoever wrote the pieces; null when one of them is broken. */
export async function unpackFirst(pieces: readonly unknown[], pause: Pause): Promise<unknown> {
  const document: Record<string, unknown> = {};
  const lists = { users: [], groups: [], queue: [], auditLog: [] } satisfies Record<string, unknown[]>;
  for (const piece of pieces) {
    const part = await unpack(piece);
    if (part === null) return null;
    for (const [key, value] of Object.entries(part)) {
      const list = LISTS.find((name) => name === key);
      if (list === undefined) document[key] = value;
      else if (Array.isArray(value)) for (const item of value) push(lists[list], item);
    }
    await pause();
  }
  return { ...document, ...lists };
}

function push(list: unknown[], item: unknown): void {
  list.push(item);
}

async function unpack(piece: unknown): Promise<object | null> {
  if (!(piece instanceof Uint8Array)) return null;
  const text = await inflate(new Uint8Array(piece), MOST_BYTES);
  if (!text.ok) return null;
  try {
    const part: unknown = JSON.parse(text.value);
    return typeof part === 'object' ? part : null;
  } catch {
    return null;
  }
}

function* slices<Item>(items: Iterable<Item>): Generator<readonly Item[]> {
  let slice: Item[] = [];
  for (const item of items) {
    slice.push(item);
    if (slice.length < PIECE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
