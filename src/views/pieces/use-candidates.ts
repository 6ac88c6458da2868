import { useState } from 'react';
import type { MemberId } from '../../engine/ids.ts';
import { rowsOf } from '../../engine/table.ts';
import { usersOf } from '../../engine/user-table.ts';
import { useLab } from '../../store/use-lab.ts';

/** Somebody who can become a member. */
export type Candidate = {
  readonly id: MemberId;
  readonly kind: 'user' | 'group';
  readonly name: string;
  /** A user's principal name, a group's description. */
  readonly detail: string;
};

export type CandidateKinds = 'users' | 'groups' | 'both';

/**
 * Users and groups to choose from, groups first, as they were when the form was opened: a list of 100,000 is not
 * made again while the background service works. Whoever has gone since is refused.
 */
export function useCandidates(
  kinds: CandidateKinds,
  exclude: ReadonlySet<string> | ((id: MemberId) => boolean),
): readonly Candidate[] {
  const lab = useLab();
  const [candidates] = useState(() => {
    const { groups, users } = lab.getState().directory;
    const excluded = typeof exclude === 'function' ? exclude : (id: MemberId): boolean => exclude.has(id);
    const found: Candidate[] = [];
    for (const { id, profile } of kinds === 'users' ? [] : rowsOf(groups)) {
      if (excluded(id)) continue;
      found.push({ id, kind: 'group', name: profile.displayName, detail: profile.description ?? '' });
    }
    for (const { id, profile } of kinds === 'groups' ? [] : usersOf(users)) {
      if (excluded(id)) continue;
      found.push({ id, kind: 'user', name: profile.displayName, detail: profile.userPrincipalName });
    }
    return found;
  });
  return candidates;
}
