import { useWords } from '../../i18n/use-words.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { ExportSection } from './ImportBlade/ExportSection.tsx';
import { ImportSection, loadImportSteps } from './ImportBlade/ImportSection.tsx';
import { NamesSection } from './ImportBlade/NamesSection.tsx';
import { ScriptSection } from './ImportBlade/ScriptSection.tsx';
import { useSpareWorker } from './ImportBlade/use-spare-worker.ts';

/** Tenants of one's own: in from files, out to files. */
export function ImportBlade() {
  const words = useWords('transfer');
  const { prepare, take } = useSpareWorker();
  const loadAhead = (): void => {
    prepare();
    void loadImportSteps().catch(() => {});
  };
  return (
    <div className="flex flex-col" onPointerMove={loadAhead} onFocus={loadAhead} onDragEnter={loadAhead}>
      <PageHeader title={words('title')} subtitle={words('subtitle')} icon="upload" />
      <div className="flex max-w-6xl flex-col gap-8 p-6">
        <ImportSection takeWorker={take} />
        <NamesSection />
        <ExportSection takeWorker={take} />
        <ScriptSection />
      </div>
    </div>
  );
}
