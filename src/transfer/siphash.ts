/** 64 bits in two halves. */
export type Bits = readonly [high: number, low: number];

/** 128 bits that nobody else knows. */
export type HashKey = readonly [Bits, Bits];

const encoder = new TextEncoder();

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012): a short hash under a key. Without the key nobody can tell what a value
 * was made of, not even by trying names.
 */
export function sipHash([k0, k1]: HashKey, text: string): Bits {
  const bytes = encoder.encode(text);
  const state = new State(k0, k1);
  const whole = bytes.length & ~7;
  for (let at = 0; at < whole; at += 8) state.take(word(bytes, at + 4), word(bytes, at));
  const last = new Uint8Array(8);
  last.set(bytes.subarray(whole));
  last[7] = bytes.length & 255;
  state.take(word(last, 4), word(last, 0));
  return state.finish();
}

const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) |
  ((bytes[at + 1] ?? 0) << 8) |
  ((bytes[at + 2] ?? 0) << 16) |
  ((bytes[at + 3] ?? 0) << 24);

/** Four words of 64 bits, high halves at even places. */
class State {
  private readonly v: Int32Array;

  constructor([k0High, k0Low]: Bits, [k1High, k1Low]: Bits) {
    this.v = Int32Array.of(
      ...[k0High ^ 0x736f6d65, k0Low ^ 0x70736575],
      ...[k1High ^ 0x646f7261, k1Low ^ 0x6e646f6d],
      ...[k0High ^ 0x6c796765, k0Low ^ 0x6e657261],
      ...[k1High ^ 0x74656462, k1Low ^ 0x79746573],
    );
  }

  take(high: number, low: number): void {
    this.xor(6, high, low);
    this.round();
    this.round();
    this.xor(0, high, low);
  }

  finish(): Bits {
    this.xor(4, 0, 0xff);
    for (let turn = 0; turn < 4; turn += 1) this.round();
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.v;
    return [(a ^ c ^ e ^ g) >>> 0, (b ^ d ^ f ^ h) >>> 0];
  }

  private round(): void {
    this.add(0, 2);
    this.rotate(2, 13);
    this.mix(2, 0);
    this.rotate(0, 32);
    this.add(4, 6);
    this.rotate(6, 16);
    this.mix(6, 4);
    this.add(0, 6);
    this.rotate(6, 21);
    this.mix(6, 0);
    this.add(4, 2);
    this.rotate(2, 17);
    this.mix(2, 4);
    this.rotate(4, 32);
  }

  private half(at: number): number {
    return this.v[at] ?? 0;
  }

  private xor(to: number, high: number, low: number): void {
    this.v[to] = this.half(to) ^ high;
    this.v[to + 1] = this.half(to + 1) ^ low;
  }

  private mix(to: number, from: number): void {
    this.xor(to, this.half(from), this.half(from + 1));
  }

  private add(to: number, from: number): void {
    const low = (this.half(to + 1) >>> 0) + (this.half(from + 1) >>> 0);
    this.v[to] = this.half(to) + this.half(from) + (low > 0xffffffff ? 1 : 0);
    this.v[to + 1] = low;
  }

  /** To the left, by up to 32. */
  private rotate(at: number, by: number): void {
    const [high, low] = [this.half(at), this.half(at + 1)];
    this.v[at] = by === 32 ? low : (high << by) | (low >>> (32 - by));
    this.v[at + 1] = by === 32 ? high : (low << by) | (high >>> (32 - by));
  }
}

/** A key from a salt of any length. */
export function keyOf(salt: string): HashKey {
  const fixed = (first: number): HashKey => [
    [first, 0x9e3779b9],
    [0x85ebca6b, 0xc2b2ae35],
  ];
  return [sipHash(fixed(1), salt), sipHash(fixed(2), salt)];
}
