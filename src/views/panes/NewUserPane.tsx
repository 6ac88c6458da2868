import { useMemo, useState } from 'react';
import { COUNTRY_CODES } from '../../catalogue/locations.ts';
import type { Command } from '../../engine/command.ts';
import { userId } from '../../engine/ids.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { ComboField } from '../parts/ComboField.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { Pane } from '../parts/Pane.tsx';
import { TextField } from '../parts/TextField.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { useCountryName } from '../wording/use-country-name.ts';
import { useRefusalWords } from '../wording/use-refusal-words.ts';

/** Creates a user; the primary proxy address is made from the principal name, as Exchange does. */
export function NewUserPane({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('users');
  const common = useWords('common');
  const refusalWords = useRefusalWords();
  const country = useCountryName();
  const lab = useLab();
  const domain = useDirectory(
    ({ tenant }) => tenant.domains.find(({ isDefault }) => isDefault) ?? tenant.domains[0],
  );
  const [name, setName] = useState('');
  const [principal, setPrincipal] = useState('');
  const [department, setDepartment] = useState('');
  const [location, setLocation] = useState<string | undefined>(undefined);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const [id] = useState(() => userId(crypto.randomUUID()));
  const incomplete = name.trim() === '' || principal.trim() === '';
  const command = useMemo((): Command => {
    const userPrincipalName = principal.includes('@')
      ? principal.trim()
      : `${principal.trim()}@${domain?.name ?? ''}`;
    return {
      type: 'user.create',
      profile: {
        id,
        displayName: name.trim(),
        userPrincipalName,
        usageLocation: location ?? null,
        proxyAddresses: [`SMTP:${userPrincipalName}`],
        otherMails: [],
        department: department.trim() === '' ? null : department.trim(),
        jobTitle: null,
        accountEnabled: true,
        attributes: {},
      },
    };
  }, [id, name, principal, department, location, domain]);
  const commands = useMemo(() => [command], [command]);

  const create = (): void => {
    const done = lab.dispatch(command);
    if (done.ok) onClose();
    else setRefusal(done.reason);
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('create.title')}
      icon="user"
      size="medium"
      closeLabel={common('close')}
      onSubmit={() => {
        if (!incomplete) create();
      }}
      footer={
        <>
          <Button look="primary" type="submit" disabled={incomplete}>
            {common('create')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      {refusal && <InfoBar tone="danger">{refusalWords(refusal).join(' ')}</InfoBar>}
      <TextField label={words('create.name')} value={name} onChange={setName} required maxLength={256} />
      <TextField
        label={words('create.principal')}
        description={words('create.principalHint')}
        value={principal}
        onChange={setPrincipal}
        required
      />
      <TextField label={words('department')} value={department} onChange={setDepartment} />
      <ComboField
        label={words('usageLocation')}
        value={location}
        onChange={setLocation}
        options={COUNTRY_CODES.map((code) => ({ value: code, label: country(code), note: code }))}
        openLabel={words('profile.openLocations')}
        clearLabel={words('profile.clearLocation')}
        emptyText={words('profile.noLocations')}
      />
      {!incomplete && (
        <div className="mt-4">
          <ForecastPanel commands={commands} />
        </div>
      )}
    </Pane>
  );
}
