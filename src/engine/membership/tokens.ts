import { refused, type Result } from '../result.ts';
import type { RuleFault, RuleFaultCode } from './rule.ts';

const PUNCTUATION = ['(', ')', '[', ']', ','] as const;

export type Token = {
  /** `word`: anything bare. `text`: a quoted value. `open`: a quoted value without its end. */
  readonly kind: 'word' | 'text' | 'open' | 'end' | (typeof PUNCTUATION)[number];
  readonly position: number;
  /** As written. */
  readonly text: string;
  /** A quoted value without its quotes and escapes, else empty. */
  readonly value: string;
};

const SPACE = /\s*/y;
const WORD = /[^\s()[\],"'`]+/y;

/** Cuts a rule into tokens; the last one is always `end`. Any text has tokens: faults come up when they are read. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = endOf(SPACE, text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = endOf(SPACE, text, at + token.text.length);
  }
  tokens.push({ kind: 'end', position: text.length, text: '', value: '' });
  return tokens;
}

function tokenAt(text: string, position: number): Token {
  const first = text.charAt(position);
  const quoted = first === '"' || first === "'" || text.startsWith('`"', position);
  if (quoted) {
    const read = first === '`' ? readWithQuotes(text, position) : readQuoted(text, position, first);
    return read
      ? { kind: 'text', position, text: text.slice(position, read.end), value: read.value }
      : { kind: 'open', position, text: text.slice(position), value: '' };
  }
  const mark = PUNCTUATION.find((known) => known === first);
  if (mark) return { kind: mark, position, text: mark, value: '' };
  const end = Math.max(endOf(WORD, text, position), position + 1);
  return { kind: 'word', position, text: text.slice(position, end), value: '' };
}

/** Escapes: a backtick before a quote or a backtick, a doubled single quote, a doubled quote of the kind that opened. */
function readQuoted(
  text: string,
  start: number,
  quote: string,
): { readonly value: string; readonly end: number } | null {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    const doubled = next === char && (char === quote || char === "'");
    if (doubled || (char === '`' && ['`', '"', "'"].includes(next))) {
      value += next;
      at += 1;
    } else if (char === quote) {
      return { value, end: at + 1 };
    } else {
      value += char;
    }
  }
  return null;
}

/** Microsoft's other form, in which backtick and quote stand on both sides: the quotes belong to the value. */
function readWithQuotes(
  text: string,
  start: number,
): { readonly value: string; readonly end: number } | null {
  const close = text.indexOf('`"', start + 2);
  return close < 0 ? null : { value: `"${text.slice(start + 2, close)}"`, end: close + 2 };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The tokens and how far they have been read. */
export class Cursor {
  private readonly tokens: readonly Token[];
  private next = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** The token `ahead` places on; past the end, the end. */
  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.next + ahead, this.tokens.length - 1)];
    if (!token) throw new Error('a rule has at least its end token');
    return token;
  }

  take(): Token {
    const token = this.peek();
    this.next += 1;
    return token;
  }
}

/** The word of a vocabulary that a token is: without case, the hyphen (or the dash that editors make of it) optional. */
export function wordOf<Word extends string>(token: Token, vocabulary: readonly Word[]): Word | null {
  if (token.kind !== 'word') return null;
  const bare = token.text.replace(/^[-–]/, '').toLowerCase();
  return vocabulary.find((word) => word.toLowerCase() === bare) ?? null;
}

/** A fault at a token; a quote that never closes is always the fault itself. */
export function faultAt(token: Token, code: RuleFaultCode): Result<never, RuleFault> {
  return refused({
    position: token.position,
    code: token.kind === 'open' ? 'quote.open' : code,
    found: token.text,
  });
}
