const LETTERS = Array.from({ length: 26 }, (_, place) => String.fromCharCode(97 + place));
const ACCENTED = /^[a-z]\p{M}+$/u;
/** Digits that count in a number that still has a key. */
const MOST_DIGITS = 10;

/** For each character a weight from 1 to 127; 0 for one without. */
type Weights = { readonly plain: Uint8Array; readonly number: number; readonly collator: Intl.Collator };

/**
 * Writes a text's key into `bytes` from `start`: keys compare byte by byte as the collator (numeric, sensitivity
 * `base`) compares their texts. Gives where the key ends, or −1 for a text that only the collator can compare.
 */
export type KeyWriter = (text: string, bytes: Uint8Array, start: number) => number;

/** Keys for a collator, made from what it says about single characters; undefined where its alphabet has more to say. */
export function collationKeys(collator: Intl.Collator): KeyWriter | undefined {
  const weights = weightsOf(collator);
  if (!weights) return undefined;
  const { plain, number } = weights;
  const accented = new Map<string, number>();
  const weightOf = (character: string): number => {
    let weight = accented.get(character);
    if (weight === undefined) accented.set(character, (weight = accentedWeight(weights, character)));
    return weight;
  };

  return (text, bytes, start) => {
    let end = start;
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (isDigit(code)) {
        let first = place;
        while (isDigit(text.charCodeAt(place + 1))) place++;
        while (first <= place && text.charCodeAt(first) === 48) first++;
        const digits = place + 1 - first;
        if (digits > MOST_DIGITS) return -1;
        bytes[end++] = number + digits;
        for (; first <= place; first++) bytes[end++] = text.charCodeAt(first) - 47;
      } else {
        const weight = code < 128 ? plain[code] : weightOf(text.charAt(place));
        if (!weight) return -1;
        bytes[end++] = weight;
      }
    }
    return end;
  };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Signs, then numbers by how many digits they have, then letters: in the collator's order. */
function weightsOf(collator: Intl.Collator): Weights | undefined {
  const { numeric, sensitivity } = collator.resolvedOptions();
  const signs = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place))
    .filter((sign) => !/[a-z0-9]/i.test(sign))
    .toSorted(collator.compare);
  if (!numeric || sensitivity !== 'base' || !isPlain(collator, signs)) return undefined;
  const plain = new Uint8Array(128);
  let weight = 0;
  for (const [place, sign] of signs.entries()) {
    if (place === 0 || collator.compare(signs[place - 1] ?? '', sign) !== 0) weight++;
    plain[sign.charCodeAt(0)] = weight;
  }
  const number = weight + 1;
  for (const [place, letter] of LETTERS.entries()) {
    plain[letter.charCodeAt(0)] = number + MOST_DIGITS + 1 + place;
    plain[letter.toUpperCase().charCodeAt(0)] = number + MOST_DIGITS + 1 + place;
  }
  return { plain, number, collator };
}

/** Whether signs come before digits and those before letters, a to z, and no two letters make a third (Czech ch). */
function isPlain(collator: Intl.Collator, signs: readonly string[]): boolean {
  const comes = (first: string, then: string): boolean => collator.compare(first, then) < 0;
  const pairs = LETTERS.flatMap((first) => [first, ...LETTERS.map((then) => first + then)]);
  return (
    comes('', signs[0] ?? '') &&
    comes(signs.at(-1) ?? '', '0') &&
    comes('9', 'a') &&
    pairs.every((pair, place) => place === 0 || comes(pairs[place - 1] ?? '', pair)) &&
    LETTERS.every((letter) => collator.compare(letter, letter.toUpperCase()) === 0)
  );
}

/** The weight of a letter with an accent that does not count in this language. */
function accentedWeight({ plain, collator }: Weights, character: string): number {
  const apart = character.toLowerCase().normalize('NFD');
  const letter = apart.charAt(0);
  if (!ACCENTED.test(apart) || collator.compare(character, letter) !== 0) return 0;
  return plain[letter.charCodeAt(0)] ?? 0;
}
