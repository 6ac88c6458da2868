import { useMemo } from 'react';
import { userPaths } from '../../insight/pictures/user-paths.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { useUserPage } from '../frames/UserFrame.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { PathsPicture } from '../pictures/PathsPicture.tsx';
import { usePathWords } from '../wording/use-path-words.ts';

/** The assignment paths of a user: from groups over products to service plans, blocked ones with the reason. */
export function UserPathsBlade() {
  const user = useUserPage();
  const words = useWords('pictures.paths');
  const wording = usePathWords();
  const directory = usePacedDirectory();
  const paths = useMemo(() => userPaths(directory, user), [directory, user]);
  const { displayName } = user.profile;
  return (
    <div className="flex flex-1 flex-col bg-surface p-6">
      {paths.length === 0 ? (
        <EmptyState icon="key" title={words('empty')} text={words('emptyText', { user: displayName })} />
      ) : (
        <PathsPicture user={displayName} paths={paths} wording={wording} />
      )}
    </div>
  );
}
