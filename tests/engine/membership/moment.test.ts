import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, parseDuration } from '../../../src/engine/membership/duration.ts';
import { formatInstant, parseInstant } from '../../../src/engine/membership/moment.ts';

test.for([
  ['2020-06-10T18:13:20Z', '2020-06-10T18:13:20.000Z'],
  ['2020-06-10t18:13:20z', '2020-06-10T18:13:20.000Z'],
  ['2020-06-10', '2020-06-10T00:00:00.000Z'],
  ['2020-06-10T18:13', '2020-06-10T18:13:00.000Z'],
  ['2020-06-10T18:13:20.1234567+08:00', '2020-06-10T10:13:20.123Z'],
  ['2020-02-29T23:00:00-02:30', '2020-03-01T01:30:00.000Z'],
] as const)('a DateTimeOffset is read: %s', ([text, iso]) => {
  expect(parseInstant(text)).toBe(Date.parse(iso));
});

test.for([
  'yesterday',
  '2020-6-1',
  '2020-13-01',
  '2020-00-10',
  '2021-02-29',
  '1900-02-29',
  '2020-04-31',
  '2020-06-10T24:00:00Z',
  '2020-06-10T10:60Z',
  '2020-06-10 18:13',
  '2020-06-10T18:13+15:00',
  '0000-01-01T00:00+01:00',
  '',
])('no date is read as one: %s', (text) => {
  expect(parseInstant(text)).toBeNull();
});

const dates = fc.date({
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

test('instants are read and written as the platform does it', () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(parseInstant(date.toISOString())).toBe(date.getTime());
      expect(formatInstant(date.getTime())).toBe(date.toISOString().replace('.000Z', 'Z'));
    }),
    { seed: 20_262, numRuns: 1000 },
  );
});

const DAY = 86_400_000;

test.for([
  ['p1d', DAY, 'P1D'],
  ['P30D', 30 * DAY, 'P30D'],
  ['P2W', 14 * DAY, 'P14D'],
  ['P1M', 30 * DAY, 'P30D'],
  ['P1Y2M', 425 * DAY, 'P425D'],
  ['PT36H', 1.5 * DAY, 'P1DT12H'],
  ['pt5m10s', 310_000, 'PT5M10S'],
] as const)('a duration is read and written: %s', ([text, length, canonical]) => {
  expect(parseDuration(text)).toBe(length);
  expect(formatDuration(length)).toBe(canonical);
});

test.for(['P', 'PT', 'P1DT', '1d', 'P1.5D', '-P1D', 'P1D2M', 'P99999999999999Y', ''])(
  'no duration is read as one: %s',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);
