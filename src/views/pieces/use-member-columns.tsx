import { useMemo } from 'react';
import type { Directory } from '../../engine/directory.ts';
import type { Group } from '../../engine/group.ts';
import { groupId, userId, type MemberId } from '../../engine/ids.ts';
import { groupById, standingOf, userById } from '../../engine/queries.ts';
import type { UserRow } from '../../engine/user-table.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import type { GridColumn } from '../parts/grid-column.ts';
import { Icon } from '../parts/icons.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import type { Tone } from '../parts/tone.ts';
import { useCountryName } from '../wording/use-country-name.ts';
import { useReasons } from '../wording/use-reasons.ts';

export const MEMBER_STATES = ['active', 'error', 'none'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** How a member stands with the group's licences; null for a nested group. */
export function memberState(directory: Directory, group: Group, member: MemberId): MemberState | null {
  const user = userById(directory, userId(member));
  if (!user) return null;
  const { reason, inForce } = standingOf(user.holdings, group.id);
  if (reason !== null) return 'error';
  return inForce ? 'active' : 'none';
}

export const memberName = (directory: Directory, member: MemberId): string =>
  userById(directory, userId(member))?.profile.displayName ??
  groupById(directory, groupId(member))?.profile.displayName ??
  member;

/** The columns of a group's members. Rows are ids, so that 100,000 are not made again with every processed user. */
export function useMemberColumns(group: Group): readonly GridColumn<MemberId>[] {
  const words = useWords('groups');
  const reasons = useReasons();
  const country = useCountryName();
  const directory = usePacedDirectory();
  return useMemo(() => {
    const userOf = (member: MemberId): UserRow | undefined => userById(directory, userId(member));
    const name = (member: MemberId): string => memberName(directory, member);
    const type = (member: MemberId): string => words(userOf(member) ? 'memberPage.user' : 'memberPage.group');
    const principal = (member: MemberId): string => userOf(member)?.profile.userPrincipalName ?? '';
    const location = (member: MemberId): string => {
      const user = userOf(member);
      if (!user) return '';
      const code = user.profile.usageLocation;
      return code === null ? words('memberPage.notSet') : country(code);
    };
    const state = (member: MemberId): { readonly tone: Tone; readonly text: string } => {
      const user = userOf(member);
      if (!user) return { tone: 'neutral', text: words('memberPage.nested') };
      const { reason, inForce } = standingOf(user.holdings, group.id);
      if (reason !== null) return { tone: 'danger', text: reasons.heading(reason) };
      if (inForce) return { tone: 'success', text: words('memberPage.active') };
      const licensed = group.licences.length > 0;
      return { tone: 'neutral', text: words(licensed ? 'memberPage.nothing' : 'memberPage.notLicensed') };
    };
    return [
      {
        id: 'name',
        header: words('memberPage.name'),
        flex: 2,
        minWidth: 130,
        primary: true,
        text: name,
        cell: (member) => (
          <span className="inline-flex max-w-full items-center gap-1.5">
            <Icon name={userOf(member) ? 'user' : 'nested-group'} />
            <span className="truncate">{name(member)}</span>
          </span>
        ),
      },
      { id: 'type', header: words('memberPage.type'), width: 66, text: type, cell: type },
      {
        id: 'upn',
        header: words('memberPage.userPrincipalName'),
        flex: 3,
        minWidth: 120,
        text: principal,
        cell: principal,
      },
      {
        id: 'location',
        header: words('memberPage.usageLocation'),
        minWidth: 108,
        text: location,
        cell: location,
      },
      {
        id: 'state',
        header: words('memberPage.state'),
        flex: 2,
        minWidth: 128,
        text: (member) => state(member).text,
        cell: (member) => {
          const { tone, text } = state(member);
          return tone === 'neutral' ? (
            <span className="text-text-muted">{text}</span>
          ) : (
            <StatusBadge tone={tone} text={text} />
          );
        },
      },
    ];
  }, [words, reasons, country, directory, group]);
}
