import { Outlet, useOutletContext, useParams } from 'react-router-dom';
import { userId } from '../../engine/ids.ts';
import { userById } from '../../engine/queries.ts';
import type { UserRow } from '../../engine/user-table.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { ResourceFrame } from './ResourceFrame.tsx';
import { ResourceMissing } from './ResourceMissing.tsx';

/** The user of the page inside a `UserFrame`. */
export const useUserPage = (): UserRow => useOutletContext<UserRow>();

/** Title, breadcrumb and menu of a user's pages; the page itself is the outlet. */
export function UserFrame() {
  const id = userId((useParams()['id'] ?? '').toLowerCase());
  const words = useWords('frames');
  const user = useDirectory((directory) => userById(directory, id));

  if (!user) {
    return (
      <ResourceMissing
        title={words('userNotFound')}
        text={words('userNotFoundText')}
        list={{ label: words('toUsers'), href: '/users' }}
      />
    );
  }
  const base = `/users/${id}`;
  return (
    <ResourceFrame
      title={user.profile.displayName}
      icon="user"
      trail={[{ label: words('toUsers'), href: '/users' }]}
      menuLabel={words('menu')}
      menu={[
        {
          id: 'manage',
          title: words('manage'),
          items: [
            { id: 'user-profile', label: words('profile'), href: `${base}/profile`, icon: 'user' },
            { id: 'user-groups', label: words('groups'), href: `${base}/groups`, icon: 'group' },
            { id: 'user-licenses', label: words('licenses'), href: `${base}/licenses`, icon: 'key' },
            { id: 'user-paths', label: words('paths'), href: `${base}/paths`, icon: 'nested-group' },
          ],
        },
        {
          id: 'activity',
          title: words('activity'),
          items: [{ id: 'user-audit', label: words('audit'), href: `${base}/audit`, icon: 'audit' }],
        },
      ]}
    >
      <Outlet context={user} />
    </ResourceFrame>
  );
}
