import { useMemo } from 'react';
import type { Fault } from '../../engine/fault.ts';
import type { PlanId, SkuId } from '../../engine/ids.ts';
import { isOpen, isPending, type UserPath } from '../../insight/pictures/user-paths.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useNames } from './use-names.ts';
import { useReasons } from './use-reasons.ts';

/** What the picture of a user's paths says, and the table beside it. */
export type PathWords = {
  readonly source: (path: Pick<UserPath, 'source' | 'isMember'>) => string;
  readonly product: (sku: SkuId) => string;
  readonly plan: (plan: PlanId) => string;
  /** Why a path is blocked or in error; empty when all is well. */
  readonly reason: (path: UserPath) => string;
  /** The same in full for a plan that stands in the way, if it does. */
  readonly planReason: (path: UserPath, plan: PlanId) => string;
  readonly sentence: (user: string, paths: readonly UserPath[]) => string;
};

export function usePathWords(): PathWords {
  const words = useWords('pictures.paths');
  const formats = useFormats();
  const names = useNames();
  const reasons = useReasons();
  return useMemo(() => {
    const source: PathWords['source'] = ({ source: from, isMember }) => {
      if (from === null) return words('direct');
      const group = names.group(from);
      return isMember ? group : words('leaver', { group });
    };
    const reason: PathWords['reason'] = ({ error, state, faults }) => {
      if (error !== null) return reasons.heading(error);
      const [fault] = faults;
      if (state === 'silent' && fault)
        return words('silentReason', { reason: reasons.heading(fault.violation) });
      return state === 'active' ? '' : words(`pathState.${state}`);
    };
    return {
      source,
      product: names.product,
      plan: names.plan,
      reason,
      planReason: (path, plan) => {
        const own = path.faults.filter((fault) => isAbout(fault, plan));
        return own.map((fault) => reasons.fault(fault, path.locationIsInherited)).join(' ') || reason(path);
      },
      sentence: (user, paths) => {
        const open = paths.filter(isOpen);
        const told = (some: readonly UserPath[]): string =>
          formats.list(
            some.map((path) =>
              words('path', {
                source: source(path),
                product: names.product(path.sku),
                reason: reason(path),
              }),
            ),
          );
        const kept = open.filter(({ state }) => state === 'kept');
        const blocked = paths.filter((path) => !isOpen(path) && !isPending(path));
        const pending = paths.filter(isPending).length;
        const products = new Set(open.map(({ sku }) => sku)).size;
        let gets = words('sentence', { user, paths: open.length, products });
        if (kept.length > 0) gets = words('kept', { gets, count: kept.length, list: told(kept) });
        if (blocked.length > 0) gets = words('blocked', { gets, count: blocked.length, list: told(blocked) });
        if (pending > 0) gets = words('pending', { gets, count: pending });
        return words('end', { gets });
      },
    };
  }, [words, formats, names, reasons]);
}

const isAbout = (fault: Fault, plan: PlanId): boolean =>
  fault.violation !== 'CountViolation' && fault.plan === plan;
