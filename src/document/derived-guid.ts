/** A GUID-shaped id made of a text: always the same for the same text, and no random number anywhere. */
export function derivedGuid(text: string): string {
  const hex = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f]
    .map((seed) => hash(text, seed).toString(16).padStart(8, '0'))
    .join('');
  // Version 8 of RFC 9562 is the one whose content is up to its maker.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

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
