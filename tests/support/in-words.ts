import type { AuditEntry, Target } from '../../src/engine/audit.ts';
import type { Fault } from '../../src/engine/fault.ts';
import type { Assignment } from '../../src/engine/holdings.ts';
import type { Licence } from '../../src/engine/product.ts';
import type { Refusal, TemplateFault } from '../../src/engine/refusal.ts';
import { nameOf } from './named.ts';

/* What the engine says, as a test would say it: names for ids, one short text a thing. */

/** `E3 less YAMMER`. */
export function licenceText({ sku, disabled }: Licence): string {
  const off = disabled.map(nameOf).toSorted();
  return off.length === 0 ? nameOf(sku) : `${nameOf(sku)} less ${off.join(' ')}`;
}

/** `E3 less YAMMER from sales: Error CountViolation`. */
export function assignmentText(assignment: Assignment): string {
  const { source, state, error } = assignment;
  const path = source === null ? 'direct' : `from ${nameOf(source)}`;
  return `${licenceText(assignment)} ${path}: ${state}${error === null ? '' : ` ${error}`}`;
}

/** `E3: CountViolation`. */
export const faultText = ({ sku, violation }: Fault): string => `${nameOf(sku)}: ${violation}`;

/** The code, or who is at fault where there is somebody. */
export function refusalText(refusal: Refusal | null): string {
  if (refusal === null) return 'carried out';
  if (refusal.code === 'licence.violation') return refusal.faults.map(faultText).join(', ');
  if (refusal.code === 'licence.template') return refusal.faults.map(templateFaultText).join(', ');
  return refusal.code;
}

function templateFaultText(fault: TemplateFault): string {
  if (fault.kind === 'dependency') {
    return `${nameOf(fault.plan)} of ${nameOf(fault.sku)} needs ${fault.requirement.join(' or ')}`;
  }
  const { first, second } = fault;
  return `${nameOf(first.plan)} of ${nameOf(first.sku)} excludes ${nameOf(second.plan)} of ${nameOf(second.sku)}`;
}

/** `Change user license: ada, for sales, failed CountViolation`. */
export function entryText({ activity, target, failure, changes, onBehalfOf }: AuditEntry): string {
  const details = changes.flatMap((change) => {
    if (change.kind === 'summary') return [`assigned ${change.succeeded}, failed ${change.failed}`];
    return change.kind === 'member' ? [change.displayName] : [];
  });
  const group = onBehalfOf === null ? [] : [`for ${nameOf(onBehalfOf)}`];
  const failed = failure === null ? [] : [`failed ${failure.error ?? 'silently'}`];
  return [`${activity}: ${targetText(target)}`, ...group, ...failed, ...details].join(', ');
}

function targetText(target: Target): string {
  switch (target.kind) {
    case 'user':
    case 'group':
      return target.profile.displayName;
    case 'deletedGroup':
      return `${nameOf(target.id)} (deleted)`;
    case 'subscription':
      return target.partNumber;
    case 'tenant':
      return target.name;
    default:
      return target satisfies never;
  }
}
