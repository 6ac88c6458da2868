import { expect, test } from 'vitest';
import { pendingSteps } from '../../src/engine/queue.ts';
import { hostProcessing, type Timing } from '../../src/store/host.ts';
import { createLab } from '../../src/store/lab-store.ts';
import * as id from '../support/named.ts';
import { tenant } from '../support/tenant.ts';

/** Time that only moves when the test says so. */
class Clock implements Timing {
  private time = 0;
  private readonly waiting: { readonly at: number; readonly callback: () => void }[] = [];
  now = (): number => this.time;
  later = (milliseconds: number, callback: () => void): (() => void) => {
    const timer = { at: this.time + milliseconds, callback };
    this.waiting.push(timer);
    return () => {
      const place = this.waiting.indexOf(timer);
      if (place !== -1) this.waiting.splice(place, 1);
    };
  };
  get idle(): boolean {
    return this.waiting.length === 0;
  }
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.waiting.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.waiting.splice(this.waiting.indexOf(next), 1);
      this.time = next.at;
      next.callback();
    }
    this.time = end;
  }
}

const ADMIN = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;
const NAMES = ['ada', 'bo', 'cy', 'di', 'ed'];

function hosted() {
  const { directory } = tenant({ products: { E3: { seats: 9, plans: ['EXO2'] } } })
    .users(...NAMES)
    .group('sales', { members: NAMES });
  const lab = createLab(directory, null, { now: () => 0, actor: ADMIN });
  const clock = new Clock();
  const stop = hostProcessing(lab, clock);
  const license = () =>
    lab.dispatch({
      type: 'group.setLicences',
      group: id.group('sales'),
      add: [{ sku: id.sku('E3'), disabled: [] }],
      remove: [],
    });
  const done = () => lab.getState().directory.holders.get(id.sku('E3'))?.size ?? 0;
  return { lab, clock, stop, license, done };
}

test('fast: queued work is done in the next slice, without being asked', () => {
  const { clock, license, done } = hosted();
  license();
  expect(done()).toBe(0);
  clock.pass(1);
  expect(done()).toBe(5);
  expect(clock.idle).toBe(true);
});

test('slow: one user a second', () => {
  const { lab, clock, license, done } = hosted();
  lab.setSpeed('slow');
  license();
  clock.pass(999);
  expect(done()).toBe(0);
  clock.pass(1);
  expect(done()).toBe(1);
  clock.pass(2000);
  expect(done()).toBe(3);
});

test('a change of speed takes effect at once', () => {
  const { lab, clock, license, done } = hosted();
  lab.setSpeed('slow');
  license();
  clock.pass(10);
  lab.setSpeed('fast');
  clock.pass(1);
  expect(done()).toBe(5);
});

test('paused: nothing happens until it is resumed, stepped or hurried', () => {
  const { lab, clock, license, done } = hosted();
  lab.setRunning(false);
  license();
  clock.pass(10_000);
  expect(done()).toBe(0);

  lab.process(1);
  clock.pass(10_000);
  expect(done()).toBe(1);

  lab.processAll();
  clock.pass(1);
  expect(done()).toBe(5);
  expect(lab.getState()).toMatchObject({ running: false, hurrying: false });
});

test('a stopped host leaves the queue alone', () => {
  const { clock, stop, license, done } = hosted();
  stop();
  license();
  clock.pass(10_000);
  expect(done()).toBe(0);
});

test('fast: what many slices did is shown some times a second', () => {
  const names = Array.from({ length: 300 }, (_, place) => `u${place}`);
  const { directory } = tenant({ products: { E3: { seats: 400, plans: ['EXO2'] } } })
    .users(...names)
    .group('all', { members: names, licences: ['E3'] });
  const lab = createLab(directory, null, { now: () => 0, actor: ADMIN });
  const left: number[] = [];
  lab.subscribe((state) => left.push(pendingSteps(state.directory.queue)));
  const slices: (() => void)[] = [];
  let time = 0;

  // Looking at the clock takes 8 ms: a slice seems to take as long, and twelve of them 100.
  hostProcessing(lab, {
    now: () => (time += 8),
    later: (_, callback) => {
      slices.push(callback);
      return () => undefined;
    },
  });
  let count = 0;
  for (let slice = slices.shift(); slice; slice = slices.shift(), count++) slice();

  expect(left.at(-1)).toBe(0);
  expect(left).toEqual([...left].toSorted((a, b) => b - a));
  expect(count).toBeGreaterThan(3 * left.length);
  expect(left.length).toBeGreaterThan(5);
});
