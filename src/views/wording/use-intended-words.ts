import { useMemo } from 'react';
import type { Directory } from '../../engine/directory.ts';
import type { Licence } from '../../engine/product.ts';
import { sameDisabled } from '../../engine/records.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Situation } from '../../insight/intended/intended.ts';
import { namesIn } from './use-names.ts';
import { useProductNames } from './use-product-names.ts';
import { useReasonHeading } from './use-reason-heading.ts';

/** What there is to say of how people stand with a group, in words. */
export type IntendedWords = {
  readonly findings: (situation: Situation) => string;
  readonly intended: (situation: Situation) => string;
  readonly actual: (situation: Situation) => string;
  readonly otherwise: (situation: Situation) => string;
  /** What a Reprocess would do. */
  readonly later: (situation: Situation) => string;
};

/**
 * Names are those of the directory that was looked at, so that the texts stay while others are processed. Each is made
 * once for all who stand alike.
 */
export function useIntendedWords(directory: Directory): IntendedWords {
  const words = useWords('intended');
  const common = useWords('common');
  const imported = useProductNames();
  const heading = useReasonHeading();
  const formats = useFormats();
  return useMemo(() => {
    const names = namesIn([directory], common, imported);
    const list = (items: readonly string[]): string => formats.list(items, { type: 'unit' });
    const products = (licences: readonly Licence[]): string =>
      list(licences.map(({ sku }) => names.product(sku)));

    function intended({ relation, through, wanted }: Situation): string {
      if (wanted.length > 0) return products(wanted);
      if (through !== null) return words('nothingNested', { group: names.group(through) });
      return words(relation === 'left' ? 'nothingLeft' : 'nothing');
    }

    function actual({ wanted, held, now, queued }: Situation): string {
      const texts = held.map(({ sku, disabled }) => {
        const meant = wanted.find((licence) => licence.sku === sku);
        const product = names.product(sku);
        return meant && !sameDisabled(meant.disabled, disabled)
          ? words('otherServices', { product })
          : product;
      });
      const has = texts.length > 0 ? list(texts) : words('nothing');
      if (now.reason !== null) return words('actualError', { products: has, reason: heading(now.reason) });
      return queued ? words('actualQueued', { products: has }) : has;
    }

    function laterText({ held, later }: Situation): string {
      if (later === null) return words('outcome.none');
      if (later.reason !== null) return words('outcome.error', { reason: heading(later.reason) });
      if (later.kind === 'nothing' && held.length === 0) return words('outcome.nothingError');
      return words(`outcome.${later.kind === 'error' ? 'none' : later.kind}`);
    }

    return {
      findings: once(({ findings }) => list(findings.map((finding) => words(`finding.${finding}`)))),
      intended: once(intended),
      actual: once(actual),
      otherwise: once(({ otherwise }) =>
        list(
          otherwise.map(({ sku, source }) =>
            words('from', { product: names.product(sku), source: names.source(source) }),
          ),
        ),
      ),
      later: once(laterText),
    };
  }, [directory, words, common, imported, heading, formats]);
}

/** The text of each situation, made when it is first asked for. */
function once(make: (situation: Situation) => string): (situation: Situation) => string {
  const known = new WeakMap<Situation, string>();
  return (situation) => {
    const text = known.get(situation) ?? make(situation);
    known.set(situation, text);
    return text;
  };
}
