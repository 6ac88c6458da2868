import { useCallback } from 'react';
import { concernsUser, type LogEntry } from '../../engine/audit.ts';
import { useUserPage } from '../frames/UserFrame.tsx';
import { AuditGrid } from '../pieces/AuditGrid.tsx';

/** What has happened to one user. */
export function UserAuditBlade() {
  const { id } = useUserPage();
  const concerns = useCallback((entry: LogEntry) => concernsUser(entry, id), [id]);
  return <AuditGrid key={id} concerns={concerns} />;
}
