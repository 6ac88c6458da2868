import { expect, test } from 'vitest';
import { COUNTRY_CODES, isCountryCode } from '../../src/catalogue/locations.ts';

test('R1.10 the 249 codes of ISO 3166-1 alpha-2 are there, sorted, each once', () => {
  expect(COUNTRY_CODES).toHaveLength(249);
  expect([...new Set(COUNTRY_CODES)].toSorted()).toEqual(COUNTRY_CODES);
  expect(COUNTRY_CODES.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
});

test('every code has a name for people', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

  expect(COUNTRY_CODES.filter((code) => names.of(code) === undefined)).toEqual([]);
});

test.for([
  ['US', true],
  ['DE', true],
  ['TW', true],
  ['AX', true],
  ['us', false],
  ['UK', false],
  ['EU', false],
  ['XK', false],
  ['USA', false],
  [' US', false],
  ['', false],
] as const)('"%s" is a country code: %s', ([text, answer]) => {
  expect(isCountryCode(text)).toBe(answer);
});
