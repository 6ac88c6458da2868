import { useMemo } from 'react';
import type { Command } from '../../engine/command.ts';
import type { UserId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';

type DeleteUsersDialogProps = {
  /** The same value as long as they are the same users. */
  readonly users: readonly { readonly id: UserId }[];
  readonly onConfirm: (commands: readonly Command[]) => void;
  readonly onCancel: () => void;
};

/** Asks before users are deleted, and says what that would do. Load it lazily. */
export function DeleteUsersDialog({ users, onConfirm, onCancel }: DeleteUsersDialogProps) {
  const words = useWords('users');
  const common = useWords('common');
  const commands = useMemo(
    () => users.map(({ id }): Command => ({ type: 'user.delete', user: id })),
    [users],
  );
  return (
    <ConfirmDialog
      open
      danger
      title={words('deleteTitle', { count: users.length })}
      confirmLabel={common('delete')}
      cancelLabel={common('cancel')}
      onCancel={onCancel}
      onConfirm={() => onConfirm(commands)}
    >
      <p className="mb-3">{words('deleteText')}</p>
      <ForecastPanel commands={commands} />
    </ConfirmDialog>
  );
}
