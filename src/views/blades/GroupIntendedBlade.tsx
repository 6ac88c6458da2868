import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Directory } from '../../engine/directory.ts';
import type { GroupId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Finding, Intended } from '../../insight/intended/intended.ts';
import { intendedOf } from '../../insight/intended/intended-of.ts';
import { fileNameOf } from '../../transfer/file-name.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { DerivedBar } from '../pieces/DerivedBar.tsx';
import { ExportBar } from '../pieces/ExportBar.tsx';
import { GroupProcessing } from '../pieces/GroupProcessing.tsx';
import { CSV, fileOf } from '../pieces/save-file.ts';
import { useDerived } from '../pieces/use-derived.ts';
import { useExport } from '../pieces/use-export.ts';
import { useReprocessCommand } from '../pieces/use-reprocess-command.ts';
import { useGroupName } from '../wording/use-group-name.ts';
import { FindingGuide } from './GroupIntendedBlade/FindingGuide.tsx';
import { FindingTiles } from './GroupIntendedBlade/FindingTiles.tsx';
import { PeopleGrid } from './GroupIntendedBlade/PeopleGrid.tsx';
import { peopleCsv } from './GroupIntendedBlade/people-csv.ts';
import { TemplateCard } from './GroupIntendedBlade/TemplateCard.tsx';
import { useIntendedColumns } from './GroupIntendedBlade/use-intended-columns.tsx';

const ADMINISTRATOR = { kind: 'service', displayName: 'Administrator' } as const;

/** Intended and actual: everybody whom the group has to do with, beside what it is meant to give them. */
export function GroupIntendedBlade() {
  const { id, group } = useGroupPage();
  const frames = useWords('frames');
  const words = useWords('intended');
  const work = useCallback(
    (directory: Directory) => intendedOf(directory, id, { at: Date.now(), actor: ADMINISTRATOR }),
    [id],
  );
  const derived = useDerived(work);
  return (
    <Page key={id} id={id} found={derived.found}>
      {!group && <InfoBar tone="warning">{frames('deletedGroup')}</InfoBar>}
      <GroupProcessing group={id} onlyPending />
      <DerivedBar of={derived} label={words('working')} stopped={words('stopped')} />
      <TemplateCard group={group} />
    </Page>
  );
}

type PageProps = {
  readonly id: GroupId;
  readonly found: { readonly value: Intended; readonly of: Directory } | null;
  /** Stands above the findings. */
  readonly children: ReactNode;
};

function Page({ id, found, children }: PageProps) {
  const reprocess = useReprocessCommand(id);
  const words = useWords('intended');
  const common = useWords('common');
  const name = useGroupName(id);
  const [finding, setFinding] = useState<Finding | null>(null);
  const columns = useIntendedColumns(found?.of ?? null);
  const exporter = useExport();
  const headings = useMemo(() => [words('userPrincipalName'), words('userId')] as const, [words]);
  const download = (): void => {
    if (!found) return;
    exporter.start(fileNameOf(name, 'intended-and-actual.csv'), async (job) =>
      fileOf(peopleCsv(found.value.people, columns, headings), CSV, job),
    );
  };
  return (
    <>
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          reprocess,
          'separator',
          {
            id: 'csv',
            label: common('downloadCsv'),
            icon: 'download',
            disabled: !found,
            reason: words('working'),
            busy: exporter.name !== null,
            onSelect: download,
          },
        ]}
      />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-surface">
        <div className="flex flex-col gap-3 px-4 py-3">
          <ExportBar exporter={exporter} />
          {children}
          {found && found.value.people.length > 0 && (
            <>
              <FindingTiles counts={found.value.counts} chosen={finding} onChoose={setFinding} />
              <FindingGuide chosen={finding} />
            </>
          )}
        </div>
        {found && (
          <PeopleGrid
            id={id}
            people={found.value.people}
            columns={columns}
            finding={finding}
            onFinding={setFinding}
          />
        )}
      </div>
    </>
  );
}
