import { useMemo } from 'react';
import { concernsGroup } from '../../engine/audit.ts';
import { entriesOf } from '../../engine/audit-log.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { AuditGrid } from '../pieces/AuditGrid.tsx';

/** What has happened to one group, and on its account to its members. */
export function GroupAuditBlade() {
  const { id, group } = useGroupPage();
  const words = useWords('frames');
  const log = usePacedDirectory().log;
  const entries = useMemo(() => [...entriesOf(log)].filter((entry) => concernsGroup(entry, id)), [log, id]);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {!group && (
        <div className="px-4 py-3">
          <InfoBar tone="warning">{words('deletedGroup')}</InfoBar>
        </div>
      )}
      <AuditGrid entries={entries} />
    </div>
  );
}
