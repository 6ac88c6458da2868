import type { AuditEntry } from './audit.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';

type Line = Pick<AuditEntry, 'at' | 'activity' | 'actor' | 'target'> &
  Partial<Pick<AuditEntry, 'failure' | 'changes' | 'onBehalfOf'>>;

/** Adds a line to the audit log (R7.3); its number is its place. */
export function log(draft: Draft, line: Line): void {
  emit(draft, {
    type: 'logged',
    entry: { number: draft.log.length, failure: null, changes: [], onBehalfOf: null, ...line },
  });
}
