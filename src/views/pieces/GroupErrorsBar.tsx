import type { GroupId } from '../../engine/ids.ts';
import { errorCount } from '../../engine/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { InfoBar } from '../parts/InfoBar.tsx';

/** The article's notification: how many users are in error, leading to the list of them; announced when it appears. */
export function GroupErrorsBar({ group }: { readonly group: GroupId }) {
  const words = useWords('groups');
  const count = useDirectory((directory) => errorCount(directory, group));
  return (
    <div role="status">
      {count > 0 && (
        <InfoBar tone="danger" href={`/groups/${group}/licenses/errors`}>
          {words('licensePage.inError', { count })}
        </InfoBar>
      )}
    </div>
  );
}
