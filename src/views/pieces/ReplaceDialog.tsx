import { lazy, Suspense, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';

const ConfirmDialog = lazy(async () => ({
  default: (await import('../parts/ConfirmDialog.tsx')).ConfirmDialog,
}));

type ReplaceDialogProps = {
  readonly title: string;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** What is lost. */
  readonly children: ReactNode;
};

/** Asks before a tenant that is saved nowhere gives way to another. */
export function ReplaceDialog({ children, ...props }: ReplaceDialogProps) {
  const common = useWords('common');
  return (
    <Suspense>
      <ConfirmDialog open danger cancelLabel={common('cancel')} {...props}>
        {children}
      </ConfirmDialog>
    </Suspense>
  );
}
