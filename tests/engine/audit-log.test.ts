import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  continuesLog,
  EMPTY_LOG,
  entriesOf,
  entryAt,
  LogDraft,
  type AuditLog,
} from '../../src/engine/audit-log.ts';
import type { LogEntry } from '../../src/engine/audit.ts';
import * as id from '../support/named.ts';
import { userProfile } from '../support/parts-by-name.ts';

function logOf(entries: readonly LogEntry[]): AuditLog {
  const draft = new LogDraft(EMPTY_LOG);
  for (const entry of entries) draft.add(entry);
  return draft.seal();
}

const imported = (number: number): LogEntry => ({ number, imported: { id: String(number) } });

const PROFILES = [Array.from({ length: 256 }, (_, index) => userProfile(`u${index}`, {}))];
const FINDING = { failure: null, change: { kind: 'holdings', before: [], after: [] } } as const;

/** A number of single entries, or of lines that belong together. */
const additions = fc.array(fc.record({ many: fc.nat(250), together: fc.boolean() }), { maxLength: 12 });

test('a log does what a list does, and no earlier log changes', () => {
  fc.assert(
    fc.property(additions, (rounds) => {
      const past: { readonly log: AuditLog; readonly numbers: readonly number[] }[] = [
        { log: EMPTY_LOG, numbers: [] },
      ];
      for (const { many, together } of rounds) {
        const { log } = past.at(-1) ?? { log: EMPTY_LOG };
        const draft = new LogDraft(log);
        const first = log.length;
        if (together) {
          const slots = Int32Array.from({ length: many }, (_, place) => place);
          const found = new Int32Array(many);
          const lines = { profiles: PROFILES, slots, found, findings: [FINDING] };
          draft.addStretch({ first, at: 1, group: id.group('all'), ...lines });
        } else for (let place = 0; place < many; place++) draft.add(imported(first + place));
        const next = draft.seal();
        past.push({ log: next, numbers: Array.from({ length: first + many }, (_, place) => place) });
      }
      for (const [place, { log, numbers }] of past.entries()) {
        for (const [other, { log: earlier }] of past.entries()) {
          const goesOn = other <= place || earlier.length === log.length;
          expect(continuesLog(log, earlier)).toBe(goesOn);
        }
        expect(log.length).toBe(numbers.length);
        expect([...entriesOf(log)].map(({ number }) => number)).toEqual(numbers);
        expect(entryAt(log, log.length)).toBeUndefined();
        const middle = numbers.length >> 1;
        expect(entryAt(log, middle)?.number).toBe(numbers[middle]);
        expect([...entriesOf(log, middle)].map(({ number }) => number)).toEqual(numbers.slice(middle));
      }
    }),
    { seed: 512, numRuns: 60 },
  );
});

test('a line of a stretch says who, for which group and when, as a line of its own would', () => {
  const draft = new LogDraft(logOf([imported(0)]));
  const slots = Int32Array.from({ length: 200 }, (_, place) => 199 - place);
  const lines = { profiles: PROFILES, slots, found: new Int32Array(200), findings: [FINDING] };
  draft.addStretch({ first: 1, at: 7, group: id.group('all'), ...lines });

  expect(entryAt(draft.seal(), 1)).toEqual({
    number: 1,
    at: 7,
    activity: 'Change user license',
    actor: { kind: 'service', displayName: 'Microsoft Azure AD Group-Based Licensing' },
    target: { kind: 'user', profile: userProfile('u199', {}) },
    failure: null,
    changes: [{ kind: 'holdings', before: [], after: [] }],
    onBehalfOf: id.group('all'),
  });
});

test('a log does not go on from one with other lines, however long', () => {
  const own = (number: number): LogEntry => ({ number, imported: { own: true } });

  expect(continuesLog(logOf([imported(0), own(1), own(2)]), logOf([imported(0), imported(1)]))).toBe(false);
  expect(continuesLog(logOf([imported(0)]), logOf([imported(0)]))).toBe(false);
  expect(continuesLog(logOf([imported(0)]), EMPTY_LOG)).toBe(true);
});

test('nothing added is the same log', () => {
  const log = logOf([imported(0)]);
  expect(new LogDraft(log).seal()).toBe(log);
});
