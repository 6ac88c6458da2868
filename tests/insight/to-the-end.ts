/** Work that tells its progress, as work that does not; each figure lies between 0 and 1 and none is smaller than the last. */
export function* toTheEnd<Value>(work: Generator<number, Value>): Generator<void, Value> {
  let last = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (!(step.value >= last && step.value <= 1))
      throw new Error(`Progress went from ${last} to ${step.value}.`);
    last = step.value;
    yield;
  }
}
