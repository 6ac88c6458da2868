import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../../../i18n/use-words.ts';
import { addProducts } from '../../../store/product-names.ts';
import { useLab } from '../../../store/use-lab.ts';
import type { ImportWorker } from '../../../transfer/run-import.ts';
import { Section } from '../../parts/Section.tsx';
import { FileDrop } from './FileDrop.tsx';
import { reprocessLicensed } from './reprocess-licensed.ts';
import { useImport } from './use-import.ts';

/** Loads what an import shows, ahead of the first one. */
export const loadImportSteps = async () => import('./ImportSteps.tsx');

const ImportSteps = lazy(async () => ({ default: (await loadImportSteps()).ImportSteps }));

/** From files to an opened tenant, step by step; what is open stays until the last. */
export function ImportSection({ takeWorker }: { readonly takeWorker: () => ImportWorker }) {
  const words = useWords('transfer.import');
  const lab = useLab();
  const navigate = useNavigate();
  const [processNow, setProcessNow] = useState(false);
  const [again, setAgain] = useState(false);
  const importing = useImport(takeWorker, (directory, { products }) => {
    addProducts(products);
    lab.open(directory, null);
    if (processNow) void reprocessLicensed(lab);
    void navigate('/licenses/overview');
  });
  const { state, start, reset } = importing;
  const startAgain = (): void => {
    setAgain(true);
    reset();
  };
  const useNames = (): void => {
    addProducts(state.look?.products ?? []);
    startAgain();
  };
  return (
    <Section title={words('title')} description={words('text')}>
      {state.step === 'choose' ? (
        <FileDrop onFiles={start} focus={again} />
      ) : (
        <Suspense>
          <ImportSteps
            importing={importing}
            processNow={processNow}
            onProcessNow={setProcessNow}
            onUseNames={useNames}
            onBack={startAgain}
          />
        </Suspense>
      )}
    </Section>
  );
}
