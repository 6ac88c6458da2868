import { syntaxFault } from '../document/json-syntax.ts';
import { isObject } from '../document/read.ts';
import { parseGuid } from '../engine/ids.ts';
import { fileFault, type FileFaultCode, type ImportFault } from './import-fault.ts';
import { looksLikeProductCsv } from './product-csv.ts';
import { readText } from './read-text.ts';

/** A file as it was dropped. */
export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The lists of Graph that a tenant is made of. */
export const ANSWERS = ['users', 'groups', 'subscribedSkus', 'organization', 'directoryAudits'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

type Json = Readonly<Record<string, unknown>>;

/** One page of one list. */
export type Answer = {
  readonly kind: AnswerKind;
  readonly items: readonly unknown[];
  /** What stands before an item's number in its path: `value`; null when the answer is one entry itself. */
  readonly path: string | null;
  /** It names a next page. */
  readonly goesOn: boolean;
  /** How many entries all pages have, where the answer says so. */
  readonly count: number | null;
};

/** A page of a group's members. */
export type Members = { readonly group: string; readonly members: readonly unknown[] };

/** What a file is, by its content and not by its name; a page of members alone is given its group by the name. */
export type Recognised =
  | { readonly kind: 'tenant'; readonly json: Json }
  | { readonly kind: 'answers'; readonly answers: readonly Answer[]; readonly members: readonly Members[] }
  /** A list with nothing in it that does not say what of. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'products'; readonly text: string }
  | { readonly kind: 'unknown'; readonly fault: ImportFault };

/** Browsers hold no longer texts. */
const LARGEST = 500_000_000;

export function recognise({ name, bytes }: DroppedFile): Recognised {
  const unknown = (code: FileFaultCode, detail = ''): Recognised => ({
    kind: 'unknown',
    fault: fileFault(name, code, detail),
  });
  if (bytes.length > LARGEST) return unknown('file.tooLarge');
  const { text } = readText(bytes);
  if (text.trim() === '') return unknown('file.empty');
  if (!/^\s*[[{]/.test(text)) {
    if (looksLikeProductCsv(text)) return { kind: 'products', text };
    return unknown(text.includes('\u0000') ? 'file.binary' : 'file.text');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const { line, column } = syntaxFault(text);
    return unknown('file.json', `It goes wrong at line ${line}, column ${column}.`);
  }
  const found = recogniseJson(json, groupIn(name));
  return typeof found === 'string' ? unknown(found, detailOf(json)) : found;
}

/** Graph's own words where it answered with an error. */
function detailOf(json: unknown): string {
  const error = isObject(json) ? json['error'] : null;
  const message = isObject(error) ? error['message'] : null;
  return typeof message === 'string' ? message.slice(0, 200) : '';
}

const groupIn = (name: string): string | null =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(name)?.[0].toLowerCase() ?? null;

function recogniseJson(json: unknown, named: string | null): Recognised | FileFaultCode {
  if (isObject(json)) {
    if (isTenant(json)) return { kind: 'tenant', json };
    const map = membersByGroup(json);
    if (map) return { kind: 'answers', answers: [], members: map };
  }
  // Pages that were collected in one list, or one page.
  const pages = Array.isArray(json) && json.length > 0 && json.every(isPage) ? json : null;
  const answers: Answer[] = [];
  const members: Members[] = [];
  let empty = false;
  for (const [place, page] of (pages ?? [json]).entries()) {
    const found = readPage(page, pages ? `[${place}].` : '', named);
    if (typeof found === 'string') return found;
    if (found === null) empty = true;
    else if ('group' in found) members.push(found);
    else answers.push(found);
  }
  if (answers.length + members.length === 0) return empty ? { kind: 'nothing' } : 'file.unknown';
  return { kind: 'answers', answers, members };
}

const isPage = (json: unknown): json is Json => isObject(json) && Array.isArray(json['value']);

/** It says so itself, or has the three lists. */
const isTenant = (json: Json): boolean =>
  ['users', 'groups', 'subscribedSkus'].filter((name) => Array.isArray(json[name])).length === 3 ||
  ('version' in json && 'subscribedSkus' in json && !('value' in json));

/** `{"<group>": ["<member>", …]}`, or with pages in place of the lists. */
function membersByGroup(json: Json): readonly Members[] | null {
  const entries = Object.entries(json);
  if (entries.length === 0 || !entries.every(([key]) => parseGuid(key) !== null)) return null;
  const read = entries.flatMap(([key, value]): Members[] => {
    const list: unknown = isPage(value) ? value['value'] : value;
    return Array.isArray(list) ? [{ group: key.toLowerCase(), members: list }] : [];
  });
  return read.length === entries.length ? read : null;
}

/** Null for an empty list of whatever. */
function readPage(
  page: unknown,
  before: string,
  named: string | null,
): Answer | Members | FileFaultCode | null {
  const list = listOf(page);
  if (!list) {
    if (isObject(page) && isObject(page['error'])) return 'file.graphError';
    const kind = kindOfItem(page);
    if (kind === 'powerShell') return 'file.powerShell';
    if (kind === null || kind === 'member') return 'file.unknown';
    return { kind, items: [page], path: null, goesOn: false, count: null };
  }
  const context = isObject(page) ? page['@odata.context'] : null;
  const kind = kindOfContext(context) ?? kindOfList(list);
  if (kind === 'nothing') return null;
  if (kind === 'powerShell') return 'file.powerShell';
  if (kind === null) return 'file.unknown';
  if (kind === 'member') return named === null ? 'file.membersOfWhom' : { group: named, members: list };
  const count = isObject(page) ? page['@odata.count'] : null;
  return {
    kind,
    items: list,
    path: Array.isArray(page) ? before.replace(/\.$/, '') : `${before}value`,
    goesOn: isObject(page) && typeof page['@odata.nextLink'] === 'string',
    count: typeof count === 'number' && Number.isSafeInteger(count) ? count : null,
  };
}

const isList = (json: unknown): json is readonly unknown[] => Array.isArray(json);

function listOf(page: unknown): readonly unknown[] | null {
  const list: unknown = isObject(page) ? page['value'] : page;
  return isList(list) ? list : null;
}

type ListKind = AnswerKind | 'member' | 'powerShell' | 'nothing';

/** `https://graph.microsoft.com/v1.0/$metadata#users(id,displayName)` and the like; members are `directoryObjects`. */
function kindOfContext(context: unknown): AnswerKind | 'member' | null {
  const name = typeof context === 'string' ? /#(?:auditLogs\/)?(\w+)/.exec(context)?.[1] : undefined;
  if (name === 'directoryObjects') return 'member';
  return ANSWERS.find((kind) => kind === name) ?? null;
}

/** By the first entry that shows what it is. */
function kindOfList(list: readonly unknown[]): ListKind | null {
  if (list.length === 0) return 'nothing';
  let fallback: ListKind | null = null;
  for (const item of list) {
    const kind = kindOfItem(item);
    if (kind !== null && kind !== 'member') return kind;
    fallback ??= kind;
  }
  return fallback;
}

const KINDS: readonly (readonly [name: string, kind: AnswerKind])[] = [
  ['skuPartNumber', 'subscribedSkus'],
  ['verifiedDomains', 'organization'],
  ['activityDisplayName', 'directoryAudits'],
  ['securityEnabled', 'groups'],
  ['groupTypes', 'groups'],
  ['members@delta', 'groups'],
  ['licenseAssignmentStates', 'users'],
  ['userPrincipalName', 'users'],
  ['members', 'groups'],
];

function kindOfItem(item: unknown): AnswerKind | 'member' | 'powerShell' | null {
  if (!isObject(item)) return null;
  if (typeof item['@odata.type'] === 'string' && typeof item['id'] === 'string') return 'member';
  const known = KINDS.find(([name]) => Object.hasOwn(item, name));
  if (known) return known[1];
  if (['SkuPartNumber', 'UserPrincipalName', 'SecurityEnabled'].some((name) => Object.hasOwn(item, name)))
    return 'powerShell';
  return typeof item['id'] === 'string' ? 'member' : null;
}
