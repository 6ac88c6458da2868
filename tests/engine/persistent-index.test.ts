import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyIndex, IndexDraft, lookUp, type Index } from '../../src/engine/persistent-index.ts';
import { entriesOf } from '../support/plain.ts';

const RUNS = { seed: 4096, numRuns: 60 };

/** Enough keys to fold the recent changes into a new base now and then. */
const key = fc.nat(900).map((number) => `key ${number}`);
const change = fc.record({ key, value: fc.option(fc.nat()) });
const rounds = fc.array(fc.array(change, { maxLength: 200, size: 'max' }), { maxLength: 6, size: 'max' });

test('an index does what a Map does, and no earlier index changes', () => {
  fc.assert(
    fc.property(rounds, (changes) => {
      const past: { readonly index: Index<number>; readonly twin: ReadonlyMap<string, number> }[] = [
        { index: emptyIndex(), twin: new Map() },
      ];
      for (const round of changes) {
        const { index, twin } = past.at(-1) ?? {
          index: emptyIndex<number>(),
          twin: new Map<string, number>(),
        };
        const draft = new IndexDraft(index);
        const next = new Map(twin);
        for (const { key: name, value } of round) {
          if (value === null) {
            draft.delete(name);
            next.delete(name);
          } else {
            draft.set(name, value);
            next.set(name, value);
          }
          expect(draft.get(name)).toBe(next.get(name));
        }
        past.push({ index: draft.seal(), twin: next });
      }
      const asked = changes.flat().map((one) => one.key);
      for (const { index, twin } of past) {
        expect(entriesOf(index)).toEqual(twin);
        expect(asked.map((name) => lookUp(index, name))).toEqual(asked.map((name) => twin.get(name)));
      }
    }),
    RUNS,
  );
});

test('zero is a value', () => {
  const draft = new IndexDraft(emptyIndex<number>());
  draft.set('zero', 0);

  expect(lookUp(draft.seal(), 'zero')).toBe(0);
});

test('an index that nothing was done to is the same value', () => {
  const index = emptyIndex<number>();
  const draft = new IndexDraft(index);

  expect(draft.get('anything')).toBeUndefined();
  expect(draft.seal()).toBe(index);
});

test('what came since stays small beside the base', () => {
  let index = emptyIndex<number>();
  for (let number = 0; number < 3000; number++) {
    const draft = new IndexDraft(index);
    draft.set(`key ${number}`, number);
    index = draft.seal();
    expect(index.recent.size).toBeLessThan(1024);
  }
  expect(index.base.size + index.recent.size).toBe(3000);
});
