import { lazy, Suspense, useMemo, useState } from 'react';
import { COUNTRY_CODES } from '../../catalogue/locations.ts';
import type { Command } from '../../engine/command.ts';
import { clashesIn } from '../../engine/explain.ts';
import { USER_ATTRIBUTES, type UserProfile } from '../../engine/user.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { useUserPage } from '../frames/UserFrame.tsx';
import { ComboField } from '../parts/ComboField.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { ListField } from '../parts/ListField.tsx';
import { PropertyList } from '../parts/PropertyList.tsx';
import { Section } from '../parts/Section.tsx';
import { SwitchField } from '../parts/SwitchField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useCountryName } from '../wording/use-country-name.ts';
import { useNames } from '../wording/use-names.ts';
import { useRefusalWords } from '../wording/use-refusal-words.ts';

const ForecastPanel = lazy(async () => ({
  default: (await import('../pieces/ForecastPanel.tsx')).ForecastPanel,
}));

const FIELDS = 'grid max-w-4xl grid-cols-1 gap-4 md:grid-cols-2';

/** A user's properties: identity, settings with the usage location, addresses and attributes. */
export function UserProfileBlade() {
  const { profile } = useUserPage();
  return <ProfileForm key={profile.id} profile={profile} />;
}

function ProfileForm({ profile }: { readonly profile: UserProfile }) {
  const words = useWords('users');
  const common = useWords('common');
  const refusalWords = useRefusalWords();
  const lab = useLab();
  const [edits, setEdits] = useState<Partial<UserProfile>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState(false);
  const draft: UserProfile = { ...profile, ...edits };
  const changed = Object.keys(edits).length > 0;
  const edit = (changes: Partial<UserProfile>): void => {
    setSaved(false);
    setEdits((before) => ({ ...before, ...changes }));
  };
  const commands = useMemo((): readonly [Command] => {
    const { id: _id, ...changes } = edits;
    return [{ type: 'user.update', user: profile.id, changes }];
  }, [edits, profile.id]);
  const save = (): void => {
    const done = lab.dispatch(commands[0]);
    setRefusal(done.ok ? null : done.reason);
    if (!done.ok) return;
    setEdits({});
    setSaved(true);
  };
  return (
    <form
      noValidate
      className="flex flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) save();
      }}
    >
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          { id: 'save', label: words('profile.save'), icon: 'check', disabled: !changed, onSelect: save },
          {
            id: 'discard',
            label: words('profile.discard'),
            icon: 'close',
            disabled: !changed,
            onSelect: () => {
              setEdits({});
              setRefusal(null);
            },
          },
        ]}
      />
      {refusal && <InfoBar tone="danger">{refusalWords(refusal).join(' ')}</InfoBar>}
      {saved && <InfoBar tone="success">{words('profile.saved')}</InfoBar>}
      <div className="flex flex-col gap-6 p-6">
        <IdentityFields draft={draft} edit={edit} />
        <SettingsFields draft={draft} edit={edit} />
        <AddressFields draft={draft} edit={edit} />
        <AttributeFields draft={draft} edit={edit} />
      </div>
      {changed && (
        <div className="sticky bottom-0 border-t border-stroke bg-surface px-6 py-3">
          <Suspense>
            <ForecastPanel commands={commands} waits />
          </Suspense>
        </div>
      )}
    </form>
  );
}

type FieldsProps = { readonly draft: UserProfile; readonly edit: (changes: Partial<UserProfile>) => void };

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

function IdentityFields({ draft, edit }: FieldsProps) {
  const words = useWords('users');
  return (
    <Section title={words('profile.identity')}>
      <div className={FIELDS}>
        <TextField
          label={words('displayName')}
          value={draft.displayName}
          onChange={(displayName) => edit({ displayName })}
          required
          maxLength={256}
        />
        <TextField
          label={words('userPrincipalName')}
          value={draft.userPrincipalName}
          onChange={(userPrincipalName) => edit({ userPrincipalName })}
          required
        />
        <TextField
          label={words('department')}
          value={draft.department ?? ''}
          onChange={(text) => edit({ department: orNull(text) })}
        />
        <TextField
          label={words('jobTitle')}
          value={draft.jobTitle ?? ''}
          onChange={(text) => edit({ jobTitle: orNull(text) })}
        />
      </div>
      <PropertyList items={[{ label: words('profile.objectId'), value: draft.id }]} />
    </Section>
  );
}

/** Settings > Usage location, where the article sends people. */
function SettingsFields({ draft, edit }: FieldsProps) {
  const words = useWords('users');
  const common = useWords('common');
  const country = useCountryName();
  const own = useDirectory((directory) => directory.tenant.country);
  return (
    <Section title={words('profile.settings')}>
      <div className={FIELDS}>
        <ComboField
          label={words('profile.usageLocation')}
          description={
            draft.usageLocation === null
              ? words('profile.noLocationHint', { country: country(own) })
              : words('profile.locationHint')
          }
          placeholder={words('profile.noLocation')}
          value={draft.usageLocation ?? undefined}
          onChange={(code) => edit({ usageLocation: code ?? null })}
          options={COUNTRY_CODES.map((code) => ({ value: code, label: country(code), note: code }))}
          openLabel={words('profile.openLocations')}
          clearLabel={words('profile.clearLocation')}
          emptyText={words('profile.noLocations')}
        />
        <SwitchField
          label={words('profile.accountEnabled')}
          checked={draft.accountEnabled}
          onChange={(accountEnabled) => edit({ accountEnabled })}
          onText={common('yes')}
          offText={common('no')}
        />
      </div>
    </Section>
  );
}

function AddressFields({ draft, edit }: FieldsProps) {
  const words = useWords('users');
  const formats = useFormats();
  const names = useNames();
  const directory = useDirectory();
  const shared = useMemo(
    () =>
      new Map(
        clashesIn(directory, draft.id, draft.proxyAddresses).map(({ address, others }) => [address, others]),
      ),
    [directory, draft.id, draft.proxyAddresses],
  );
  const sharedWith = (address: string): string | undefined => {
    const others = shared.get(address.toLowerCase());
    return others && words('profile.proxyShared', { users: formats.list(others.map(names.user)) });
  };
  return (
    <Section title={words('profile.contact')}>
      <div className={FIELDS}>
        <ListField
          label={words('profile.proxyAddresses')}
          description={words('profile.proxyHint')}
          values={draft.proxyAddresses}
          onChange={(proxyAddresses) => edit({ proxyAddresses })}
          addLabel={words('profile.addProxy')}
          itemLabel={(index) => words('profile.proxyItem', { number: index + 1 })}
          removeLabel={(address) => words('profile.removeProxy', { address })}
          itemError={sharedWith}
          placeholder="smtp:name@contoso.onmicrosoft.com"
        />
        <ListField
          label={words('profile.otherMails')}
          values={draft.otherMails}
          onChange={(otherMails) => edit({ otherMails })}
          addLabel={words('profile.addOtherMail')}
          itemLabel={(index) => words('profile.otherMail', { number: index + 1 })}
          removeLabel={(address) => words('profile.removeProxy', { address })}
        />
      </div>
    </Section>
  );
}

function AttributeFields({ draft, edit }: FieldsProps) {
  const words = useWords('users');
  return (
    <Section title={words('profile.other')}>
      <div className={FIELDS}>
        {USER_ATTRIBUTES.map((attribute) => (
          <TextField
            key={attribute}
            label={words(`profile.attribute.${attribute}`)}
            value={draft.attributes[attribute] ?? ''}
            onChange={(text) => {
              const { [attribute]: _old, ...others } = draft.attributes;
              edit({ attributes: text === '' ? others : { ...others, [attribute]: text } });
            }}
          />
        ))}
      </div>
    </Section>
  );
}
