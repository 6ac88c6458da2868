import { isObject } from '../document/read.ts';

/** PowerShell reads these, too, as the end of a text in single quotes. */
const QUOTES = /['\u2018-\u201b]/g;

/** A text as PowerShell writes it; nothing in it is expanded. */
export const powerShellText = (text: string): string => `'${text.replaceAll(QUOTES, '$&$&')}'`;

/** A JSON value as PowerShell writes it: hashtables and arrays. */
export function powerShellValue(value: unknown): string {
  if (typeof value === 'string') return powerShellText(value);
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (Array.isArray(value)) return `@(${value.map(powerShellValue).join(', ')})`;
  if (isObject(value)) {
    const items = Object.entries(value).map(([name, item]) => `${keyOf(name)} = ${powerShellValue(item)}`);
    return items.length === 0 ? '@{}' : `@{ ${items.join('; ')} }`;
  }
  return typeof value === 'number' ? String(value) : '$null';
}

const keyOf = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : powerShellText(name));
