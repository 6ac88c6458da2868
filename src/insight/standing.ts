import type { Holdings } from '../engine/holdings.ts';
import type { GroupId } from '../engine/ids.ts';
import type { Licence } from '../engine/product.ts';
import { heldFrom, sameLicences, situationKey, topReason } from '../engine/records.ts';
import type { RecordedError } from '../engine/vocabulary.ts';

/**
 * How a user stands with a group: `licensed` as the group wants it; `nothing` wanted and nothing had; `error`
 * recorded; `without` what is wanted, and no record says so (R6.1, or never processed).
 */
export type Standing = {
  readonly kind: 'licensed' | 'nothing' | 'error' | 'without';
  readonly reason: RecordedError | null;
};

/** How a user with these holdings stands with a group that should give them this. */
export function standingWith(holdings: Holdings, group: GroupId, wanted: readonly Licence[]): Standing {
  const reason = topReason(holdings, group);
  if (reason !== null) return { kind: 'error', reason };
  if (!sameLicences(heldFrom(holdings, group), wanted)) return { kind: 'without', reason };
  return { kind: wanted.length > 0 ? 'licensed' : 'nothing', reason };
}

/** Whether both record the same from the group, in whatever order. */
export function sameRecords(a: Holdings, b: Holdings, group: GroupId): boolean {
  if (a === b) return true;
  const texts = (holdings: Holdings): string =>
    holdings
      .flatMap((one) => (one.source === group ? [situationKey([one])] : []))
      .toSorted()
      .join('\n');
  return texts(a) === texts(b);
}
