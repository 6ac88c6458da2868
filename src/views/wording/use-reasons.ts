import { useMemo } from 'react';
import type { AddressClash, Fault } from '../../engine/fault.ts';
import type { RecordedError } from '../../engine/vocabulary.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useCountryName } from './use-country-name.ts';
import { useNames } from './use-names.ts';

/** Explanations of errors in whole sentences, with plans, products and sources by name. */
export type Reasons = {
  /** The article's heading for a recorded error. */
  readonly heading: (error: RecordedError) => string;
  readonly fault: (fault: Fault, locationIsInherited: boolean) => string;
  readonly clash: (clash: AddressClash) => string;
};

export function useReasons(): Reasons {
  const words = useWords('reasons');
  const names = useNames();
  const formats = useFormats();
  const country = useCountryName();
  return useMemo(() => {
    const list = (items: readonly string[], type: 'conjunction' | 'disjunction'): string =>
      formats.list(items, { type });
    return {
      heading: (error) => words(`heading.${error}`),
      clash: ({ address, others }) =>
        words('fault.clash', { address, users: list(others.map(names.user), 'conjunction') }),
      fault: (fault, locationIsInherited) => {
        const product = names.product(fault.sku);
        if (fault.violation === 'CountViolation') {
          return words('fault.CountViolation', { product, available: fault.available });
        }
        const plan = names.plan(fault.plan);
        switch (fault.violation) {
          case 'ProhibitedInUsageLocationViolation': {
            const location = country(fault.location);
            return locationIsInherited
              ? words('fault.ProhibitedInInheritedLocationViolation', { plan, product, location })
              : words('fault.ProhibitedInUsageLocationViolation', { plan, product, location });
          }
          case 'UniquenessViolation':
            return words('fault.UniquenessViolation', { plan, product });
          case 'MutuallyExclusiveViolation':
            return words('fault.MutuallyExclusiveViolation', {
              plan,
              product,
              otherPlan: names.plan(fault.other.plan),
              otherProduct: names.product(fault.other.sku),
              sources: list(fault.other.sources.map(names.source), 'conjunction'),
            });
          case 'DependencyViolation': {
            if (fault.cause === 'missing') {
              const requirement = list(fault.requirement.map(names.planByName), 'disjunction');
              return words('fault.missing', { plan, product, requirement });
            }
            return words('fault.needed', {
              plan,
              product,
              dependent: names.plan(fault.dependent.plan),
              dependentProduct: names.product(fault.dependent.sku),
              sources: list(fault.dependent.sources.map(names.source), 'conjunction'),
            });
          }
          default:
            return fault satisfies never;
        }
      },
    };
  }, [words, names, formats, country]);
}
