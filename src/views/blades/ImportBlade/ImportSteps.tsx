import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import type { ImportProgress as Progress } from '../../../transfer/import-files.ts';
import { Button } from '../../parts/Button.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { FaultGrid } from './FaultGrid.tsx';
import { FileGrid } from './FileGrid.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import type { Import } from './use-import.ts';

type ImportStepsProps = {
  readonly importing: Import;
  readonly processNow: boolean;
  readonly onProcessNow: (now: boolean) => void;
  readonly onUseNames: () => void;
  /** Gives up, and back to the choice of files. */
  readonly onBack: () => void;
};

/** What comes after the choice of files: reading, faults or a preview, opening. */
export function ImportSteps({ importing, processNow, onProcessNow, onUseNames, onBack }: ImportStepsProps) {
  const words = useWords('transfer.import');
  const common = useWords('common');
  const { step, files, found, look, progress, faults, anonymise, examples } = importing.state;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with its step.
  useEffect(() => heading.current?.focus(), [step]);
  return (
    <div className="flex flex-col gap-4 rounded-md border border-stroke bg-surface p-4">
      <div role="status">
        <h3 ref={heading} tabIndex={-1} className="text-md font-semibold outline-none">
          {step !== 'choose' && words(`steps.${step}`)}
        </h3>
      </div>
      <FileGrid files={files} found={found} />
      {step === 'reading' && <PhaseBar progress={progress} />}
      {step === 'opening' && <ProgressBar label={words('steps.opening')} />}
      {(step === 'reading' || step === 'opening') && (
        <div>
          <Button onClick={onBack}>{common('cancel')}</Button>
        </div>
      )}
      {step === 'refused' && (
        <>
          <FaultGrid faults={faults} />
          <div>
            <Button onClick={onBack}>{words('other')}</Button>
          </div>
        </>
      )}
      {step === 'looked' && look && (
        <ImportPreview
          look={look}
          anonymise={anonymise}
          examples={examples}
          onAnonymise={importing.anonymise}
          processNow={processNow}
          onProcessNow={onProcessNow}
          onOpen={importing.open}
          onUseNames={onUseNames}
          onCancel={onBack}
        />
      )}
    </div>
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
