import type { Source } from './fault.ts';
import { inForce, type Holdings } from './holdings.ts';
import type { SkuId } from './ids.ts';
import { assignedLicences } from './queries.ts';
import type { Rules } from './rules.ts';
import { RECORDED_ERRORS, type RecordedError } from './vocabulary.ts';

/** How a user holds one product, over everything that gives it or fails to. */
export type ProductHolding = {
  /** Groups, and null for the direct assignment: in force or only recorded as an error. */
  readonly sources: readonly Source[];
  /** There is a direct assignment to remove, be it only recorded as `Error` (R2.3). */
  readonly isDirect: boolean;
  /** The recorded error that comes first in R4.6's order; null when all is well. */
  readonly error: RecordedError | null;
  /** Services that are on in at least one source in force (R1.5), and services of the product. */
  readonly on: number;
  readonly all: number;
};

export function productHolding(rules: Rules, holdings: Holdings, sku: SkuId): ProductHolding {
  const own = holdings.filter((assignment) => assignment.sku === sku);
  const all = rules.products.get(sku)?.plans.length ?? 0;
  const [merged] = assignedLicences(own.filter(inForce));
  return {
    sources: own.map(({ source }) => source),
    isDirect: own.some(({ source }) => source === null),
    error: RECORDED_ERRORS.find((error) => own.some((assignment) => assignment.error === error)) ?? null,
    on: merged ? all - merged.disabled.length : 0,
    all,
  };
}
