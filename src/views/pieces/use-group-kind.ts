import { useMemo } from 'react';
import { isDynamic, type GroupProfile } from '../../engine/group.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isUnified } from './group-form.ts';

/** What kind of group it is, and how it gets its members, in the portal's words. */
export function useGroupKind(): {
  readonly type: (profile: GroupProfile) => string;
  readonly membership: (profile: GroupProfile) => string;
} {
  const words = useWords('panes');
  return useMemo(
    () => ({
      type: (profile) => {
        if (isUnified(profile)) return words('group.types.unified');
        if (!profile.securityEnabled) return words('group.types.distribution');
        return words(profile.mailEnabled ? 'group.types.mailSecurity' : 'group.types.security');
      },
      membership: (profile) =>
        words(isDynamic(profile) ? 'group.memberships.dynamic' : 'group.memberships.assigned'),
    }),
    [words],
  );
}
