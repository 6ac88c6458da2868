import { useMemo } from 'react';
import type { Explanation } from '../../engine/explain.ts';
import type { Fault, Source } from '../../engine/fault.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import type { UserProfile } from '../../engine/user.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNames } from './use-names.ts';

/** Where something can be done about an error. */
export type Fix = {
  readonly label: string;
  readonly href: string;
  /** The product whose direct assignment it is about, on the user's own page; else null. */
  readonly options: SkuId | null;
};

/** The pages on which the article's ways out of an error are taken, each once. */
export function useFixes(): (user: UserProfile, explanation: Explanation) => readonly Fix[] {
  const words = useWords('users');
  const names = useNames();
  return useMemo(() => {
    const to = (label: string, href: string): Fix => ({ label, href, options: null });
    const group = (id: GroupId): Fix =>
      to(words('license.fix.group', { group: names.group(id) }), `/groups/${id}/licenses`);
    const source = (id: Source, sku: SkuId, user: UserProfile): Fix =>
      id === null
        ? {
            label: words('license.fix.direct', { product: names.product(sku) }),
            href: `/users/${user.id}/licenses`,
            options: sku,
          }
        : group(id);
    const profile = (id: UserProfile['id'], key: 'profile' | 'addresses'): Fix =>
      to(words(`license.fix.${key}`, { user: names.user(id) }), `/users/${id}/profile`);

    const fixesOf = (fault: Fault, user: UserProfile, { clashes }: Explanation): Fix[] => {
      switch (fault.violation) {
        case 'ProhibitedInUsageLocationViolation':
          return [profile(user.id, 'profile')];
        case 'UniquenessViolation':
          return [user.id, ...clashes.flatMap(({ others }) => others)].map((id) => profile(id, 'addresses'));
        case 'MutuallyExclusiveViolation':
          return fault.other.sources.map((id) => source(id, fault.other.sku, user));
        case 'DependencyViolation':
          return fault.cause === 'needed'
            ? fault.dependent.sources.map((id) => source(id, fault.dependent.sku, user))
            : [];
        case 'CountViolation':
          return [
            to(words('license.fix.seats'), '/licenses/products'),
            to(
              words('license.fix.users', { product: names.product(fault.sku) }),
              `/licenses/products/${fault.sku}/users`,
            ),
          ];
        default:
          return fault satisfies never;
      }
    };
    return (user, explanation) => {
      const members = words('license.fix.members', { group: names.group(explanation.group) });
      const own = [group(explanation.group), to(members, `/groups/${explanation.group}/members`)];
      const fixes = [...explanation.faults.flatMap((fault) => fixesOf(fault, user, explanation)), ...own];
      return [...new Map(fixes.map((fix) => [`${fix.label} ${fix.href}`, fix])).values()];
    };
  }, [words, names]);
}
