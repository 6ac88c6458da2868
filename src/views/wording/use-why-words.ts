import { useMemo } from 'react';
import type { Fault, Source } from '../../engine/fault.ts';
import type { SkuId } from '../../engine/ids.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Standing } from '../../insight/standing.ts';
import type { Check, Part, Why } from '../../insight/why/why.ts';
import { useCountryName } from './use-country-name.ts';
import { useNames } from './use-names.ts';
import { useReasonHeading } from './use-reason-heading.ts';

/** What the rules say of a user and a group, in whole sentences with names. */
export type WhyWords = {
  readonly verdict: (why: Why, standing: Standing) => string;
  readonly part: (why: Why, part: Part) => string;
  readonly source: (check: Check) => string;
};

export function useWhyWords(): WhyWords {
  const words = useWords('why');
  const names = useNames();
  const heading = useReasonHeading();
  const formats = useFormats();
  const country = useCountryName();
  return useMemo(() => {
    const both = (items: readonly string[]): string => formats.list(items, { type: 'conjunction' });
    const from = (source: Source, sku: SkuId): string =>
      source === null
        ? words('from.direct', { product: names.product(sku) })
        : words('from.group', { group: names.group(source), product: names.product(sku) });

    function faultText(why: Why, fault: Fault): string {
      if (fault.violation === 'CountViolation')
        return words('fault.seats', { product: names.product(fault.sku), available: fault.available });
      const own = { plan: names.plan(fault.plan), from: from(why.group, fault.sku) };
      switch (fault.violation) {
        case 'ProhibitedInUsageLocationViolation': {
          const values = { ...own, location: country(fault.location) };
          return why.locationIsInherited
            ? words('fault.locationInherited', values)
            : words('fault.location', values);
        }
        case 'UniquenessViolation':
          return words('fault.proxy', own);
        case 'MutuallyExclusiveViolation': {
          const { plan, sku, sources } = fault.other;
          const others = both(sources.map((source) => from(source, sku)));
          return words('fault.exclusive', { ...own, other: names.plan(plan), others });
        }
        case 'DependencyViolation': {
          if (fault.cause === 'missing') {
            const list = fault.requirement.map(names.planByName);
            return words('fault.missing', {
              ...own,
              requirement: formats.list(list, { type: 'disjunction' }),
            });
          }
          const { plan, sku, sources } = fault.dependent;
          const others = both(sources.map((source) => from(source, sku)));
          return words('fault.needed', { ...own, other: names.plan(plan), others });
        }
        default:
          return fault satisfies never;
      }
    }

    function partText(why: Why, part: Part): string {
      const user = names.user(why.user);
      const group = names.group(why.group);
      switch (part.kind) {
        case 'fault':
          return faultText(why, part.fault);
        case 'nested':
          return words('part.nested', { user, group, through: names.group(part.through) });
        case 'same':
          return part.products.length === 0
            ? words('part.sameNothing')
            : words('part.same', { user, group, products: both(part.products.map(names.product)) });
        case 'allowed': {
          const location = country(part.location);
          return words(part.inherited ? 'part.allowedInherited' : 'part.allowed', { location });
        }
        case 'hasMailbox': {
          const { plan, sku, source } = part.by;
          return words('part.hasMailbox', { user, plan: names.plan(plan), from: from(source, sku) });
        }
        case 'met': {
          const by = { other: names.plan(part.by.plan), from: from(part.by.source, part.by.sku) };
          return words('part.met', { plan: names.plan(part.plan), ...by });
        }
        case 'seat':
          return words('part.seat', { product: names.product(part.sku), available: part.available });
        case 'gives':
        case 'takes':
        case 'alters':
        case 'hasSeat':
        case 'heldBack':
          return words(`part.${part.kind}`, { user, product: names.product(part.sku) });
        case 'clash': {
          const { address, others } = part.clash;
          return words('part.clash', { address, users: both(others.map(names.user)) });
        }
        case 'tried':
          return words('part.tried', { groups: both(part.groups.map(names.group)) });
        default:
          return words(`part.${part.kind}`, { user, group });
      }
    }

    return {
      verdict: (why, { kind, reason }) => {
        const values = {
          user: names.user(why.user),
          group: names.group(why.group),
          reason: reason === null ? '' : heading(reason),
        };
        const leaver =
          kind === 'error' && why.checks.some(({ name, status }) => name === 'member' && status === 'failed');
        return leaver ? words('leaver', values) : words(`verdict.${kind}`, values);
      },
      part: partText,
      source: ({ name, rule }) => words('source', { rule, place: words(`check.${name}.place`) }),
    };
  }, [words, names, heading, formats, country]);
}
