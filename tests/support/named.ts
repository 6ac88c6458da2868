import {
  groupId,
  planId,
  skuId,
  userId,
  type GroupId,
  type PlanId,
  type SkuId,
  type UserId,
} from '../../src/engine/ids.ts';

const names = new Map<string, string>();

/** A GUID that is always the same for one kind and name. */
export function guid(kind: string, name: string): string {
  const hex = [1, 2, 3, 4]
    .map((seed) => hash(`${kind}/${name}`, seed).toString(16).padStart(8, '0'))
    .join('');
  const made = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  );
  names.set(made, name);
  return made;
}

export const user = (name: string): UserId => userId(guid('user', name));
export const group = (name: string): GroupId => groupId(guid('group', name));
export const sku = (name: string): SkuId => skuId(guid('sku', name));
export const plan = (name: string): PlanId => planId(guid('plan', name));

/** The name that a GUID was made from. */
export const nameOf = (made: string): string => names.get(made) ?? made;

/** FNV-1a over 32 bits, started differently for each seed and stirred at the end. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
