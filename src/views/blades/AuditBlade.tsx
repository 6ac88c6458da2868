import { useWords } from '../../i18n/use-words.ts';
import { useLab } from '../../store/use-lab.ts';
import { fileNameOf } from '../../transfer/file-name.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { AuditGrid } from '../pieces/AuditGrid.tsx';
import { ExportBar } from '../pieces/ExportBar.tsx';
import { CSV, fileOf, JSON_TYPE } from '../pieces/save-file.ts';
import { useExport } from '../pieces/use-export.ts';

const everything = (): boolean => true;

/** Everything that has happened in the tenant. */
export function AuditBlade() {
  const words = useWords('audit');
  const common = useWords('common');
  const lab = useLab();
  const exporter = useExport();
  const busy = exporter.name !== null;
  const download = (format: 'csv' | 'json'): void => {
    const { directory } = lab.getState();
    exporter.start(fileNameOf(directory.tenant.name, `audit-log.${format}`), async (job) => {
      const { auditCsv, auditJson } = await import('../../transfer/export-csv.ts');
      return format === 'csv'
        ? fileOf(auditCsv(directory), CSV, job)
        : fileOf(auditJson(directory), JSON_TYPE, job);
    });
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={words('title')} icon="audit" />
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          {
            id: 'csv',
            label: common('downloadCsv'),
            icon: 'download',
            busy,
            onSelect: () => download('csv'),
          },
          {
            id: 'json',
            label: common('downloadJson'),
            icon: 'download',
            busy,
            onSelect: () => download('json'),
          },
        ]}
      />
      <ExportBar exporter={exporter} />
      <AuditGrid concerns={everything} />
    </div>
  );
}
