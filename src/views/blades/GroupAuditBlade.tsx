import { useCallback } from 'react';
import { concernsGroup, type LogEntry } from '../../engine/audit.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { AuditGrid } from '../pieces/AuditGrid.tsx';

/** What has happened to one group, and on its account to its members. */
export function GroupAuditBlade() {
  const { id, group } = useGroupPage();
  const words = useWords('frames');
  const concerns = useCallback((entry: LogEntry) => concernsGroup(entry, id), [id]);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {!group && (
        <div className="px-4 py-3">
          <InfoBar tone="warning">{words('deletedGroup')}</InfoBar>
        </div>
      )}
      <AuditGrid key={id} concerns={concerns} />
    </div>
  );
}
