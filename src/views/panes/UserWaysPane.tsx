import { useMemo } from 'react';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { useNames } from '../wording/use-names.ts';
import { WaysPane } from './WaysPane.tsx';

type UserWaysPaneProps = { readonly user: UserId; readonly group: GroupId; readonly onClose: () => void };

/** The ways out of a user's error with a group; stays when the error has gone. Load it lazily. */
export function UserWaysPane({ user, group, onClose }: UserWaysPaneProps) {
  const names = useNames();
  const target = useMemo(() => ({ kind: 'user', user, group }) as const, [user, group]);
  return (
    <WaysPane target={target} subtitle={`${names.user(user)} – ${names.group(group)}`} onClose={onClose} />
  );
}
