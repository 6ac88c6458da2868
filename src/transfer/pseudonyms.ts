import { sipHash, type HashKey } from './siphash.ts';
import type { WordMap } from './pseudo-words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ADDRESS = /^((?:[a-z0-9]+:)?)([^@]*)@([^@]*)$/i;
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Labels that say nothing about anyone. */
const KEPT_LABELS = new Set([
  'onmicrosoft',
  'microsoftonline',
  'mail',
  'com',
  'net',
  'org',
  'edu',
  'gov',
  'info',
  'co',
]);

/**
 * Other texts for texts, word by word: equal words stay equal whatever their case, so a name still is its given name
 * and its surname, and who shares an address still does. Signs between words stay where they are.
 */
export class Pseudonyms {
  private readonly wordFor: WordMap;
  private readonly key: HashKey;
  private readonly ids: (id: string) => string;
  private readonly known = new Map<string, string>();

  constructor(key: HashKey, wordFor: WordMap, ids: (id: string) => string) {
    this.key = key;
    this.wordFor = wordFor;
    this.ids = ids;
  }

  /** A text of at most so many characters; one that grows longer becomes a single word. */
  text(text: string, longest: number): string {
    return this.fit(text, longest, this.words(text));
  }

  /** `SMTP:local@domain`, `local@domain`, `@domain`; anything else is a text. */
  address(address: string, longest: number): string {
    const [, prefix, local, domain] = ADDRESS.exec(address) ?? [];
    if (prefix === undefined || local === undefined || domain === undefined)
      return this.text(address, longest);
    const whole = `${prefix}${this.local(local)}@${domain === '' ? '' : this.domain(domain)}`;
    return whole.length <= longest
      ? whole
      : `${prefix}${this.hashed(`${local}@${domain}`)}@${this.hashed(domain)}.example`;
  }

  /** Ends in a name that belongs to nobody (RFC 2606). */
  domain(domain: string): string {
    const labels = domain.split('.');
    const mapped = labels.map((label, place) => {
      const isLast = place > 0 && place === labels.length - 1;
      return KEPT_LABELS.has(label.toLowerCase()) || (isLast && /^[a-z]{2}$/i.test(label))
        ? label
        : this.words(label);
    });
    return `${mapped.join('.')}.example`;
  }

  /** A number of the same length with no digit where it was; letters are exchanged in the same way. */
  number(text: string): string {
    const folded = text.toLowerCase();
    let place = 0;
    return text.replace(/[0-9]|[\p{L}\p{N}]/gu, (sign) => {
      const [bits] = sipHash(this.key, `number/${place++}/${folded}`);
      if (/[0-9]/.test(sign)) return String((Number(sign) + 1 + (bits % 9)) % 10);
      const base = sign === sign.toLowerCase() ? 97 : 65;
      const letter = /[a-z]/i.test(sign) ? sign.charCodeAt(0) - base : 0;
      return String.fromCharCode(base + ((letter + 1 + (bits % 25)) % 26));
    });
  }

  /** Every GUID in a text for its own; the rest stays. */
  guids(text: string): string {
    return text.replace(GUID, (id) => this.ids(id.toLowerCase()));
  }

  id(id: string): string {
    return this.ids(id.toLowerCase());
  }

  /** Words outside of escapes, for a regular expression. */
  pattern(pattern: string): string {
    return pattern.replace(/\\.|[\p{L}\p{M}\p{N}]{2,}/gsu, (part) =>
      part.startsWith('\\') ? part : this.words(part),
    );
  }

  /** One word for a text as a whole, of 26 letters and digits. */
  hashed(text: string): string {
    const folded = text.toLowerCase();
    return ['a', 'b']
      .flatMap((half) => sipHash(this.key, `${half}/${folded}`))
      .map((bits) => bits.toString(36).padStart(7, '0'))
      .join('')
      .slice(0, 26);
  }

  /** A guest's name at home stands before `#EXT#`. */
  private local(local: string): string {
    return local
      .split(/(#EXT#)/i)
      .map((part) => (/^#EXT#$/i.test(part) ? part : this.words(part)))
      .join('');
  }

  private words(text: string): string {
    let mapped = this.known.get(text);
    if (mapped === undefined) this.known.set(text, (mapped = this.mapWords(text)));
    return mapped;
  }

  private mapWords(text: string): string {
    const folded = text.toLowerCase();
    const aligned = folded.length === text.length;
    return folded.replace(WORD, (word, ...rest) => {
      const at = rest.find((part) => typeof part === 'number') ?? 0;
      const pseudonym = this.wordFor(word);
      return aligned ? inCaseOf(text.slice(at, at + word.length), pseudonym) : pseudonym;
    });
  }

  private fit(original: string, longest: number, mapped: string): string {
    return mapped.length <= longest ? mapped : this.hashed(original);
  }
}

function inCaseOf(written: string, word: string): string {
  if (written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase())
    return word.toUpperCase();
  const first = written.slice(0, 1);
  return first === first.toLowerCase() ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}
