import { useMemo } from 'react';
import type { FlowCount, FlowEnd } from '../../insight/pictures/flow.ts';
import type { FlowProduct, FlowSource } from '../../insight/pictures/fold-flow.ts';
import { ranked } from '../../insight/pictures/fold-flow.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNames } from './use-names.ts';
import { useReasonHeading } from './use-reason-heading.ts';

/** What the picture of flows says, and the table beside it. */
export type FlowWords = {
  readonly product: (product: FlowProduct) => string;
  readonly source: (source: FlowSource) => string;
  readonly end: (end: FlowEnd) => string;
  readonly sentence: (counts: readonly FlowCount[]) => string;
};

export function useFlowWords(): FlowWords {
  const words = useWords('pictures.flow');
  const names = useNames();
  const heading = useReasonHeading();
  return useMemo(() => {
    const end: FlowWords['end'] = (one) =>
      one === 'licensed' || one === 'silent' || one === 'waiting' ? words(one) : heading(one);
    return {
      end,
      product: (product) =>
        product.kind === 'product'
          ? names.product(product.sku)
          : words('otherProducts', { count: product.folded }),
      source: (one) => {
        if (one.kind === 'sources') return words('otherGroups', { count: one.folded });
        return one.source === null ? words('direct') : names.group(one.source);
      },
      sentence: (counts) => {
        const sum = (some: readonly FlowCount[]): number => some.reduce((all, { users }) => all + users, 0);
        const unlicensed = counts.filter((one) => one.end !== 'licensed');
        const [largest, second] = ranked(unlicensed, (one) => one.end);
        const whole = words('sentence', {
          count: sum(counts),
          products: new Set(counts.map(({ sku }) => sku)).size,
          sources: new Set(counts.map(({ source }) => source)).size,
          licensed: sum(counts) - sum(unlicensed),
        });
        if (largest === undefined) return words('allLicensed', { whole });
        if (second === undefined)
          return words('onlyOther', { whole, failed: sum(unlicensed), reason: end(largest) });
        return words('others', {
          whole,
          failed: sum(unlicensed),
          reason: end(largest),
          count: sum(unlicensed.filter((one) => one.end === largest)),
        });
      },
    };
  }, [words, names, heading]);
}
