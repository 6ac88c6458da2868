import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { KeptTenant } from '../../keep/formats.ts';
import type { KeepSession } from '../../keep/session.ts';
import { removeTenant } from '../../keep/tenant-list.ts';
import { buildScenario } from '../../scenarios/scenarios.ts';
import { breathe } from '../../store/host.ts';
import { useLab } from '../../store/use-lab.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';

type DeleteTenantsDialogProps = {
  readonly session: KeepSession;
  readonly tenants: readonly KeptTenant[];
  readonly onClose: () => void;
};

/** What is open when the open tenant was deleted. */
const INSTEAD = 'conflicting-service-plans';

/** Deletes kept tenants with their histories; the open one makes room for a scenario. Load it lazily. */
export function DeleteTenantsDialog({ session, tenants, onClose }: DeleteTenantsDialogProps) {
  const words = useWords('keep.tenants');
  const common = useWords('common');
  const lab = useLab();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const open = tenants.some(({ id }) => id === session.openTenant);
    for (const { id } of tenants) await removeTenant(session, id);
    if (open) lab.open(await buildScenario(INSTEAD, breathe), INSTEAD);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      danger
      busy={busy}
      title={words('deleteTitle', { count: tenants.length })}
      confirmLabel={common('delete')}
      cancelLabel={common('cancel')}
      onCancel={onClose}
      onConfirm={() => {
        remove().catch(() => {
          setBusy(false);
          setFailed(true);
        });
      }}
    >
      <ul className="mb-2 list-disc pl-5">
        {tenants.map(({ id, name }) => (
          <li key={id} className="wrap-anywhere">
            {name}
          </li>
        ))}
      </ul>
      <p>{words('deleteText')}</p>
      <div role="alert">{failed && <InfoBar tone="danger">{words('failed')}</InfoBar>}</div>
    </ConfirmDialog>
  );
}
