import { sipHash, type HashKey } from './siphash.ts';

/** One word for another. Words are letters and digits in lower case. */
export type WordMap = (word: string) => string;

const CONSONANTS = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const SYLLABLES = CONSONANTS.flatMap((consonant) => VOWELS.map((vowel) => consonant + vowel));

const SHORTEST = 2;
/** Two numbers of 32 bits make five syllables each: enough that no two words ever share them all. */
const LONGEST = 10;

/**
 * A dictionary of made-up words for these: every word gets its own, none of them is one of these, and none depends
 * on the order of the words. A word is as short as the others allow.
 */
export function pseudoWords(words: Iterable<string>, key: HashKey): ReadonlyMap<string, string> {
  const taken = new Set(words);
  const made = new Map<string, string>();
  let rest = Array.from(taken, (word) => ({ word, syllables: syllablesOf(word, key) }));
  for (let length = SHORTEST; length <= LONGEST && rest.length > 0; length += 1) {
    const beginning = ({ syllables }: { readonly syllables: string }): string =>
      syllables.slice(0, length * 2);
    const counts = new Map<string, number>();
    for (const item of rest) counts.set(beginning(item), (counts.get(beginning(item)) ?? 0) + 1);
    rest = rest.filter((item) => {
      const pseudonym = beginning(item);
      if (length < LONGEST && (counts.get(pseudonym) !== 1 || taken.has(pseudonym))) return true;
      made.set(item.word, pseudonym);
      return false;
    });
  }
  return made;
}

function syllablesOf(word: string, key: HashKey): string {
  return sipHash(key, `word/${word}`)
    .map((bits) => {
      let text = '';
      for (let rest = bits, count = 0; count < LONGEST / 2; count += 1) {
        text += SYLLABLES[rest % SYLLABLES.length] ?? '';
        rest = Math.floor(rest / SYLLABLES.length);
      }
      return text;
    })
    .join('');
}
