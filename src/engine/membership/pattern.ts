export type PatternEdge = 'start' | 'end' | 'word' | 'notWord';

/** A regular expression of -match, taken apart so that it can be matched without backtracking. */
export type Pattern =
  | { readonly type: 'char'; readonly test: RegExp }
  | { readonly type: 'edge'; readonly edge: PatternEdge }
  | { readonly type: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly type: 'choice'; readonly options: readonly Pattern[] }
  | { readonly type: 'repeat'; readonly part: Pattern; readonly min: number; readonly max: number }
  | { readonly type: 'ahead'; readonly part: Pattern; readonly negative: boolean };

const MAX_DEPTH = 50;
const MAX_WORK = 5000;

/**
 * Reads a regular expression; null when it is none, or none this engine takes on: back references, lookbehind,
 * Unicode categories, and repeats of repeats past any use. So no rule of a shared tenant can hold up the page.
 */
export function parsePattern(source: string): Pattern | null {
  if (!isRegExp(source)) return null;
  const pattern = new PatternReader(source).choice(0);
  return pattern && workOf(pattern) <= MAX_WORK ? pattern : null;
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, 'i').flags === 'i';
  } catch {
    return false;
  }
}

/** About how many steps a pattern takes for each character of a text. */
function workOf(pattern: Pattern): number {
  const sum = (parts: readonly Pattern[]) => parts.reduce((work, part) => work + workOf(part), 1);
  switch (pattern.type) {
    case 'char':
    case 'edge':
      return 1;
    case 'sequence':
      return sum(pattern.parts);
    case 'choice':
      return sum(pattern.options);
    case 'ahead':
      return 2 * workOf(pattern.part);
    case 'repeat':
      return workOf(pattern.part) * (Number.isFinite(pattern.max) ? pattern.max + 1 : pattern.min + 2);
  }
}

const GROUP = /\((?:\?(?:[:=!]|<[^=!>][^>]*>))?/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y;
/** A class, an escape that stands for one character, or a plain character. */
const CHARACTER =
  /\[(?:\\.|[^\]\\])*\]|\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|0(?!\d)|[dDwWsStnrfv]|[^0-9A-Za-z])|[^\\]/isy;
const EDGE = /[$^]|\\[bBAZz]/y;

const EDGES = new Map<string, PatternEdge>([
  ['^', 'start'],
  ['\\A', 'start'],
  ['$', 'end'],
  ['\\Z', 'end'],
  ['\\z', 'end'],
  ['\\b', 'word'],
  ['\\B', 'notWord'],
]);

/** Reads a source that the platform has accepted, so that brackets are known to be balanced. */
class PatternReader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  choice(depth: number): Pattern | null {
    const options: Pattern[] = [];
    do {
      const option = this.sequence(depth);
      if (!option) return null;
      options.push(option);
    } while (this.eat('|'));
    return options.length === 1 && options[0] ? options[0] : { type: 'choice', options };
  }

  private sequence(depth: number): Pattern | null {
    const parts: Pattern[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const part = this.part(depth);
      if (!part) return null;
      parts.push(this.repeated(part));
    }
    return parts.length === 1 && parts[0] ? parts[0] : { type: 'sequence', parts };
  }

  private part(depth: number): Pattern | null {
    if (this.source.charAt(this.at) === '(') return this.group(depth);
    const edge = EDGES.get(this.read(EDGE)?.[0] ?? '');
    if (edge) return { type: 'edge', edge };
    const char = this.read(CHARACTER)?.[0];
    return char === undefined ? null : { type: 'char', test: new RegExp(`^(?:${char})$`, 'i') };
  }

  private group(depth: number): Pattern | null {
    const opening = this.read(GROUP)?.[0];
    // A question mark here is one of a group that GROUP does not know: a lookbehind, a flag.
    if (!opening || depth === MAX_DEPTH || this.source.charAt(this.at) === '?') return null;
    const part = this.choice(depth + 1);
    if (!part || !this.eat(')')) return null;
    const ahead = opening === '(?=' || opening === '(?!';
    return ahead ? { type: 'ahead', part, negative: opening === '(?!' } : part;
  }

  private repeated(part: Pattern): Pattern {
    const [, sign, least, comma, most] = this.read(QUANTIFIER) ?? [];
    if (sign) return { type: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    if (least === undefined) return part;
    const min = Number(least);
    return { type: 'repeat', part, min, max: comma === undefined ? min : most ? Number(most) : Infinity };
  }

  private read(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const read = pattern.exec(this.source);
    if (read) this.at = pattern.lastIndex;
    return read;
  }

  private eat(char: string): boolean {
    if (this.source.charAt(this.at) !== char) return false;
    this.at += 1;
    return true;
  }
}
