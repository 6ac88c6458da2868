import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { KeptTenant } from '../../keep/formats.ts';
import type { KeepSession } from '../../keep/session.ts';
import { isTenantName, renameTenant } from '../../keep/tenant-list.ts';
import { Button } from '../parts/Button.tsx';
import { Pane } from '../parts/Pane.tsx';
import { TextField } from '../parts/TextField.tsx';

type RenameTenantPaneProps = {
  readonly session: KeepSession;
  readonly tenant: KeptTenant;
  readonly onClose: () => void;
};

/** Gives a kept tenant another name. Load it lazily. */
export function RenameTenantPane({ session, tenant, onClose }: RenameTenantPaneProps) {
  const words = useWords('keep.tenants');
  const common = useWords('common');
  const [name, setName] = useState(tenant.name);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const save = (): void => {
    if (!isTenantName(name)) setFault(words('nameFault'));
    else renameTenant(session, tenant.id, name.trim()).then(onClose, () => setFault(words('failed')));
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('rename')}
      subtitle={tenant.name}
      icon="edit"
      closeLabel={common('close')}
      size="small"
      onSubmit={save}
      footer={
        <>
          <Button look="primary" type="submit">
            {words('save')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <TextField
        label={words('newName')}
        value={name}
        onChange={(next) => {
          setName(next);
          setFault(undefined);
        }}
        error={fault}
        required
      />
    </Pane>
  );
}
