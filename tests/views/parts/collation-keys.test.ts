import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collationKeys } from '../../../src/views/parts/collation-keys.ts';
import { finish } from '../../../src/engine/slices.ts';
import { rankValues } from '../../../src/views/parts/rank-values.ts';

const collatorOf = (locale: string) => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

/** Texts as names and addresses are, and worse: signs, runs of digits, accents, other scripts. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.stringMatching(/^[ -~]{1,3}$/) },
      { weight: 3, arbitrary: fc.stringMatching(/^0{0,2}[0-9]{1,4}$/) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('é', 'Ö', 'ñ', 'å', 'ß', 'æ', 'ø', 'e\u0301', 'ł', 'ı', '王', '😀', '٣'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('ch', 'Ch', 'cz', 'll', 'aa', 'dzs', 'lj', '12345678901', '\n', '\u0000'),
      },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test.for([
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'sv',
  'da',
  'cs',
  'hu',
  'hr',
  'pl',
  'ja',
  'ko',
  'zh-TW',
  'zh-CN',
  'th',
  'tr',
])('ranks agree with the collator of %s on every pair of texts', (locale) => {
  const collator = collatorOf(locale);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const ranks = finish(rankValues(texts, collator));
      for (const [a, first] of texts.entries()) {
        for (const [b, then] of texts.entries()) {
          const [rank, other] = [ranks[a] ?? -1, ranks[b] ?? -1];
          expect([first, then, Math.sign(rank - other)]).toEqual([
            first,
            then,
            Math.sign(collator.compare(first, then)),
          ]);
        }
      }
    }),
    { seed: 20_190_214, numRuns: 300 },
  );
});

test.for([
  { locale: 'en', fast: true },
  { locale: 'de', fast: true },
  { locale: 'cs', fast: false, because: 'ch is a letter' },
  { locale: 'da', fast: false, because: 'aa is a letter' },
  { locale: 'th', fast: false, because: 'signs do not count' },
])('$locale has keys: $fast', ({ locale, fast }) => {
  expect(collationKeys(collatorOf(locale)) !== undefined).toBe(fast);
});

test('numbers are ranked by size, not by their digits', () => {
  expect([...finish(rankValues([10, 9, -1, 9], collatorOf('en')))]).toEqual([2, 1, 0, 1]);
});
