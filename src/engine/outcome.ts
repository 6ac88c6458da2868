import type { Failure } from './audit.ts';
import type { Fault } from './fault.ts';
import { inForce, type Holdings } from './holdings.ts';
import type { GroupId, SkuId } from './ids.ts';
import { judge, type Proposal } from './judge.ts';
import type { Licence } from './product.ts';
import { afterFailure, afterSuccess, heldFrom, sameLicences, topReason, withoutErrors } from './records.ts';
import type { Rules } from './rules.ts';
import type { RecordedError, ServiceVersion } from './vocabulary.ts';

/** What processing one user for one group comes to. */
export type Outcome = {
  /**
   * `unchanged`: wanted = held, at most an error was cleared (R4.1); `changed`: assignments in force changed;
   * `failed`: recorded (R4.7); `silent`: failed without a record (R6.1).
   */
  readonly kind: 'unchanged' | 'changed' | 'failed' | 'silent';
  readonly holdings: Holdings;
  readonly failure: Failure | null;
};

/** What decides an outcome besides the user's holdings; equal questions have equal answers. */
export type Question = {
  readonly rules: Rules;
  readonly serviceVersion: ServiceVersion;
  readonly group: GroupId;
  readonly wanted: readonly Licence[];
  readonly location: string;
  readonly clash: boolean;
  readonly available: (sku: SkuId) => number;
};

/** R4.1, R4.2 and R4.7 for one user and one group. */
export function outcomeOf(holdings: Holdings, question: Question): Outcome {
  const { group, wanted } = question;
  if (sameLicences(heldFrom(holdings, group), wanted)) {
    return { kind: 'unchanged', holdings: withoutErrors(holdings, group), failure: null };
  }
  const faults = judge({ ...question, holdings, proposals: [{ source: group, wanted }] });
  if (faults.length === 0)
    return { kind: 'changed', holdings: afterSuccess(holdings, group, wanted), failure: null };

  const recorded = recordable(faults, question.serviceVersion);
  if (recorded.length === 0) {
    return { kind: 'silent', holdings: withoutErrors(holdings, group), failure: { faults, error: null } };
  }
  const failed = afterFailure(holdings, group, wanted, (sku) => firstError(recorded, sku));
  return { kind: 'failed', holdings: failed, failure: { faults, error: topReason(failed, group) } };
}

/** R4.10: several groups as one change; the faults, or the holdings when there are none. */
export function jointOutcome(
  holdings: Holdings,
  proposals: readonly (Proposal & { readonly source: GroupId })[],
  question: Omit<Question, 'group' | 'wanted'>,
): { readonly faults: readonly Fault[]; readonly holdings: Holdings } {
  const faults = judge({ ...question, holdings, proposals });
  if (faults.length > 0) return { faults, holdings };
  return {
    faults,
    holdings: proposals.reduce(
      (result, { source, wanted }) => afterSuccess(result, source, wanted),
      holdings,
    ),
  };
}

/** R6.1: the preview never records a proxy violation. */
const recordable = (faults: readonly Fault[], version: ServiceVersion): readonly Fault[] =>
  version === 'preview' ? faults.filter((fault) => fault.violation !== 'UniquenessViolation') : faults;

/** R4.6 and R4.7: a product at fault records its first violation, any other is held back. Faults come in R4.6's order. */
const firstError = (faults: readonly Fault[], sku: SkuId): RecordedError =>
  faults.find((fault) => fault.sku === sku)?.violation ?? 'Other';

/** The products for which a change would take a seat (R4.5). */
export function newProducts(holdings: Holdings, wanted: readonly Licence[]): SkuId[] {
  const consumed = new Set(holdings.filter(inForce).map(({ sku }) => sku));
  return wanted.flatMap(({ sku }) => (consumed.has(sku) ? [] : [sku]));
}
