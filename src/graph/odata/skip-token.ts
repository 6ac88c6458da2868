import { isObject } from '../../document/read.ts';
import { decode } from '../http/read-body.ts';
import { readJson } from '../http/read-json.ts';
import type { Comparable } from './compare.ts';

/** Where a page ends: the place of its last row, and the row's sort keys if the answer is sorted. */
export type Position = { readonly place: number; readonly keys: readonly Comparable[] };

/** A position as the opaque text of `$skiptoken`, safe in an address as it is. */
export function formatSkipToken({ place, keys }: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ place, keys }));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads a token that this server made for an answer sorted by so many keys; null for any other text. */
export function parseSkipToken(text: string, keyCount: number): Position | null {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const json = decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  const value = json === null ? null : readJson(json);
  if (!value?.ok || !isObject(value.value)) return null;
  const { place, keys } = value.value;
  if (typeof place !== 'number' || !Number.isSafeInteger(place) || place < 0) return null;
  if (!Array.isArray(keys) || keys.length !== keyCount || !keys.every(isComparable)) return null;
  return { place, keys };
}

const isComparable = (value: unknown): value is Comparable =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
