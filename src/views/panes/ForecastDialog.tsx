import type { Command } from '../../engine/command.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';

type ForecastDialogProps = {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  /** What confirming sends, as one action; the same value as long as they are the same. */
  readonly commands: readonly Command[];
  /** It starts no processing by itself (R5.2), which is then said. */
  readonly waits?: boolean | undefined;
  readonly onConfirm: (commands: readonly Command[]) => void;
  readonly onCancel: () => void;
};

/** Asks before something is taken away, and says what that would do. Load it lazily. */
export function ForecastDialog(props: ForecastDialogProps) {
  const { title, text, confirmLabel, commands, waits, onConfirm, onCancel } = props;
  const common = useWords('common');
  return (
    <ConfirmDialog
      open
      danger
      title={title}
      confirmLabel={confirmLabel}
      cancelLabel={common('cancel')}
      onConfirm={() => onConfirm(commands)}
      onCancel={onCancel}
    >
      <p className="mb-3">{text}</p>
      <ForecastPanel commands={commands} waits={waits} />
    </ConfirmDialog>
  );
}
