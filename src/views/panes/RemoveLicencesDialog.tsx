import { useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import type { Group } from '../../engine/group.ts';
import type { SkuId } from '../../engine/ids.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useLab } from '../../store/use-lab.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { RefusalBar } from '../pieces/RefusalBar.tsx';
import { useNames } from '../wording/use-names.ts';

type RemoveLicencesDialogProps = {
  readonly group: Group;
  readonly skus: readonly SkuId[];
  readonly onClose: () => void;
};

/** Takes products from a group's template; stays open with the reason when that is refused. Load it lazily. */
export function RemoveLicencesDialog({ group, skus, onClose }: RemoveLicencesDialogProps) {
  const words = useWords('groups');
  const common = useWords('common');
  const formats = useFormats();
  const names = useNames();
  const lab = useLab();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const command = useMemo(
    (): Command => ({ type: 'group.setLicences', group: group.id, add: [], remove: skus }),
    [group.id, skus],
  );
  const commands = useMemo(() => [command], [command]);
  const confirm = (): void => {
    const done = lab.dispatch(command);
    if (done.ok) onClose();
    else setRefusal(done.reason);
  };
  return (
    <ConfirmDialog
      open
      danger
      title={words('licensePage.removeTitle', { count: skus.length })}
      confirmLabel={common('remove')}
      cancelLabel={common('cancel')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p className="mb-2">
        {words('licensePage.removeText', { products: formats.list(skus.map(names.product)) })}
      </p>
      {refusal ? <RefusalBar refusal={refusal} /> : <ForecastPanel commands={commands} />}
    </ConfirmDialog>
  );
}
