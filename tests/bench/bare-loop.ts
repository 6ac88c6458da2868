import { judgeOf } from './bare-judge.ts';
import {
  ACTIVE,
  ACTIVE_WITH_ERROR,
  CHANGED,
  ERROR,
  FAILED,
  IN_ERROR,
  JOINED,
  LEAVERS,
  LEFT,
  LINES,
  MEMBERS,
  NONE,
  OTHER,
  reset,
  stateOf,
} from './bare-state.ts';
import { ones, tablesOf } from './bare-tables.ts';
import { Tally, type Contestant, type Job, type Outcome } from './contestant.ts';
import type { Crowd } from './crowd.ts';

const AT = Date.UTC(2017, 5, 5);

/**
 * The limit: the engine's decisions for one group in a loop over typed arrays. Every user is judged anew and changed
 * in place: no value of before, no other group, nothing kept that the job does not ask for.
 */
export function bareLoopOn(crowd: Crowd): Contestant {
  const tables = tablesOf(crowd);
  const users = crowd.people.length;
  const columns = stateOf(tables, users);
  const { judge, faults } = judgeOf(tables, columns);
  const { products, directProduct } = tables;
  const { low: wholeLow, high: wholeHigh } = tables.whole;
  const { wanted, onLow, onHigh, offLow, offHigh, consumed, counts } = columns;
  const { state, error, disabledLow, disabledHigh, updated } = columns;
  const { isMember, isFailing, isLeaver, members } = columns;
  const { logKind, logUser, logBefore, logAfter, logReason, logAt } = columns;
  const queue = new Int32Array(users * 2);

  /** R4.1, R4.2 and R4.7 for one user. */
  function step(user: number): void {
    const member = isMember[user] === 1;
    const settled = isSettled(user, member);
    if (settled && isFailing[user] === 0) return;
    const reason = settled ? 0 : judge(user, member);
    const before = codeOf(user);
    for (let product = 0, at = user * products; product < products; product++, at++) {
      const wants = member && wanted[product] === 1;
      const wasInForce = state[at] === ACTIVE || state[at] === ACTIVE_WITH_ERROR;
      if (reason !== 0) fail(at, product, wants);
      else if (wants) put(at, ACTIVE, 0, offLow[product]!, offHigh[product]!);
      else put(at, NONE, 0, 0, 0);
      const isInForce = state[at] === ACTIVE || state[at] === ACTIVE_WITH_ERROR;
      if (isInForce !== wasInForce && directProduct[user] !== product)
        consumed[product]! += isInForce ? 1 : -1;
    }
    keep(user, member);
    write(reason === 0 ? CHANGED : FAILED, user, before, codeOf(user), reason);
  }

  /** R4.1: what is in force is what is wanted. */
  function isSettled(user: number, member: boolean): boolean {
    for (let product = 0, at = user * products; product < products; product++, at++) {
      const wants = member && wanted[product] === 1;
      const isInForce = state[at] === ACTIVE || state[at] === ACTIVE_WITH_ERROR;
      if (isInForce !== wants) return false;
      if (wants && (disabledLow[at] !== offLow[product] || disabledHigh[at] !== offHigh[product]))
        return false;
    }
    return true;
  }

  /** R4.7 for one product. */
  function fail(at: number, product: number, wants: boolean): void {
    const found = faults[product]!;
    const recorded = found === 0 ? OTHER : 31 - Math.clz32(found & -found);
    const isInForce = state[at] === ACTIVE || state[at] === ACTIVE_WITH_ERROR;
    if (isInForce) put(at, ACTIVE_WITH_ERROR, recorded, disabledLow[at]!, disabledHigh[at]!);
    else if (wants) put(at, ERROR, recorded, offLow[product]!, offHigh[product]!);
    else put(at, NONE, 0, 0, 0);
  }

  /** A record that does not change keeps its date. */
  function put(at: number, newState: number, newError: number, low: number, high: number): void {
    const isSame =
      state[at] === newState &&
      error[at] === newError &&
      disabledLow[at] === low &&
      disabledHigh[at] === high;
    if (isSame) return;
    state[at] = newState;
    error[at] = newError;
    disabledLow[at] = low;
    disabledHigh[at] = high;
    updated[at] = AT;
  }

  /** Users in error and leavers are kept as things change. */
  function keep(user: number, member: boolean): void {
    let failing = 0;
    let recorded = 0;
    for (let at = user * products, end = at + products; at < end; at++) {
      if (error[at] !== 0) failing = 1;
      if (state[at] !== NONE) recorded = 1;
    }
    counts[IN_ERROR]! += failing - isFailing[user]!;
    isFailing[user] = failing;
    const leaver = member ? 0 : recorded;
    counts[LEAVERS]! += leaver - isLeaver[user]!;
    isLeaver[user] = leaver;
  }

  function write(kind: number, user: number, before: number, after: number, reason: number): void {
    const line = counts[LINES]!++;
    logKind[line] = kind;
    logUser[line] = user;
    logBefore[line] = before;
    logAfter[line] = after;
    logReason[line] = reason;
    logAt[line] = AT;
  }

  /** States and errors of a user as one number. */
  function codeOf(user: number): number {
    let code = 0;
    for (let product = 0, at = user * products; product < products; product++, at++)
      code |= ((state[at]! << 3) | error[at]!) << (product * 5);
    return code;
  }

  function setTemplate(): void {
    for (const licence of crowd.licences) {
      const product = tables.numberOf(licence);
      const [low, high] = tables.plansOf(licence);
      wanted[product] = 1;
      onLow[product] = low;
      onHigh[product] = high;
      offLow[product] = wholeLow[product]! & ~low;
      offHigh[product] = wholeHigh[product]! & ~high;
    }
  }

  function leave(leavers: readonly number[]): void {
    for (const user of leavers) {
      isMember[user] = 0;
      keep(user, false);
      write(LEFT, user, 0, 0, 0);
    }
    let kept = 0;
    for (const user of members.subarray(0, counts[MEMBERS])) if (isMember[user] === 1) members[kept++] = user;
    counts[MEMBERS] = kept;
  }

  function join(joiners: readonly number[]): void {
    for (const user of joiners) {
      isMember[user] = 1;
      members[counts[MEMBERS]!++] = user;
      keep(user, true);
      write(JOINED, user, 0, 0, 0);
    }
  }

  /** R3.2: leavers in the order of the users, then the members in join order. */
  function queueGroup(): number {
    let length = 0;
    if (counts[LEAVERS]! > 0)
      for (let user = 0; user < users; user++) if (isLeaver[user] === 1) queue[length++] = user;
    queue.set(members.subarray(0, counts[MEMBERS]), length);
    return length + counts[MEMBERS]!;
  }

  function drain(steps: number): void {
    for (let turn = 0; turn < steps; turn++) step(queue[turn]!);
  }

  function work(job: Job): void {
    switch (job) {
      case 'licences':
        setTemplate();
        return drain(queueGroup());
      case 'churn':
        leave(crowd.leavers);
        join(crowd.joiners);
        queue.set(crowd.leavers);
        queue.set(crowd.joiners, crowd.leavers.length);
        return drain(crowd.leavers.length + crowd.joiners.length);
      case 'reprocess':
        return drain(queueGroup());
      case 'one':
        queue[0] = crowd.one;
        return drain(1);
    }
  }

  function outcome(): Outcome {
    const tally = new Tally();
    for (const [at, recorded] of state.entries()) {
      const off = ones(disabledLow[at]!) + ones(disabledHigh[at]!);
      if (recorded !== NONE)
        tally.record(Math.floor(at / products), at % products, recorded, error[at]!, off);
    }
    for (const [product, count] of consumed.entries()) tally.seats(product, count);
    const lines = [0, 0, 0, 0];
    for (const kind of logKind.subarray(0, counts[LINES])) lines[kind]!++;
    return tally.done(counts[IN_ERROR]!, {
      changed: lines[CHANGED]!,
      failed: lines[FAILED]!,
      joined: lines[JOINED]!,
      left: lines[LEFT]!,
    });
  }

  return {
    name: 'bare loop',
    ready(job) {
      reset(columns, tables, crowd);
      if (job === 'licences') return;
      work('licences');
      counts[LINES] = 0;
    },
    work,
    outcome,
  };
}
