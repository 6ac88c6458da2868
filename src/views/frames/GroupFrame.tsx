import { useMemo } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router-dom';
import type { Group } from '../../engine/group.ts';
import { groupId, type GroupId } from '../../engine/ids.ts';
import { groupById } from '../../engine/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { useGroupName } from '../wording/use-group-name.ts';
import { ResourceFrame } from './ResourceFrame.tsx';
import { ResourceMissing } from './ResourceMissing.tsx';

/** What a group's pages are about; `group` is null when it was deleted and users still have something from it (R4.8). */
export type GroupPage = { readonly id: GroupId; readonly group: Group | null };

/** The group of the page inside a `GroupFrame`. */
export const useGroupPage = (): GroupPage => useOutletContext<GroupPage>();

/** Title, breadcrumb and menu of a group's pages; the page itself is the outlet. */
export function GroupFrame() {
  const id = groupId((useParams()['id'] ?? '').toLowerCase());
  const words = useWords('frames');
  const name = useGroupName(id);
  const group = useDirectory((directory) => groupById(directory, id) ?? null);
  const left = useDirectory((directory) => directory.leavers.has(id) || directory.failing.has(id));
  const page = useMemo<GroupPage>(() => ({ id, group }), [id, group]);

  if (!group && !left) {
    return (
      <ResourceMissing
        title={words('groupNotFound')}
        text={words('groupNotFoundText')}
        list={{ label: words('toGroups'), href: '/groups' }}
      />
    );
  }
  const base = `/groups/${id}`;
  return (
    <ResourceFrame
      title={name}
      icon="group"
      trail={[{ label: words('groups'), href: '/groups' }]}
      menuLabel={words('menu')}
      menu={[
        { id: 'top', items: [{ id: 'group-overview', label: words('overview'), href: base, icon: 'info' }] },
        {
          id: 'manage',
          title: words('manage'),
          items: [
            { id: 'group-properties', label: words('properties'), href: `${base}/properties`, icon: 'gear' },
            { id: 'group-members', label: words('members'), href: `${base}/members`, icon: 'users' },
            { id: 'group-licenses', label: words('licenses'), href: `${base}/licenses`, icon: 'key' },
            {
              id: 'group-intended',
              label: words('intended'),
              href: `${base}/licenses/intended`,
              icon: 'check',
            },
            {
              id: 'group-planner',
              label: words('planner'),
              href: `${base}/licenses/planner`,
              icon: 'branch',
            },
          ],
        },
        {
          id: 'activity',
          title: words('activity'),
          items: [{ id: 'group-audit', label: words('audit'), href: `${base}/audit`, icon: 'audit' }],
        },
      ]}
    >
      <Outlet context={page} />
    </ResourceFrame>
  );
}
