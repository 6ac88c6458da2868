const LONGEST = 60;

/** A file's name that every system takes: letters and digits of a text, and what the file is. */
export function fileNameOf(text: string, what: string): string {
  const words = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = Array.from(words)
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '');
  return short === '' ? what : `${short}-${what}`;
}
