import { expect, test } from 'vitest';
import { sipHash, type HashKey } from '../../src/transfer/siphash.ts';

/** The key of the reference vectors: bytes 00 to 0f. */
const KEY: HashKey = [
  [0x07060504, 0x03020100],
  [0x0f0e0d0c, 0x0b0a0908],
];
const bytes = (length: number): string => String.fromCharCode(...Array.from({ length }, (_, byte) => byte));

test.for([
  { length: 0, hash: [0x726fdb47, 0xdd0e0e31] },
  { length: 1, hash: [0x74f839c5, 0x93dc67fd] },
  { length: 8, hash: [0x93f5f579, 0x9a932462] },
  { length: 15, hash: [0xa129ca61, 0x49be45e5] },
])('SipHash-2-4 of $length bytes is the one its authors published', ({ length, hash }) => {
  expect(sipHash(KEY, bytes(length))).toEqual(hash);
});
