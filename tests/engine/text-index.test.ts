import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyIndex, lookUp, lookUpOne, TextIndexDraft, type Texts } from '../../src/engine/text-index.ts';
import { finish } from '../../src/engine/slices.ts';
import { entriesOf } from '../support/plain.ts';

const RUNS = { seed: 4096, numRuns: 60 };

/** A row has any number of texts, and several rows may have the same one. */
type Row = readonly string[];
const BY_TEXT: Texts<Row> = {
  count: (row) => row.length,
  all: (row) => new Set(row),
  has: (row, text) => row.includes(text),
};

/** Enough rows and texts to fold what is recent into a new base now and then. */
const text = fc.nat(1500).map((number) => `text ${number}`);
const row = fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined });
const rounds = fc.array(fc.array(fc.tuple(fc.nat(1200), row), { maxLength: 900, size: 'max' }), {
  maxLength: 6,
  size: 'max',
});

/** The rows in chunks of 256, as tables keep them. */
function chunked(rows: ReadonlyMap<number, Row>): (Row | undefined)[][] {
  const chunks: (Row | undefined)[][] = Array.from({ length: 5 }, () => Array.from({ length: 256 }));
  for (const [slot, texts] of rows) chunks[slot >> 8]?.splice(slot & 255, 1, texts);
  return chunks;
}

/** What an index should say, by looking at every row. */
function twinOf(rows: ReadonlyMap<number, Row>): Map<string, number[]> {
  const twin = new Map<string, number[]>();
  for (const [slot, texts] of [...rows].toSorted(([a], [b]) => a - b)) {
    for (const one of new Set(texts)) twin.set(one, [...(twin.get(one) ?? []), slot]);
  }
  return twin;
}

test('an index finds what looking at every row finds, and no earlier index changes', () => {
  fc.assert(
    fc.property(rounds, (changes) => {
      let rows = new Map<number, Row>();
      let index = emptyIndex(BY_TEXT);
      const past = [{ index, rows }];
      for (const round of changes) {
        const draft = new TextIndexDraft(index);
        const before = twinOf(rows);
        rows = new Map(rows);
        for (const [slot, texts] of round) {
          if (texts === undefined) rows.delete(slot);
          else rows.set(slot, texts);
        }
        const after = twinOf(rows);
        for (const one of new Set([...before.keys(), ...after.keys()])) {
          const places = after.get(one);
          if (String(places) === String(before.get(one))) continue;
          if (!places) draft.delete(one);
          else draft.set(one, places.length === 1 ? (places[0] ?? 0) : places);
        }
        index = draft.seal(chunked(rows));
        past.push({ index, rows });
      }
      for (const moment of past) {
        const twin = twinOf(moment.rows);
        expect(entriesOf(moment.index).size).toBe(twin.size);
        for (const [one, places] of twin) expect([lookUp(moment.index, one)].flat()).toEqual(places);
        expect(lookUp(moment.index, 'nobody has this')).toBeUndefined();
      }
    }),
    RUNS,
  );
});

test('an index of many rows at once finds what looking at every row finds, and tells who shares a text', () => {
  fc.assert(
    fc.property(rounds, ([changes = []]) => {
      const rows = new Map<number, Row>();
      for (const [slot, texts] of changes) if (texts) rows.set(slot, texts);
      const sharing = new Set<number>();
      const draft = new TextIndexDraft(emptyIndex(BY_TEXT));
      draft.set('hidden by the rows', 3);

      finish(
        draft.rebase(chunked(rows), (earlier, later) => {
          expect(earlier).toBeLessThan(later);
          sharing.add(earlier).add(later);
        }),
      );

      const twin = twinOf(rows);
      for (const [one, places] of twin) expect([draft.get(one)].flat()).toEqual(places);
      expect(draft.get('hidden by the rows')).toBeUndefined();
      const shared = [...twin.values()].filter((places) => places.length > 1).flat();
      expect(sharing).toEqual(new Set(shared));
    }),
    RUNS,
  );
});

test('the first place is a place', () => {
  const draft = new TextIndexDraft(emptyIndex(BY_TEXT));
  draft.set('zero', 0);

  expect(lookUpOne(draft.seal([[['zero']]]), 'zero')).toBe(0);
});

test('an index that nothing was done to is the same value', () => {
  const index = emptyIndex(BY_TEXT);
  const draft = new TextIndexDraft(index);

  expect(draft.get('anything')).toBeUndefined();
  expect(draft.seal([])).toBe(index);
});

test('what came since stays small, and the base keeps no text', () => {
  const rows = Array.from({ length: 3000 }, (_, number) => [`text ${number}`]);
  const chunks = Array.from({ length: 12 }, (_, chunk) => rows.slice(chunk * 256, chunk * 256 + 256));
  let index = emptyIndex(BY_TEXT);
  for (const [number, [name]] of rows.entries()) {
    const draft = new TextIndexDraft(index);
    draft.set(name ?? '', number);
    index = draft.seal(chunks);
    expect(index.recent.size).toBeLessThan(1024);
  }
  expect(index.base.places).toBeInstanceOf(Int32Array);
  expect(rows.map(([name]) => lookUp(index, name ?? ''))).toEqual(rows.map((_, number) => number));
});
