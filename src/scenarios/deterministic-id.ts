import { groupId, userId, type GroupId, type UserId } from '../engine/ids.ts';

/**
 * A GUID that follows from a name, so that links into a scenario stay valid and the same scenario has the same
 * bytes. Version 8: RFC 9562's for ids made by a rule of one's own, as a hash must not claim to be random.
 */
export function deterministicId(kind: string, name: string): string {
  const [a, b, c, d] = lanesOf(`${kind}/${name}`);
  const version = half((b & 0x0fff) | 0x8000);
  const variant = half(((c >>> 16) & 0x3fff) | 0x8000);
  const [first, last] = [half(a >>> 16) + half(a), half(c) + half(d >>> 16) + half(d)];
  // Joined, not added: a text made of eight others would keep them all, and a large tenant has 100,000.
  return [first, half(b >>> 16), version, variant, last].join('-');
}

/** The user with this principal name, in every scenario. */
export const userIdOf = (userPrincipalName: string): UserId =>
  userId(deterministicId('user', userPrincipalName));

/** The group with this display name, in every scenario. */
export const groupIdOf = (displayName: string): GroupId => groupId(deterministicId('group', displayName));

/** 128 bits from a text: four multiplicative hashes, each stirred with its neighbour, the ends mixed once more. */
function lanesOf(text: string): readonly [number, number, number, number] {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  let c = 0x13198a2e;
  let d = 0x03707344;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    a = Math.imul(a ^ code ^ (d >>> 15), 0x01000193);
    b = Math.imul(b ^ code ^ (a >>> 15), 0x9e3779b1);
    c = Math.imul(c ^ code ^ (b >>> 15), 0x85ebca6b);
    d = Math.imul(d ^ code ^ (c >>> 15), 0xc2b2ae35);
  }
  return [stir(a ^ d), stir(b ^ a), stir(c ^ b), stir(d ^ c)];
}

function stir(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const byteText = (value: number): string => BYTES[value & 255] ?? '';

const half = (value: number): string => byteText(value >>> 8) + byteText(value);
