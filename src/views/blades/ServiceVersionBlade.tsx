import { useState } from 'react';
import { switchCommand } from '../../insight/versions/compare-versions.ts';
import type { VersionsCompared } from '../../insight/versions/versions.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { Section } from '../parts/Section.tsx';
import { DerivedBar } from '../pieces/DerivedBar.tsx';
import type { Derived } from '../pieces/use-derived.ts';
import { useVersions } from '../pieces/use-versions.ts';
import { DifferenceGrid } from './ServiceVersionBlade/DifferenceGrid.tsx';
import { VersionCards } from './ServiceVersionBlade/VersionCards.tsx';

/** Service version: what the two are, whose outcome differs in the other one and why, and the switch. */
export function ServiceVersionBlade() {
  const words = useWords('versions');
  const lab = useLab();
  const version = useDirectory((directory) => directory.serviceVersion);
  const derived = useVersions();
  const [switched, setSwitched] = useState<typeof version | null>(null);
  const other = version === 'preview' ? 'current' : 'preview';
  const turn = (): void => {
    const done = lab.dispatch(switchCommand(lab.getState().directory));
    if (done.ok) setSwitched(other);
  };
  return (
    <div className="flex flex-col">
      <PageHeader
        title={words('title')}
        subtitle={words('subtitle')}
        icon="gear"
        trail={[{ label: words('settings'), href: '/settings' }]}
      />
      <div className="flex flex-col gap-6 p-6">
        <Section title={words('both')}>
          <VersionCards open={version} />
          <div className="mt-4 flex max-w-5xl flex-col items-start gap-3 md:flex-row md:items-center">
            <Button look="primary" onClick={turn} className="shrink-0">
              {words('switch', { version: words(`version.${other}`) })}
            </Button>
            <p className="text-text-muted">{words('note')}</p>
          </div>
          <div role="status" className="mt-3 max-w-prose empty:hidden">
            {switched === version && (
              <InfoBar tone="success">{words('switched', { version: words(`version.${version}`) })}</InfoBar>
            )}
          </div>
        </Section>
        <Differences derived={derived} />
      </div>
    </div>
  );
}

function Differences({ derived }: { readonly derived: Derived<VersionsCompared> }) {
  const words = useWords('versions');
  const version = useDirectory((directory) => directory.serviceVersion);
  // Right after the switch, what was found is still about the way there.
  const found = derived.found?.value.from === version ? derived.found : null;
  return (
    <Section title={words('differ')}>
      <div className="flex flex-col gap-3">
        <p className="max-w-5xl text-text-muted">{words('how')}</p>
        <DerivedBar of={derived} label={words('working')} stopped={words('stopped')} />
        {found && found.value.rows.length === 0 && (
          <EmptyState icon="success" title={words('none')} text={words('noneText')} />
        )}
        {found && found.value.rows.length > 0 && (
          <>
            <p role="status" className="font-semibold">
              {words('summary', {
                version: words(`version.${found.value.to}`),
                users: found.value.users,
              })}
            </p>
            <DifferenceGrid compared={found.value} of={found.of} />
          </>
        )}
      </div>
    </Section>
  );
}
