/** From a byte to the one behind the last. */
export type Range = readonly [start: number, end: number];

/** A property of the outermost object, or some of the items of one that is a list. */
export type JsonPart = {
  readonly name: Range;
  readonly kind: 'value' | 'items';
  readonly content: Range;
  /** How many properties of objects stand in it. */
  readonly members: number;
  /** Whether it is the first part of its property. */
  readonly first: boolean;
};

/**
 * Cuts the bytes of a JSON object into parts that can be parsed one by one, lists about so many bytes at a time.
 * Ends with null where the object does not go on as one; the parts themselves may still be no JSON.
 */
export function* jsonParts(bytes: Uint8Array, size: number): Generator<JsonPart | null, void, void> {
  const scanner = new Scanner(bytes);
  if (!scanner.take(OPEN_OBJECT)) return yield null;
  if (scanner.take(CLOSE_OBJECT)) return yield* endOf(scanner);
  do {
    const name = scanner.takeText();
    if (!name || !scanner.take(COLON)) return yield null;
    if (scanner.take(OPEN_LIST)) {
      for (const part of itemsOf(scanner, size)) {
        yield part && { ...part, name };
        if (part === null) return;
      }
    } else {
      scanner.members = 0;
      const content = scanner.takeValue();
      if (!content) return yield null;
      yield { name, kind: 'value', content, members: scanner.members, first: true };
    }
  } while (scanner.take(COMMA));
  if (!scanner.take(CLOSE_OBJECT)) return yield null;
  yield* endOf(scanner);
}

function* endOf(scanner: Scanner): Generator<null, void, void> {
  if (!scanner.atEnd()) yield null;
}

/** The items of a list that has been opened. */
function* itemsOf(scanner: Scanner, size: number): Generator<Omit<JsonPart, 'name'> | null, void, void> {
  let start = scanner.at;
  let first = true;
  scanner.members = 0;
  if (scanner.take(CLOSE_LIST)) return yield { kind: 'items', content: [start, start], members: 0, first };
  for (;;) {
    const item = scanner.takeValue();
    if (!item) return yield null;
    const [, end] = item;
    const closed = scanner.take(CLOSE_LIST);
    if (!closed && !scanner.take(COMMA)) return yield null;
    if (closed || end - start > size) {
      yield { kind: 'items', content: [start, end], members: scanner.members, first };
      scanner.members = 0;
      first = false;
      start = scanner.at;
    }
    if (closed) return;
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Finds where values end, by their brackets and quotes alone. In UTF-8 no other byte looks like one of these. */
class Scanner {
  private readonly bytes: Uint8Array;
  at: number;
  /** Counts the properties of objects that were passed. */
  members = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.at = marked ? 3 : 0;
  }

  /** Takes a byte if it comes next, spaces aside. */
  take(byte: number): boolean {
    this.skipSpace();
    if (this.bytes[this.at] !== byte) return false;
    this.at++;
    return true;
  }

  takeText(): Range | null {
    this.skipSpace();
    return this.bytes[this.at] === QUOTE ? this.takeValue() : null;
  }

  /** Takes a whole value, or whatever stands where one should be; null when nothing does or its end is missing. */
  takeValue(): Range | null {
    this.skipSpace();
    const start = this.at;
    let depth = 0;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === QUOTE) {
        if (!this.toEndOfText()) return null;
        if (depth === 0) return [start, ++this.at];
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth++;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (depth === 0) break;
        if (--depth === 0) return [start, ++this.at];
      } else if (byte === COLON) {
        this.members++;
      } else if (depth === 0 && (byte === COMMA || isSpace(byte))) {
        break;
      }
    }
    return depth === 0 && this.at > start ? [start, this.at] : null;
  }

  atEnd(): boolean {
    this.skipSpace();
    return this.at >= this.bytes.length;
  }

  private skipSpace(): void {
    while (isSpace(this.bytes[this.at])) this.at++;
  }

  /** From the quote that begins a text to the one that ends it. */
  private toEndOfText(): boolean {
    for (
      let end = this.bytes.indexOf(QUOTE, this.at + 1);
      end !== -1;
      end = this.bytes.indexOf(QUOTE, end + 1)
    ) {
      let slash = end - 1;
      while (this.bytes[slash] === BACKSLASH) slash--;
      if ((end - slash) % 2 === 0) continue;
      this.at = end;
      return true;
    }
    return false;
  }
}
