/** A GUID-shaped id made of a text: always the same for the same text, and no random number anywhere. */
export function derivedGuid(text: string): string {
  const first = hash(text, 0x9e3779b9);
  const second = hash(text, 0x85ebca6b);
  const third = hash(text, 0xc2b2ae35);
  const last = hash(text, 0x27d4eb2f);
  // Version 8 of RFC 9562 is the one whose content is up to its maker.
  const version = hex(0x8000 | (second & 0xfff));
  const variant = hex(0xa000 | ((third >>> 16) & 0xfff));
  const end = hex(third) + hex(last >>> 16) + hex(last);
  return `${hex(first >>> 16)}${hex(first)}-${hex(second >>> 16)}-${version}-${variant}-${end}`;
}

/** A large log has half a million ids: their digits are looked up. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The last 16 bits of a number. */
const hex = (bits: number): string => `${BYTES[(bits >>> 8) & 0xff]}${BYTES[bits & 0xff]}`;

/** 32 bits of FNV-1a, mixed once more so that texts that differ at the end differ everywhere. */
function hash(text: string, seed: number): number {
  let bits = seed;
  for (let place = 0; place < text.length; place += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(place), 0x01000193);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
