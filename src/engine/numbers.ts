/** A list of whole numbers being written: it grows by doubling, so that a million cost a million. */
export class NumbersDraft {
  private numbers = new Int32Array(16);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  seal(): Int32Array {
    return this.numbers.slice(0, this.length);
  }
}
