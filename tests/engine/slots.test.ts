import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasSlot,
  indexOfSlot,
  NO_SLOTS,
  slotList,
  SlotSetDraft,
  slotsOf,
  type Slot,
  type SlotSet,
} from '../../src/engine/slots.ts';

const RUNS = { seed: 1024, numRuns: 200 };

/** Around the edges of words of 32 and blocks of 4,096. */
const slot = fc.oneof(
  fc.constantFrom(0, 1, 30, 31, 32, 33, 63, 64, 1023, 1024, 4094, 4095, 4096, 4097, 8191, 8192),
  fc.nat(9000),
);
const change = fc.record({ slot, add: fc.boolean() });

function changed(set: SlotSet, changes: readonly { readonly slot: Slot; readonly add: boolean }[]): SlotSet {
  const draft = new SlotSetDraft(set);
  for (const { slot: at, add } of changes) {
    if (add) draft.add(at);
    else draft.delete(at);
    expect(draft.has(at)).toBe(add);
  }
  return draft.seal();
}

test('a set of places does what a Set does, in ascending order, and no earlier set changes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 30 }), { maxLength: 6 }), (rounds) => {
      const past: { readonly set: SlotSet; readonly twin: ReadonlySet<Slot> }[] = [
        { set: NO_SLOTS, twin: new Set() },
      ];
      for (const round of rounds) {
        const { set, twin } = past.at(-1) ?? { set: NO_SLOTS, twin: new Set<Slot>() };
        const next = new Set(twin);
        for (const { slot: at, add } of round) {
          if (add) next.add(at);
          else next.delete(at);
        }
        past.push({ set: changed(set, round), twin: next });
      }
      for (const { set, twin } of past) {
        const places = [...twin].toSorted((a, b) => a - b);
        expect([...slotsOf(set)]).toEqual(places);
        expect(set.size).toBe(twin.size);
        const list = slotList(set);
        expect([...list]).toEqual(places);
        for (const { slot: at } of rounds.flat()) {
          expect(hasSlot(set, at)).toBe(twin.has(at));
          expect(indexOfSlot(list, at)).toBe(places.indexOf(at));
        }
      }
    }),
    RUNS,
  );
});

test('a place beyond the end is not in the set', () => {
  const set = changed(NO_SLOTS, [{ slot: 5, add: true }]);

  expect([hasSlot(set, 4), hasSlot(set, 5), hasSlot(set, 4101), hasSlot(NO_SLOTS, 0)]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test('adding what is there and deleting what is not gives the same set', () => {
  const set = changed(NO_SLOTS, [{ slot: 5, add: true }]);

  expect(
    changed(set, [
      { slot: 5, add: true },
      { slot: 6, add: false },
    ]),
  ).toBe(set);
});

test('a change copies the block it is in and no other', () => {
  const set = changed(
    NO_SLOTS,
    [1, 5000, 9000].map((at) => ({ slot: at, add: true })),
  );
  const next = changed(set, [{ slot: 5001, add: true }]);

  expect(next.blocks.map((block, place) => block === set.blocks[place])).toEqual([true, false, true]);
});
