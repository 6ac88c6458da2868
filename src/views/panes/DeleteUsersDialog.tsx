import { useMemo } from 'react';
import type { Command } from '../../engine/command.ts';
import type { UserId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ForecastDialog } from './ForecastDialog.tsx';

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
    <ForecastDialog
      title={words('deleteTitle', { count: users.length })}
      text={words('deleteText')}
      confirmLabel={common('delete')}
      commands={commands}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
