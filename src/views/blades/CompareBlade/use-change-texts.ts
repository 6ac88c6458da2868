import { useMemo } from 'react';
import type { GroupChange } from '../../../engine/compare-groups.ts';
import type { UserChange } from '../../../engine/compare-users.ts';
import type { ProductChange } from '../../../engine/compare.ts';
import type { Assignment } from '../../../engine/holdings.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { namesIn, type Names } from '../../wording/use-names.ts';
import { useProductNames } from '../../wording/use-product-names.ts';
import { usePropertyName } from '../../wording/use-property-name.ts';
import { useReasonHeading } from '../../wording/use-reason-heading.ts';
import type { Compared } from './use-compared.ts';

/** Differences in words, each with names of either time. Users in the same situation share one text. */
export type ChangeTexts = {
  readonly names: Names;
  readonly licences: (change: UserChange['licences']) => string;
  readonly errors: (change: UserChange['errors']) => string;
  readonly properties: (names: readonly string[]) => string;
  readonly plans: (change: ProductChange['plans']) => string;
  readonly template: (change: GroupChange['licences']) => string;
};

export function useChangeTexts({ before, after }: Compared): ChangeTexts {
  const words = useWords('history.compare');
  const common = useWords('common');
  const formats = useFormats();
  const reason = useReasonHeading();
  const property = usePropertyName();
  const imported = useProductNames();
  return useMemo(() => {
    const names = namesIn([after, before], common, imported);
    const of = ({ sku, source }: Assignment) => ({
      product: names.product(sku),
      source: names.source(source),
    });
    const heading = ({ error }: Assignment): string => (error === null ? '' : reason(error));
    return {
      names,
      licences: once(({ gained, lost, changed }) =>
        [
          ...gained.map((one) => words('gained', of(one))),
          ...lost.map((one) => words('lost', of(one))),
          ...changed.map((pair) => words('services', of(pair.after))),
        ].join('; '),
      ),
      errors: once(({ gained, lost, changed }) =>
        [
          ...gained.map((one) => words('errorGained', { ...of(one), reason: heading(one) })),
          ...lost.map((one) => words('errorLost', { ...of(one), reason: heading(one) })),
          ...changed.map((pair) =>
            words('errorChanged', {
              ...of(pair.after),
              before: heading(pair.before),
              reason: heading(pair.after),
            }),
          ),
        ].join('; '),
      ),
      properties: (changed) => formats.list(changed.map(property), { type: 'unit' }),
      plans: ({ added, removed }) =>
        [
          ...added.map(({ name }) => words('planAdded', { plan: names.planByName(name) })),
          ...removed.map(({ name }) => words('planRemoved', { plan: names.planByName(name) })),
        ].join('; '),
      template: ({ added, removed, changed }) =>
        [
          ...added.map(({ sku }) => words('templateAdded', { product: names.product(sku) })),
          ...removed.map(({ sku }) => words('templateRemoved', { product: names.product(sku) })),
          ...changed.map(({ sku }) => words('templateChanged', { product: names.product(sku) })),
        ].join('; '),
    };
  }, [before, after, words, common, formats, reason, property, imported]);
}

/** Remembers what it has answered. */
function once<Value extends object>(ask: (value: Value) => string): (value: Value) => string {
  const answers = new Map<Value, string>();
  return (value) => {
    let answer = answers.get(value);
    if (answer === undefined) answers.set(value, (answer = ask(value)));
    return answer;
  };
}
