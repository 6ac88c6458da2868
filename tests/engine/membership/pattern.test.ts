import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern } from '../../../src/engine/membership/match-pattern.ts';
import { parsePattern } from '../../../src/engine/membership/pattern.ts';

function found(source: string, text: string): boolean {
  const pattern = parsePattern(source);
  if (!pattern) throw new Error(`no pattern: ${source}`);
  return matchesPattern(pattern, text);
}

test.for([
  ['^Da.*', 'David', true],
  ['^Da.*', 'Da', true],
  ['^Da.*', 'aDa', false],
  ['.*vid', 'David', true],
  ['.*vid', 'Da', false],
  ['DAVID', 'david', true],
  ['ago', 'Lagos', true],
  ['@contoso\\.com$', 'ada@contoso.com', true],
  ['@contoso\\.com$', 'ada@contoso.com.au', false],
  ['^\\d{5,6}$', '50001', true],
  ['^\\d{5,6}$', '5000', false],
  ['\\bsales\\b', 'the sales team', true],
  ['\\bsales\\b', 'wholesales', false],
  ['^(?!ext-).*', 'ext-ada', false],
  ['^(?!ext-).*', 'ada', true],
  ['\\Aa\\z', 'a', true],
  ['\\Aa\\Z', 'ba', false],
  ['[^a-z]', 'abc', false],
  ['(?:Sales|HR)-[0-9]+', 'hr-12', true],
  ['(?<team>x)y', 'xy', true],
  ['', '', true],
  ['^.{2}.?$', 'é漢', true],
  ['\\u00e9\\x41', 'éa', true],
] as const)('%s on %s: %s', ([source, text, expected]) => {
  expect(found(source, text)).toBe(expected);
});

test.for([
  ['an open group', '(a'],
  ['an open class', '[a'],
  ['a repeat of nothing', '*a'],
  ['a backslash at the end', 'a\\'],
  ['a range backwards', 'a{2,1}'],
  ['a back reference', '(a)\\1'],
  ['a named back reference', '(?<x>a)\\k<x>'],
  ['a lookbehind', '(?<=a)b'],
  ['a negative lookbehind', '(?<!a)b'],
  ['an inline flag', '(?i)a'],
  ['a Unicode category', '\\p{Lu}'],
  ['repeats of repeats of repeats', '((a{99}){99}){99}'],
  ['groups past any use', '('.repeat(60) + 'a' + ')'.repeat(60)],
  ['groups past the platform', '('.repeat(1500) + 'a' + ')'.repeat(1500)],
] as const)('refused: %s', ([, source]) => {
  expect(parsePattern(source)).toBeNull();
});

test.for([
  ['^(a+)+$', 'a'.repeat(400)],
  ['^(a|a)*$', 'a'.repeat(400)],
  ['^(\\w+\\s?)*$', 'word '.repeat(60)],
  ['^.*.*.*.*.*.*x', 'a'.repeat(400)],
  ['^(((a*)*)*)*$', 'a'.repeat(400)],
] as const)('a pattern that explodes elsewhere ends here: %s', ([source, text]) => {
  expect(found(source, `${text}!`)).toBe(false);
});

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '\\w',
  '\\d',
  '\\B',
  '\\b',
  '^',
  '$',
  '{',
  ']',
  '\\.',
);
const source = fc.letrec<{ source: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc.tuple(tie('source'), tie('source')).map(([one, two]) => one + two),
    fc.tuple(tie('source'), tie('source')).map(([one, two]) => `(?:${one}|${two})`),
    fc
      .tuple(tie('source'), fc.constantFrom('*', '+', '?', '*?', '{2}', '{1,2}', '{2,}', '{,2}'))
      .map(([one, times]) => `(${one})${times}`),
    tie('source').map((one) => `(?=${one})`),
    tie('source').map((one) => `(?!${one})`),
  ),
})).source;
const text = fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', '{', '2', ' '), maxLength: 6 });

test('patterns match where the platform matches them', () => {
  fc.assert(
    fc.property(source, text, (pattern, on) => {
      expect(found(pattern, on)).toBe(new RegExp(pattern, 'i').test(on));
    }),
    { seed: 20_263, numRuns: 5000 },
  );
});
