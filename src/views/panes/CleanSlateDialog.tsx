import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { cleanSlate } from '../../keep/clean-slate.ts';
import type { KeepSession } from '../../keep/session.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

type CleanSlateDialogProps = { readonly session: KeepSession; readonly onClose: () => void };

/** Asks before everything is taken away; then the page starts again. Load it lazily. */
export function CleanSlateDialog({ session, onClose }: CleanSlateDialogProps) {
  const words = useWords('keep.clean');
  const common = useWords('common');
  const [busy, setBusy] = useState(false);
  return (
    <ConfirmDialog
      open
      danger
      busy={busy}
      title={words('title')}
      confirmLabel={words('confirm')}
      cancelLabel={common('cancel')}
      onCancel={onClose}
      onConfirm={() => {
        setBusy(true);
        void cleanSlate(session);
      }}
    >
      {words('text')}
    </ConfirmDialog>
  );
}
