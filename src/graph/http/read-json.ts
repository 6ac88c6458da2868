import { isList, isObject } from '../../document/read.ts';
import { ok, refused, type Result } from '../../engine/result.ts';

/** Why a text is no JSON that can be taken at its word. */
export type JsonFault = 'syntax' | 'repeatedName' | 'reservedName' | 'tooDeep';

/** Far more than any body has, far less than would overflow the stack of whoever writes it back. */
const DEEPEST = 64;

/**
 * Reads JSON in which every name means one thing: no name twice in one object, none with a meaning to JavaScript.
 * `members`: how many properties are written in the text, if that is known. It spares a look at each of their names.
 */
export function readJson(text: string, members?: number): Result<unknown, JsonFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('syntax');
  }
  if (members !== undefined && countMembers(value, DEEPEST) === members) return ok(value);
  const fault = nameFault(text);
  return fault === null ? ok(value) : refused(fault);
}

/** The properties of all objects in a value, of which two with one name are one; NaN where a closer look is needed. */
function countMembers(value: unknown, levels: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return Number.NaN;
  let count = 0;
  if (isList(value)) for (const item of value) count += countMembers(item, levels - 1);
  if (isObject(value)) {
    for (const name in value) {
      if (name === '__proto__') return Number.NaN;
      count += 1 + countMembers(value[name], levels - 1);
    }
  }
  return count;
}

/** Walks over a text that is known to be JSON. */
function nameFault(text: string): JsonFault | null {
  /** What is open: the names of an object so far, or null for a list. */
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '{':
      case '[':
        if (open.push(text[at] === '{' ? new Set() : null) > DEEPEST) return 'tooDeep';
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case '"': {
        const end = endOfText(text, at);
        const names = open.at(-1);
        if (names && isName(text, end)) {
          const name = nameAt(text, at, end);
          if (name === '__proto__') return 'reservedName';
          if (names.has(name)) return 'repeatedName';
          names.add(name);
        }
        at = end - 1;
        break;
      }
      default:
    }
  }
  return null;
}

/** The place after the closing quote of a text that begins here. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let slash = quote - 1;
  while (text[slash] === '\\') slash--;
  return (quote - slash) % 2 === 0;
}

const SPACE = ' \t\n\r';

function isName(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && SPACE.includes(text.charAt(at))) at++;
  return text[at] === ':';
}

function nameAt(text: string, start: number, end: number): string {
  const name = text.slice(start + 1, end - 1);
  return name.includes('\\') ? String(JSON.parse(`"${name}"`)) : name;
}
