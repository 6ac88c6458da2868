import { useMemo } from 'react';
import { entriesOf } from '../../engine/audit-log.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { AuditGrid } from '../pieces/AuditGrid.tsx';

/** Everything that has happened in the tenant. */
export function AuditBlade() {
  const words = useWords('audit');
  const log = useDirectory((directory) => directory.log);
  const entries = useMemo(() => [...entriesOf(log)], [log]);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={words('title')} icon="audit" />
      <AuditGrid entries={entries} />
    </div>
  );
}
