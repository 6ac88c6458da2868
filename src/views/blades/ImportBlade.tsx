import { useWords } from '../../i18n/use-words.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { ExportSection } from './ImportBlade/ExportSection.tsx';
import { ImportSection } from './ImportBlade/ImportSection.tsx';
import { NamesSection } from './ImportBlade/NamesSection.tsx';
import { ScriptSection } from './ImportBlade/ScriptSection.tsx';
import { useSpareWorker } from './ImportBlade/use-spare-worker.ts';

/** Tenants of one's own: in from files, out to files. */
export function ImportBlade() {
  const words = useWords('transfer');
  const takeWorker = useSpareWorker();
  return (
    <div className="flex flex-col">
      <PageHeader title={words('title')} subtitle={words('subtitle')} icon="upload" />
      <div className="flex max-w-6xl flex-col gap-8 p-6">
        <ImportSection takeWorker={takeWorker} />
        <NamesSection />
        <ExportSection takeWorker={takeWorker} />
        <ScriptSection />
      </div>
    </div>
  );
}
