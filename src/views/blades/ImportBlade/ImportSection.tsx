import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../../../i18n/use-words.ts';
import { addProducts } from '../../../store/product-names.ts';
import { useLab } from '../../../store/use-lab.ts';
import type { ImportProgress as Progress } from '../../../transfer/import-files.ts';
import type { ImportWorker } from '../../../transfer/run-import.ts';
import { Button } from '../../parts/Button.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { Section } from '../../parts/Section.tsx';
import { FaultGrid } from './FaultGrid.tsx';
import { FileDrop } from './FileDrop.tsx';
import { FileGrid } from './FileGrid.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { reprocessLicensed } from './reprocess-licensed.ts';
import { useImport } from './use-import.ts';

/** From files to an opened tenant, step by step; what is open stays until the last. */
export function ImportSection({ takeWorker }: { readonly takeWorker: () => ImportWorker }) {
  const words = useWords('transfer.import');
  const common = useWords('common');
  const lab = useLab();
  const navigate = useNavigate();
  const [processNow, setProcessNow] = useState(false);
  const { state, start, anonymise, open, reset } = useImport(takeWorker, (directory, { products }) => {
    addProducts(products);
    lab.open(directory, null);
    if (processNow) void reprocessLicensed(lab);
    void navigate('/licenses/overview');
  });
  const { step, files, found, look } = state;
  const [again, setAgain] = useState(false);
  const startAgain = (): void => {
    setAgain(true);
    reset();
  };
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with its step.
  useEffect(() => heading.current?.focus(), [step]);
  const useNames = (): void => {
    addProducts(look?.products ?? []);
    startAgain();
  };
  return (
    <Section title={words('title')} description={words('text')}>
      {step === 'choose' ? (
        <FileDrop onFiles={start} focus={again} />
      ) : (
        <div className="flex flex-col gap-4 rounded-md border border-stroke bg-surface p-4">
          <div role="status">
            <h3 ref={heading} tabIndex={-1} className="text-md font-semibold outline-none">
              {words(`steps.${step}`)}
            </h3>
          </div>
          <FileGrid files={files} found={found} />
          {step === 'reading' && <PhaseBar progress={state.progress} />}
          {step === 'opening' && <ProgressBar label={words('steps.opening')} />}
          {(step === 'reading' || step === 'opening') && (
            <div>
              <Button onClick={startAgain}>{common('cancel')}</Button>
            </div>
          )}
          {step === 'refused' && (
            <>
              <FaultGrid faults={state.faults} />
              <div>
                <Button onClick={startAgain}>{words('other')}</Button>
              </div>
            </>
          )}
          {step === 'looked' && look && (
            <ImportPreview
              look={look}
              anonymise={state.anonymise}
              examples={state.examples}
              onAnonymise={anonymise}
              processNow={processNow}
              onProcessNow={setProcessNow}
              onOpen={open}
              onUseNames={useNames}
              onCancel={startAgain}
            />
          )}
        </div>
      )}
    </Section>
  );
}

function PhaseBar({ progress }: { readonly progress: Progress | null }) {
  const words = useWords('transfer.import');
  const { phase, done, total } = progress ?? { phase: 'reading', done: 0, total: 0 };
  return (
    <ProgressBar
      label={words(`phase.${phase}`)}
      value={total === 0 ? undefined : done}
      max={total}
      valueText={total === 0 ? undefined : words('progress', { done, total })}
    />
  );
}
