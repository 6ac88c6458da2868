import type { Change } from '../../../src/insight/why/change.ts';
import { smallestChange } from '../../../src/insight/why/smallest-change.ts';
import type { Check, Part, Supplied, Why } from '../../../src/insight/why/why.ts';
import { whyOf } from '../../../src/insight/why/why-of.ts';
import type { Context } from '../../../src/engine/command.ts';
import { finish } from '../../../src/engine/slices.ts';
import { nameOf } from '../../support/named.ts';
import * as id from '../../support/named.ts';
import type { TenantDriver } from '../../support/tenant.ts';

export const CONTEXT: Context = {
  at: Date.UTC(2017, 6, 1),
  actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: 'admin@contoso.test' },
};

export function askWhy(t: TenantDriver, user: string, group: string): Why {
  const why = whyOf(t.directory, id.user(user), id.group(group), CONTEXT);
  if (!why) throw new Error(`There is no user ${user}.`);
  return why;
}

export const changeFor = (t: TenantDriver, user: string, group: string): string => {
  const change = finish(smallestChange(t.directory, id.user(user), id.group(group), CONTEXT));
  return change ? changeText(change) : 'none';
};

const source = (one: string | null): string => (one === null ? 'direct' : nameOf(one));
const supplied = ({ plan, sku, source: from }: Supplied): string =>
  `${nameOf(plan)} in ${nameOf(sku)} from ${source(from)}`;

/** `exclusive failed R4.3: SPO2 in E3 against SPO1 in E1 from direct`. */
export const checkText = ({ name, rule, status, parts }: Check): string =>
  `${name} ${status} ${rule}${parts.length > 0 ? `: ${parts.map(partText).join('; ')}` : ''}`;

export const statusesOf = ({ checks }: Why): string =>
  checks.map(({ status }) => ({ passed: '+', failed: '-', notReached: '.' })[status]).join('');

function partText(part: Part): string {
  switch (part.kind) {
    case 'nested':
      return `nested through ${nameOf(part.through)}`;
    case 'same':
      return `same ${part.products.map(nameOf).join(', ')}`;
    case 'gives':
    case 'takes':
    case 'alters':
    case 'hasSeat':
    case 'heldBack':
      return `${part.kind} ${nameOf(part.sku)}`;
    case 'allowed':
      return `${part.location}${part.inherited ? ' inherited' : ''}`;
    case 'hasMailbox':
      return `has ${supplied(part.by)}`;
    case 'met':
      return `${nameOf(part.plan)} met by ${supplied(part.by)}`;
    case 'seat':
      return `${part.available} of ${nameOf(part.sku)}`;
    case 'clash':
      return `${part.clash.address} on ${part.clash.others.map(nameOf).join(', ')}`;
    case 'tried':
      return part.groups.map(nameOf).join(', ');
    case 'fault': {
      const { fault } = part;
      if (fault.violation === 'CountViolation') return `${fault.available} of ${nameOf(fault.sku)}`;
      const own = `${nameOf(fault.plan)} in ${nameOf(fault.sku)}`;
      if (fault.violation === 'MutuallyExclusiveViolation')
        return `${own} against ${nameOf(fault.other.plan)} in ${nameOf(fault.other.sku)} from ${fault.other.sources.map(source).join(' and ')}`;
      if (fault.violation === 'ProhibitedInUsageLocationViolation') return `${own} not in ${fault.location}`;
      if (fault.violation === 'UniquenessViolation') return own;
      return fault.cause === 'missing'
        ? `${own} needs ${fault.requirement.join(' or ')}`
        : `${own} is needed by ${nameOf(fault.dependent.plan)} in ${nameOf(fault.dependent.sku)} from ${fault.dependent.sources.map(source).join(' and ')}`;
    }
    default:
      return part.kind;
  }
}

export function changeText(change: Change): string {
  switch (change.kind) {
    case 'reprocess':
      return 'reprocess';
    case 'off':
      return `off ${source(change.source)}: ${change.off.map(({ sku, plans }) => `${plans.map(nameOf).join(', ')} in ${nameOf(sku)}`).join('; ')}`;
    case 'on':
      return `on ${source(change.source)}: ${nameOf(change.plan)} in ${nameOf(change.sku)}`;
    case 'giveDirect':
      return `give ${nameOf(change.sku)} with ${nameOf(change.plan)}`;
    case 'removeDirect':
      return `remove direct ${nameOf(change.sku)}`;
    case 'join':
    case 'leave':
      return `${change.kind} ${nameOf(change.group)}`;
    case 'location':
      return `location ${change.location}`;
    case 'addresses':
      return `addresses of ${nameOf(change.of)}: ${change.addresses.join(', ')}`;
    case 'buySeats':
      return `buy ${change.seats} of ${nameOf(change.sku)}`;
    default:
      return change satisfies never;
  }
}
