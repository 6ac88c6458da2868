import { useMemo } from 'react';
import { entriesOf } from '../../engine/audit-log.ts';
import { concernsUser } from '../../engine/audit.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { useUserPage } from '../frames/UserFrame.tsx';
import { AuditGrid } from '../pieces/AuditGrid.tsx';

/** What has happened to one user. */
export function UserAuditBlade() {
  const { id } = useUserPage();
  const log = usePacedDirectory().log;
  const entries = useMemo(() => [...entriesOf(log)].filter((entry) => concernsUser(entry, id)), [log, id]);
  return <AuditGrid entries={entries} />;
}
