/** The place of a user in the directory: creation order, never reused (R1.11). */
export type Slot = number;

/** Smaller blocks cost more in bookkeeping than they save in copying. */
const BLOCK = 12;
const BITS = 1 << BLOCK;
const WORDS = BITS / 32;

/** An immutable set of places. Iterates in the order of the directory; a change copies one block of 4,096. */
export type SlotSet = { readonly blocks: readonly (Uint32Array | null)[]; readonly size: number };

export const NO_SLOTS: SlotSet = { blocks: [], size: 0 };

export function hasSlot(set: SlotSet, slot: Slot): boolean {
  const block = set.blocks[slot >> BLOCK];
  if (!block) return false;
  const bit = slot & (BITS - 1);
  return ((block[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

export function* slotsOf(set: SlotSet): Generator<Slot> {
  for (const [index, block] of set.blocks.entries()) {
    if (!block) continue;
    for (const [word, bits] of block.entries()) {
      for (let rest = bits; rest !== 0; rest &= rest - 1) {
        yield index * BITS + word * 32 + (31 - Math.clz32(rest & -rest));
      }
    }
  }
}

/** All places of a set, rising. */
export function slotList(set: SlotSet): Int32Array {
  const list = new Int32Array(set.size);
  let length = 0;
  for (const [index, block] of set.blocks.entries()) {
    if (!block) continue;
    for (let word = 0; word < WORDS; word++) {
      for (let rest = block[word] ?? 0; rest !== 0; rest &= rest - 1)
        list[length++] = index * BITS + word * 32 + (31 - Math.clz32(rest & -rest));
    }
  }
  return list;
}

/** Where a place stands among rising ones; −1 when it is none of them. */
export function indexOfSlot(rising: Int32Array, slot: Slot): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? slot) < slot) low = middle + 1;
    else high = middle;
  }
  return rising[low] === slot ? low : -1;
}

/** A set being changed: blocks it has copied are its own until it is sealed. */
export class SlotSetDraft {
  private readonly original: SlotSet;
  blocks: readonly (Uint32Array | null)[];
  /** `blocks` once something in them has changed. */
  private own: (Uint32Array | null)[] | null = null;
  private readonly owned: boolean[] = [];
  size: number;

  constructor(original: SlotSet) {
    this.original = original;
    this.blocks = original.blocks;
    this.size = original.size;
  }

  has(slot: Slot): boolean {
    return hasSlot(this, slot);
  }

  add(slot: Slot): void {
    if (!this.has(slot)) this.flip(slot, 1);
  }

  delete(slot: Slot): void {
    if (this.has(slot)) this.flip(slot, -1);
  }

  /** The same value as before when nothing changed. */
  seal(): SlotSet {
    return this.own ? { blocks: this.own, size: this.size } : this.original;
  }

  private flip(slot: Slot, difference: 1 | -1): void {
    const block = this.writable(slot >> BLOCK);
    const bit = slot & (BITS - 1);
    const word = bit >>> 5;
    block[word] = (block[word] ?? 0) ^ (1 << (bit & 31));
    this.size += difference;
  }

  private writable(index: number): Uint32Array {
    const own = (this.own ??= [...this.blocks]);
    this.blocks = own;
    while (own.length <= index) own.push(null);
    let block = own[index];
    if (!block || !this.owned[index]) {
      block = block ? block.slice() : new Uint32Array(WORDS);
      own[index] = block;
      this.owned[index] = true;
    }
    return block;
  }
}
