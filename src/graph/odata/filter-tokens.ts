import { parseInstant } from '../../engine/membership/moment.ts';
import { refused } from '../../engine/result.ts';
import type { FilterFault, Literal } from './filter.ts';

const PUNCTUATION = ['(', ')', ',', '/', ':'] as const;

export type FilterToken = {
  /** `broken`: a quote that never closes, or a character that means nothing here. */
  readonly kind: 'word' | 'literal' | 'broken' | 'end' | (typeof PUNCTUATION)[number];
  readonly position: number;
  /** As written. */
  readonly text: string;
  readonly literal: Literal | null;
};

const SPACE = /\s*/y;
const GUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-])/iy;
const DATE = /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:Z|[+-]\d\d:\d\d)?)?(?![\w-])/iy;
const NUMBER = /-?\d{1,15}(?:\.\d{1,15})?(?![\w.-])/y;
const WORD = /\$?[a-z_]\w*(?:\.[a-z_]\w*)*/iy;

/** Cuts a filter into tokens; the last one is always `end`. Any text has tokens: faults come up when they are read. */
export function tokenizeFilter(text: string): readonly FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = endOf(SPACE, text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = endOf(SPACE, text, at + token.text.length);
  }
  tokens.push({ kind: 'end', position: text.length, text: '', literal: null });
  return tokens;
}

function tokenAt(text: string, position: number): FilterToken {
  const token = (kind: FilterToken['kind'], end: number, literal: Literal | null = null): FilterToken => ({
    kind,
    position,
    text: text.slice(position, end),
    literal,
  });
  const first = text.charAt(position);
  const mark = PUNCTUATION.find((known) => known === first);
  if (mark) return token(mark, position + 1);
  if (first === "'") return quotedAt(text, position, token);
  const guid = endOf(GUID, text, position);
  if (guid > position) {
    return token('literal', guid, { type: 'guid', value: text.slice(position, guid).toLowerCase() });
  }
  const date = endOf(DATE, text, position);
  const instant = date > position ? parseInstant(text.slice(position, date)) : null;
  if (instant !== null) return token('literal', date, { type: 'date', value: instant });
  const number = endOf(NUMBER, text, position);
  if (number > position) {
    return token('literal', number, { type: 'number', value: Number(text.slice(position, number)) });
  }
  const word = endOf(WORD, text, position);
  if (word === position) return token('broken', position + 1);
  const literal = WORDS.get(text.slice(position, word).toLowerCase());
  return literal ? token('literal', word, literal) : token('word', word);
}

const WORDS: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['true', { type: 'boolean', value: true }],
  ['false', { type: 'boolean', value: false }],
  ['null', { type: 'null', value: null }],
]);

/** A text in single quotes; a quote in it is doubled. */
function quotedAt(
  text: string,
  start: number,
  token: (kind: FilterToken['kind'], end: number, literal?: Literal) => FilterToken,
): FilterToken {
  let end = text.indexOf("'", start + 1);
  while (end !== -1 && text.charAt(end + 1) === "'") end = text.indexOf("'", end + 2);
  if (end === -1) return token('broken', text.length);
  const value = text.slice(start + 1, end).replaceAll("''", "'");
  return token('literal', end + 1, { type: 'string', value });
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The tokens and how far they have been read. */
export class FilterCursor {
  private readonly tokens: readonly FilterToken[];
  private next = 0;

  constructor(tokens: readonly FilterToken[]) {
    this.tokens = tokens;
  }

  /** The token `ahead` places on; past the end, the end. */
  peek(ahead = 0): FilterToken {
    const token = this.tokens[Math.min(this.next + ahead, this.tokens.length - 1)];
    if (!token) throw new Error('a filter has at least its end token');
    return token;
  }

  take(): FilterToken {
    const token = this.peek();
    this.next += 1;
    return token;
  }

  /** Takes the token if it is of this kind. */
  skip(kind: FilterToken['kind']): boolean {
    if (this.peek().kind !== kind) return false;
    this.next += 1;
    return true;
  }
}

/** The word of a vocabulary that a token is, without case. */
export function keywordOf<Word extends string>(token: FilterToken, vocabulary: readonly Word[]): Word | null {
  if (token.kind !== 'word') return null;
  const text = token.text.toLowerCase();
  return vocabulary.find((word) => word === text) ?? null;
}

export const faultAt = ({
  position,
  text,
}: FilterToken): { readonly ok: false; readonly reason: FilterFault } => refused({ position, found: text });
