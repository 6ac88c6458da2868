import { useMemo } from 'react';
import type { Explanation } from '../../engine/explain.ts';
import type { Fault, Source } from '../../engine/fault.ts';
import type { UserProfile } from '../../engine/user.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNames } from './use-names.ts';

/** Where something can be done about an error. */
export type Fix = { readonly label: string; readonly href: string };

/** The pages on which the article's ways out of an error are taken, each once. */
export function useFixes(): (user: UserProfile, explanation: Explanation) => readonly Fix[] {
  const words = useWords('users');
  const names = useNames();
  return useMemo(() => {
    const group = (id: Source, user: UserProfile): Fix =>
      id === null
        ? {
            label: words('license.fix.direct', { user: user.displayName }),
            href: `/users/${user.id}/licenses`,
          }
        : { label: words('license.fix.group', { group: names.group(id) }), href: `/groups/${id}/licenses` };
    const profile = (id: UserProfile['id'], key: 'profile' | 'addresses'): Fix => ({
      label: words(`license.fix.${key}`, { user: names.user(id) }),
      href: `/users/${id}/profile`,
    });

    const fixesOf = (fault: Fault, user: UserProfile, { clashes }: Explanation): Fix[] => {
      switch (fault.violation) {
        case 'ProhibitedInUsageLocationViolation':
          return [profile(user.id, 'profile')];
        case 'UniquenessViolation':
          return [user.id, ...clashes.flatMap(({ others }) => others)].map((id) => profile(id, 'addresses'));
        case 'MutuallyExclusiveViolation':
          return fault.other.sources.map((source) => group(source, user));
        case 'DependencyViolation':
          return fault.cause === 'needed' ? fault.dependent.sources.map((source) => group(source, user)) : [];
        case 'CountViolation':
          return [
            { label: words('license.fix.seats'), href: '/licenses/products' },
            {
              label: words('license.fix.users', { product: names.product(fault.sku) }),
              href: `/licenses/products/${fault.sku}/users`,
            },
          ];
        default:
          return fault satisfies never;
      }
    };
    return (user, explanation) => {
      const own: Fix[] = [
        group(explanation.group, user),
        {
          label: words('license.fix.members', { group: names.group(explanation.group) }),
          href: `/groups/${explanation.group}/members`,
        },
      ];
      const fixes = [...explanation.faults.flatMap((fault) => fixesOf(fault, user, explanation)), ...own];
      return [...new Map(fixes.map((fix) => [`${fix.label} ${fix.href}`, fix])).values()];
    };
  }, [words, names]);
}
