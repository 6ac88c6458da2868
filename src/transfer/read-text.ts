/** How a file's bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file whatever program wrote it: a byte order mark decides; without one UTF-16 shows by its zeros,
 * and what is no UTF-8 is Windows-1252, in which any bytes are a text. The mark itself is left out.
 */
export function readText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const marked = MARKS.find(({ mark }) => mark.every((byte, place) => bytes[place] === byte))?.encoding;
  const encoding = marked ?? unmarkedUtf16(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** JSON and CSV begin with a character of ASCII: in UTF-16 every other byte of the first four is zero. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = bytes;
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return undefined;
}
