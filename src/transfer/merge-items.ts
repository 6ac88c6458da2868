import { isObject } from '../document/read.ts';
import type { Notices } from './notices.ts';
import type { Answer, AnswerKind } from './recognise.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Where an entry of the document came from. */
export type Origin = { readonly file: string; readonly path: string };

/** One entry, from all the pages that have something of it. */
export type Entry = { readonly item: Json; readonly origin: Origin };

/** An entry that is no object or has no id: kept, so that it becomes a fault by its path. */
export type Entries = {
  readonly whole: Entry[];
  readonly broken: { readonly item: unknown; readonly origin: Origin }[];
};

export type FiledAnswer = { readonly file: string; readonly answer: Answer };

const collator = new Intl.Collator('en', { numeric: true });

/** Files in the order in which somebody numbered them: `users-2` before `users-10`. */
export const byFile = (a: { readonly file: string }, b: { readonly file: string }): number =>
  collator.compare(a.file, b.file) || (a.file < b.file ? -1 : 1);

/**
 * The entries of one kind over all pages, once each: properties that only one page has come together, and where
 * two disagree the later file's are taken. `lists` are properties whose items add up over the pages instead.
 */
export function mergeItems(
  answers: readonly FiledAnswer[],
  kind: AnswerKind,
  key: string,
  lists: readonly string[],
  notices: Notices,
): Entries {
  const whole = new Map<string, Entry>();
  const broken: Entries['broken'] = [];
  for (const { file, answer } of answers) {
    if (answer.kind !== kind) continue;
    for (const [place, item] of answer.items.entries()) {
      const origin = { file, path: answer.path === null ? '' : `${answer.path}[${place}]` };
      const id = isObject(item) ? item[key] : null;
      if (!isObject(item) || typeof id !== 'string') {
        broken.push({ item, origin });
        continue;
      }
      if (Object.hasOwn(item, '@removed')) {
        notices.add('entry.removed', kind, id);
        continue;
      }
      const known = whole.get(id.toLowerCase());
      if (
        known &&
        Object.keys(item).some((name) => isTold(name, key, lists) && Object.hasOwn(known.item, name))
      )
        notices.add('entry.repeated', kind, id);
      whole.set(
        id.toLowerCase(),
        known
          ? { item: merged(known.item, item, lists, () => notices.add('entry.differs', kind, id)), origin }
          : { item, origin },
      );
    }
  }
  return { whole: [...whole.values()], broken };
}

/** Whether a property says something: pages that bring different ones of the same entry do not repeat it. */
const isTold = (name: string, key: string, lists: readonly string[]): boolean =>
  name !== key && !name.includes('@') && !lists.includes(name);

const isList = (json: unknown): json is readonly unknown[] => Array.isArray(json);

function merged(before: Json, after: Json, lists: readonly string[], differs: () => void): Json {
  const result: Record<string, unknown> = { ...before };
  let different = false;
  for (const [name, value] of Object.entries(after)) {
    const known = before[name];
    if (lists.includes(name) && isList(known) && isList(value)) {
      result[name] = [...known, ...value];
      continue;
    }
    if (known !== undefined && !same(known, value, DEEPEST)) different = true;
    Object.defineProperty(result, name, { value, enumerable: true, configurable: true, writable: true });
  }
  if (different) differs();
  return result;
}

/** Far deeper than any entry is; what is deeper counts as different. */
const DEEPEST = 16;

function same(a: unknown, b: unknown, levels: number): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || levels === 0)
    return false;
  const [mine, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    mine.length === theirs.size &&
    mine.every(([name, value]) => theirs.has(name) && same(value, theirs.get(name), levels - 1))
  );
}

/** Counts properties by name that no document keeps; Graph's own remarks about itself are none. */
export function noteIgnored(
  items: Iterable<unknown>,
  kind: string,
  known: ReadonlySet<string>,
  notices: Notices,
): void {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (!isObject(item)) continue;
    for (const name of Object.keys(item))
      if (!known.has(name) && !name.includes('@')) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of counts) notices.add('property.ignored', `${kind}.${name}`, '', count);
}

/** The named properties of an entry that it has. */
export function pick(item: Json, names: Iterable<string>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names)
    if (Object.hasOwn(item, name) && item[name] !== undefined) picked[name] = item[name];
  return picked;
}

export const lowerText = (value: unknown): string | null =>
  typeof value === 'string' ? value.toLowerCase() : null;
