import { useMemo } from 'react';
import type { Directory } from '../../../engine/directory.ts';
import type { GroupId } from '../../../engine/ids.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { Difference, Ending } from '../../../insight/versions/versions.ts';
import { namesIn } from '../../wording/use-names.ts';
import { useProductNames } from '../../wording/use-product-names.ts';
import { useReasons } from '../../wording/use-reasons.ts';

/** How outcomes end and why, in words. */
export type DifferenceWords = {
  readonly group: (group: GroupId) => string;
  readonly ending: (ending: Ending) => string;
  /** What stands in the way in this version, each in a sentence. */
  readonly faults: (difference: Difference, ending: Ending) => readonly string[];
  readonly why: (difference: Difference) => string;
};

/** Groups are named as in the directory that was compared. */
export function useDifferenceWords(of: Directory): DifferenceWords {
  const words = useWords('versions');
  const common = useWords('common');
  const imported = useProductNames();
  const formats = useFormats();
  const reasons = useReasons();
  return useMemo(() => {
    const { group } = namesIn([of], common, imported);
    const faults: DifferenceWords['faults'] = ({ locationIsInherited }, ending) =>
      ending.faults.map((fault) => reasons.fault(fault, locationIsInherited));
    return {
      group,
      ending: ({ standing: { kind, reason } }) =>
        reason !== null ? reasons.heading(reason) : words(`ending.${kind === 'error' ? 'without' : kind}`),
      faults,
      why: (difference) => {
        const { effect, now, other } = difference;
        const before = effect === 'solved' || now.faults.length > other.faults.length;
        const texts = faults(difference, before ? now : other);
        return texts.length === 0
          ? words('because.seats')
          : words(`because.${effect}`, { faults: formats.list(texts, { type: 'unit' }) });
      },
    };
  }, [words, common, imported, formats, reasons, of]);
}
