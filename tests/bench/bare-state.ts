import type { Tables } from './bare-tables.ts';
import type { Crowd } from './crowd.ts';

/* As the vocabulary of the engine has them, from 1; errors in R4.6's order. */
export const NONE = 0;
export const ACTIVE = 1;
export const ACTIVE_WITH_ERROR = 2;
export const ERROR = 3;
export const LOCATION = 1;
export const PROXY = 2;
export const EXCLUSIVE = 3;
export const DEPENDENCY = 4;
export const COUNT = 5;
export const OTHER = 6;

/** Kinds of lines in the log. */
export const CHANGED = 0;
export const FAILED = 1;
export const JOINED = 2;
export const LEFT = 3;

/** Places in `counts`. */
export const MEMBERS = 0;
export const IN_ERROR = 1;
export const LEAVERS = 2;
export const LINES = 3;

/** The group, what is recorded on the users, what is kept as things change, and the log: all of it columns. */
export function stateOf({ products }: Tables, users: number) {
  const records = users * products;
  const lines = users * 2 + 4_096;
  return {
    /* The template: whether a product is in it, which of its plans are on and which are off. */
    wanted: new Uint8Array(products),
    onLow: new Int32Array(products),
    onHigh: new Int32Array(products),
    offLow: new Int32Array(products),
    offHigh: new Int32Array(products),
    /* What is recorded from the group, per user and product. */
    state: new Uint8Array(records),
    error: new Uint8Array(records),
    disabledLow: new Int32Array(records),
    disabledHigh: new Int32Array(records),
    updated: new Float64Array(records),
    isMember: new Uint8Array(users),
    isFailing: new Uint8Array(users),
    isLeaver: new Uint8Array(users),
    /** In join order. */
    members: new Int32Array(users),
    consumed: new Int32Array(products),
    counts: new Int32Array(4),
    logKind: new Uint8Array(lines),
    logUser: new Int32Array(lines),
    logBefore: new Int32Array(lines),
    logAfter: new Int32Array(lines),
    logReason: new Int32Array(lines),
    logAt: new Float64Array(lines),
  };
}
export type State = ReturnType<typeof stateOf>;

/** Everybody is a member, and nothing is recorded from the group. */
export function reset(state: State, { directProduct }: Tables, { size }: Crowd): void {
  for (const column of Object.values(state)) column.fill(0);
  for (const product of directProduct) if (product >= 0) state.consumed[product]!++;
  state.isMember.fill(1, 0, size);
  for (let user = 0; user < size; user++) state.members[user] = user;
  state.counts[MEMBERS] = size;
}
