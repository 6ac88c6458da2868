import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyTable, rowAt, rowOf, rowsOf, slotOf, TableDraft, type Table } from '../../src/engine/table.ts';

const RUNS = { seed: 256, numRuns: 60 };

type Row = { readonly id: string; readonly text: string };
type Books = Table<string, Row>;
/** What a table is: rows in the order of creation, each at a place of its own for good. */
type Twin = ReadonlyMap<string, { readonly slot: number; readonly row: Row }>;
const NOTHING: Twin = new Map();

const change = fc.record({
  id: fc.nat(600).map(String),
  text: fc.string({ maxLength: 3 }),
  remove: fc.boolean(),
});
const rounds = fc.array(fc.array(change, { maxLength: 250, size: 'max' }), { maxLength: 6, size: 'max' });

test('a table does what a list of rows does, and no earlier table changes', () => {
  fc.assert(
    fc.property(rounds, (changes) => {
      const past: { readonly table: Books; readonly twin: Twin; readonly slots: number }[] = [
        { table: emptyTable(), twin: new Map(), slots: 0 },
      ];
      for (const round of changes) {
        const { table, twin, slots } = past.at(-1) ?? {
          table: emptyTable<string, Row>(),
          twin: NOTHING,
          slots: 0,
        };
        const draft = new TableDraft(table);
        const next = new Map(twin);
        let given = slots;
        for (const { id, text, remove } of round) {
          const known = next.get(id);
          expect(draft.slotOf(id)).toBe(known?.slot);
          if (remove) {
            draft.remove(id);
            next.delete(id);
          } else if (known) {
            draft.replace(known.slot, { id, text });
            next.set(id, { slot: known.slot, row: { id, text } });
          } else {
            expect(draft.add({ id, text })).toBe(given);
            next.set(id, { slot: given++, row: { id, text } });
          }
          expect(draft.get(id)).toEqual(next.get(id)?.row);
        }
        past.push({ table: draft.seal(), twin: next, slots: given });
      }
      for (const { table, twin, slots } of past) {
        const inOrder = [...twin.values()].toSorted((a, b) => a.slot - b.slot);
        expect([...rowsOf(table)]).toEqual(inOrder.map(({ row }) => row));
        expect([table.size, table.slots]).toEqual([twin.size, slots]);
        expect(inOrder.map(({ row }) => slotOf(table, row.id))).toEqual(inOrder.map(({ slot }) => slot));
        expect(inOrder.map(({ slot }) => rowAt(table, slot))).toEqual(inOrder.map(({ row }) => row));
        expect(inOrder.map(({ row }) => rowOf(table, row.id))).toEqual(inOrder.map(({ row }) => row));
        expect(rowAt(table, slots)).toBeUndefined();
      }
    }),
    RUNS,
  );
});

test('a draft walks over its rows as they are at that moment', () => {
  const draft = new TableDraft(emptyTable<string, Row>());
  for (const id of ['a', 'b', 'c']) draft.add({ id, text: '' });
  draft.remove('b');

  expect([...draft.rows()].map(({ id }) => id)).toEqual(['a', 'c']);
});

test('the place of a deleted row stays empty, and the same key gets a new one', () => {
  const draft = new TableDraft(emptyTable<string, Row>());
  draft.add({ id: 'a', text: 'old' });
  draft.add({ id: 'b', text: '' });
  draft.remove('a');
  draft.add({ id: 'a', text: 'new' });
  const table = draft.seal();

  expect(rowAt(table, 0)).toBeUndefined();
  expect([...rowsOf(table)].map(({ text }) => text)).toEqual(['', 'new']);
  expect(slotOf(table, 'a')).toBe(2);
});

test('a table that nothing was done to is the same value', () => {
  const table = emptyTable<string, Row>();
  const draft = new TableDraft(table);
  draft.remove('nobody');

  expect(draft.seal()).toBe(table);
});

test('a change copies the chunk it is in and no other', () => {
  const filled = new TableDraft(emptyTable<string, Row>());
  for (let place = 0; place < 600; place++) filled.add({ id: String(place), text: '' });
  const table = filled.seal();
  const draft = new TableDraft(table);
  draft.replace(300, { id: '300', text: 'changed' });

  expect(draft.seal().chunks.map((chunk, place) => chunk === table.chunks[place])).toEqual([
    true,
    false,
    true,
  ]);
  expect(rowAt(table, 300)?.text).toBe('');
});
