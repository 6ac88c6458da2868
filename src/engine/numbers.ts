const NONE = new Int32Array(0);

/** Lists of whole numbers being written, one after the other in the same room. */
export class NumbersDraft {
  private room = NONE;
  length = 0;

  /** Makes room for so many at once: a list that fills its room is never copied. */
  reserve(count: number): void {
    if (this.length === 0 && this.room.length < count) this.room = new Int32Array(count);
  }

  push(number: number): void {
    if (this.length === this.room.length) {
      const larger = new Int32Array(Math.max(16, 2 * this.length));
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length++] = number;
  }

  /** The list in bytes where every number is below 256, as `end` says; the next one begins. */
  sealBelow(end: number): Uint8Array | Int32Array {
    if (end > 256) return this.seal();
    const bytes = new Uint8Array(this.room.subarray(0, this.length));
    this.length = 0;
    return bytes;
  }

  /** The list; the next one begins. */
  seal(): Int32Array {
    const { room, length } = this;
    this.length = 0;
    if (length < room.length) return room.slice(0, length);
    this.room = NONE;
    return room;
  }
}
