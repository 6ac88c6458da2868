import * as v from 'valibot';
import { ok, refused, type Result } from '../engine/result.ts';
import { isScenarioId } from '../scenarios/scenarios.ts';
import { SPEEDS, type Speed } from '../store/lab-store.ts';
import { actorSchema, moveSchema } from '../store/saved-history-schema.ts';
import type { HistoryDelta } from './history-delta.ts';

/*
 * What is kept, as it is written down. Each format that was ever written stays readable: its decoder gives what the
 * newest one would.
 */

export const FORMAT = 1;

/** One tenant of the list. */
export type KeptTenant = {
  readonly id: string;
  readonly format: typeof FORMAT;
  readonly name: string;
  /** Named while it was not open: it takes the name on when it is opened. */
  readonly renamed: boolean;
  /** The scenario that it began as; null for a tenant whose first directory is kept in pieces. */
  readonly scenario: string | null;
  readonly created: number;
  readonly changed: number;
  /** Bytes, about. */
  readonly size: number;
  /** The number of its newest line: whoever writes must know it. */
  readonly last: number;
};

/** What happened between two moments, written in one go. */
export type KeptLine = {
  readonly tenant: string;
  readonly number: number;
  readonly format: typeof FORMAT;
  /** Tells all that was told before it, which is not needed any more. */
  readonly whole: boolean;
  readonly running: boolean;
  readonly speed: Speed;
  /** Null when only the pace has changed. */
  readonly delta: HistoryDelta | null;
};

export type DecodeFault = { readonly code: 'newer' } | { readonly code: 'broken'; readonly path: string };

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const tenant1 = v.object({
  id: v.string(),
  format: v.literal(1),
  name: v.string(),
  renamed: v.boolean(),
  scenario: v.nullable(v.pipe(v.string(), v.check(isScenarioId))),
  created: v.number(),
  changed: v.number(),
  size: v.number(),
  last: place,
});

const line1 = v.object({
  tenant: v.string(),
  number: place,
  format: v.literal(1),
  whole: v.boolean(),
  running: v.boolean(),
  speed: v.picklist(SPEEDS),
  delta: v.nullable(
    v.object({
      actors: v.array(actorSchema),
      steps: v.array(
        v.object({
          id: place,
          parent: v.nullable(place),
          after: place,
          from: place,
          moves: v.array(moveSchema),
        }),
      ),
      branches: v.nullable(v.array(v.object({ name: v.nullable(v.string()), tip: place }))),
      branch: place,
      present: place,
      entries: place,
    }),
  ),
});

/** A line whose commands are in the engine's own types. */
export type ReadLine = v.InferOutput<typeof line1>;
export type ReadDelta = NonNullable<ReadLine['delta']>;

/** The decoder of every format, each of them giving the newest. */
const TENANTS: Readonly<Record<number, v.GenericSchema<unknown, KeptTenant>>> = { 1: tenant1 };
const LINES: Readonly<Record<number, v.GenericSchema<unknown, ReadLine>>> = { 1: line1 };

export const decodeTenant = (kept: unknown): Result<KeptTenant, DecodeFault> => decode(TENANTS, kept);
export const decodeLine = (kept: unknown): Result<ReadLine, DecodeFault> => decode(LINES, kept);

const withFormat = v.object({ format: place });

function decode<Value>(
  formats: Readonly<Record<number, v.GenericSchema<unknown, Value>>>,
  kept: unknown,
): Result<Value, DecodeFault> {
  const format = v.safeParse(withFormat, kept);
  if (!format.success) return refused({ code: 'broken', path: 'format' });
  if (format.output.format > FORMAT) return refused({ code: 'newer' });
  const schema = formats[format.output.format];
  if (!schema) return refused({ code: 'broken', path: 'format' });
  const read = v.safeParse(schema, kept, { abortEarly: true });
  if (read.success) return ok(read.output);
  return refused({ code: 'broken', path: v.getDotPath(read.issues[0]) ?? '' });
}
