import { useMemo } from 'react';
import type { Change } from '../../engine/audit.ts';
import type { Assignment } from '../../engine/holdings.ts';
import type { Licence } from '../../engine/product.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useNames } from '../wording/use-names.ts';

/** One change of the log in lines: what it was called, what it was, what it became. */
export type ChangeTexts = {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

export function useLicenceTexts(): (change: Change) => ChangeTexts {
  const words = useWords('audit');
  const names = useNames();
  const formats = useFormats();
  return useMemo(() => {
    const licence = ({ sku, disabled }: Licence): string => {
      const product = names.product(sku);
      return disabled.length === 0
        ? product
        : words('licenceOff', { product, plans: formats.list(disabled.map(names.plan)) });
    };
    const assignment = (held: Assignment): string =>
      words('licence', {
        product: licence(held),
        source: names.source(held.source),
        state: held.error ?? held.state,
      });
    return (change): ChangeTexts => {
      switch (change.kind) {
        case 'holdings':
          return {
            name: words('licenses'),
            before: change.before.map(assignment),
            after: change.after.map(assignment),
          };
        case 'licences':
          return {
            name: words('licenses'),
            before: change.before.map(licence),
            after: change.after.map(licence),
          };
        case 'summary':
          return {
            name: words('result'),
            before: [],
            after: [words('summary', { succeeded: change.succeeded, failed: change.failed })],
          };
        case 'member':
          return { name: words('member'), before: [], after: [change.displayName] };
        case 'property':
          return {
            name: change.name,
            before: change.before === null ? [] : [change.before],
            after: change.after === null ? [] : [change.after],
          };
        default:
          return change satisfies never;
      }
    };
  }, [words, names, formats]);
}
