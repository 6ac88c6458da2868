import * as v from 'valibot';
import { parseGuid } from '../engine/ids.ts';
import { isFaultCode, type DocumentFaultCode, type Faults } from './document-fault.ts';
import { idSchema } from './schema.ts';

/** Reads one thing of a document by its schema; null when it has faults, all of which are noted. */
export function read<Output>(
  schema: v.GenericSchema<unknown, Output>,
  json: unknown,
  path: string,
  faults: Faults,
): Output | null {
  const result = v.safeParse(schema, json, { abortPipeEarly: true });
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const code = codeOf(issue);
    const detail = code === 'type' || code === 'value' ? expectation(issue.expected) : '';
    faults.add(join(path, issue.path ?? []), code, issue.input, detail);
  }
  return null;
}

/** The list under a name of the document, each item still unread; empty when it is absent or no list. */
export function readList(
  json: Readonly<Record<string, unknown>>,
  name: string,
  optional: boolean,
  faults: Faults,
): readonly unknown[] {
  const list = json[name] ?? undefined;
  if (Array.isArray(list)) return list;
  if (list !== undefined) faults.add(name, 'type', list, 'a list');
  else if (!optional) faults.add(name, 'missing', undefined);
  return [];
}

/** Ids that are read in one slice. */
const SLICE = 1_000;

/**
 * The ids in a list, however many they are; null when any is at fault. There are none in what is no list: that is
 * for the schema of the whole to note.
 */
export function* readIds<Id>(
  list: unknown,
  brand: (guid: string) => Id,
  path: string,
  faults: Faults,
): Generator<void, readonly Id[] | null> {
  const ids: Id[] = [];
  let sound = true;
  for (const [place, item] of isList(list) ? list.entries() : []) {
    const guid = typeof item === 'string' ? parseGuid(item) : null;
    if (guid === null) {
      read(idSchema, item, `${path}[${place}]`, faults);
      sound = false;
    } else {
      ids.push(brand(guid));
    }
    if (place % SLICE === SLICE - 1) yield;
  }
  return sound ? ids : null;
}

export const isList = (json: unknown): json is readonly unknown[] => Array.isArray(json);

export const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Schemas carry a fault code where others carry a message. */
function codeOf(issue: v.BaseIssue<unknown>): DocumentFaultCode {
  if (isFaultCode(issue.message)) return issue.message;
  return issue.received === 'undefined' || issue.path?.at(-1)?.origin === 'key' ? 'missing' : 'type';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
};

const expectation = (expected: string | null): string => {
  const options = (expected ?? '').replace(/^\((.*)\)$/, '$1').split(' | ');
  return TYPES[expected ?? ''] ?? options.join(', ');
};

/** `users[3]` and `licenseAssignmentStates`, `0`, `skuId` → `users[3].licenseAssignmentStates[0].skuId`. */
function join(path: string, steps: readonly { readonly key: unknown }[]): string {
  return steps.reduce((text, { key }) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = String(key);
    if (!/^[\w@.$-]{1,100}$/.test(name)) return `${text}[${JSON.stringify(name.slice(0, 100))}]`;
    return text === '' ? name : `${text}.${name}`;
  }, path);
}
