import { useState, type SubmitEvent } from 'react';
import { useStore } from 'zustand';
import { RELATIONS } from '../../catalogue/relations.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { SERVICE_VERSIONS } from '../../engine/vocabulary.ts';
import { useWords } from '../../i18n/use-words.ts';
import { preferences, THEMES } from '../../store/preferences.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { Button } from '../parts/Button.tsx';
import { PropertyList } from '../parts/PropertyList.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { RelationSettings } from '../pieces/RelationSettings.tsx';
import { VersionPreview } from '../pieces/VersionPreview.tsx';
import { useCountryName } from '../wording/use-country-name.ts';

/** What a person likes to see, and what the open tenant is like. */
export function SettingsBlade() {
  const words = useWords('settings');
  const name = useDirectory((directory) => directory.tenant.name);
  return (
    <div className="flex flex-col">
      <PageHeader title={words('title')} icon="gear" />
      <div className="flex max-w-4xl flex-col gap-8 p-6">
        <Appearance />
        <TenantName key={name} name={name} />
        <Version />
        <RelationSettings />
        <Organization />
      </div>
    </div>
  );
}

function Appearance() {
  const words = useWords('settings');
  const shell = useWords('shell');
  const theme = useStore(preferences, (state) => state.theme);
  return (
    <Section title={words('appearance')} description={words('appearanceText')}>
      <div className="max-w-xs">
        <SelectField
          label={shell('theme.label')}
          value={theme}
          onChange={(next) => preferences.setState({ theme: next })}
          options={THEMES.map((value) => ({ value, label: shell(`theme.${value}`) }))}
        />
      </div>
    </Section>
  );
}

function TenantName({ name }: { readonly name: string }) {
  const words = useWords('settings');
  const lab = useLab();
  const [typed, setTyped] = useState(name);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const rename = (event: SubmitEvent): void => {
    event.preventDefault();
    const done = lab.dispatch({ type: 'tenant.rename', name: typed.trim() });
    setRefusal(done.ok ? null : done.reason);
  };
  return (
    <Section title={words('tenant.title')} description={words('tenant.text')}>
      <form noValidate onSubmit={rename} className="flex max-w-lg items-start gap-2">
        <div className="flex-1">
          <TextField
            label={words('tenant.name')}
            description={words('tenant.nameHint')}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setRefusal(null);
            }}
            error={refusal === null ? undefined : words('tenant.nameFault')}
            required
          />
        </div>
        <Button type="submit" disabled={typed.trim() === name} className="mt-6">
          {words('tenant.rename')}
        </Button>
      </form>
    </Section>
  );
}

/** R6: both versions of the service, and what tells them apart. */
function Version() {
  const words = useWords('settings');
  const lab = useLab();
  const version = useDirectory((directory) => directory.serviceVersion);
  const builtIn = useDirectory((directory) => directory.relationsAreBuiltIn);
  return (
    <Section title={words('version.title')} description={words('version.text')}>
      <div className="flex max-w-prose flex-col gap-3">
        <SelectField
          label={words('version.label')}
          value={version}
          onChange={(next) =>
            lab.dispatch({ type: 'tenant.setServiceVersion', version: next, relations: RELATIONS[next] })
          }
          options={SERVICE_VERSIONS.map((value) => ({ value, label: words(`version.${value}`) }))}
        />
        <ul className="list-disc pl-5">
          <li>{words(`version.${version}Proxy`)}</li>
          <li>{words(builtIn ? `version.${version}Plans` : 'version.ownRelations')}</li>
        </ul>
        <p className="text-text-muted">{words('version.effect')}</p>
        <VersionPreview page="/settings/service-version" />
      </div>
    </Section>
  );
}

function Organization() {
  const words = useWords('settings');
  const country = useCountryName();
  const tenant = useDirectory((directory) => directory.tenant);
  return (
    <Section title={words('organization.title')} description={words('organization.text')}>
      <PropertyList
        items={[
          { label: words('organization.name'), value: tenant.organizationName },
          { label: words('organization.id'), value: tenant.organizationId },
          {
            label: words('organization.country'),
            value: (
              <>
                {country(tenant.country)}
                <p className="text-sm text-text-muted">{words('organization.countryHint')}</p>
              </>
            ),
          },
          {
            label: words('organization.domains'),
            value: (
              <ul>
                {tenant.domains.map(({ name, isDefault }) => (
                  <li key={name}>
                    {isDefault ? words('organization.defaultDomain', { domain: name }) : name}
                  </li>
                ))}
              </ul>
            ),
          },
          ...(tenant.description === null
            ? []
            : [{ label: words('organization.description'), value: tenant.description }]),
        ]}
      />
    </Section>
  );
}
