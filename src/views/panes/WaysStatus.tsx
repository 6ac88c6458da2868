import { pendingSteps } from '../../engine/queue.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab, useLabState } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { useRefusalWords } from '../wording/use-refusal-words.ts';
import type { Applying } from './use-apply-way.ts';
import type { WaysSearch } from './use-ways.ts';

type WaysStatusProps = {
  /** Users are still to be processed. */
  readonly waiting: boolean;
  readonly searching: boolean;
  readonly search: WaysSearch;
  readonly applying: Applying;
};

/** How far the search is, what it left out, and what became of the way that is applied; with what goes on from there. */
export function WaysStatus({ waiting, searching, search, applying }: WaysStatusProps) {
  const words = useWords('ways');
  return (
    <div role="status" className="flex flex-col gap-3">
      {applying.state !== 'idle' ? (
        <Applied applying={applying} waiting={waiting} />
      ) : waiting ? (
        <InfoBar tone="info" action={<ProcessAll />}>
          {words('queued')}
        </InfoBar>
      ) : search.found ? (
        <Found found={search.found} />
      ) : (
        searching && <Searching search={search} />
      )}
    </div>
  );
}

function Searching({ search: { share, soFar, stop } }: { readonly search: WaysSearch }) {
  const words = useWords('ways');
  return (
    <div className="flex items-end gap-3">
      <div className="min-w-0 flex-1">
        <ProgressBar
          label={words('working')}
          value={Math.round(share * 100)}
          valueText={words('soFar', { count: soFar })}
        />
      </div>
      <Button onClick={stop}>{words('stop')}</Button>
    </div>
  );
}

function Found({ found }: { readonly found: NonNullable<WaysSearch['found']> }) {
  const words = useWords('ways');
  const { ways, limits, stopped } = found;
  return (
    <>
      {ways.length > 0 && <p className="text-text-muted">{words('count', { count: ways.length })}</p>}
      {stopped && <InfoBar tone="warning">{words('stopped')}</InfoBar>}
      {limits.length > 0 && (
        <details>
          <summary className="cursor-pointer text-link">{words('incomplete')}</summary>
          <ul className="mt-1 list-disc pl-5">
            {limits.map((limit) => (
              <li key={limit}>{words(`limit.${limit}`)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Applied({ applying, waiting }: { readonly applying: Applying; readonly waiting: boolean }) {
  const words = useWords('ways');
  const formats = useFormats();
  const refusalWords = useRefusalWords();
  const { state, done, total, refusal, takeBack } = applying;
  switch (state) {
    case 'applying':
      return (
        <div className="flex items-end gap-3">
          <div className="min-w-0 flex-1">
            <ProgressBar
              label={words('applying')}
              value={done}
              max={total}
              valueText={words('sent', { done: formats.number(done), total })}
            />
          </div>
          <Button onClick={takeBack}>{words('takeBack')}</Button>
        </div>
      );
    case 'refused':
      return (
        <InfoBar tone="danger">
          {words('refused', { reason: refusal ? refusalWords(refusal).join(' ') : '' })}
        </InfoBar>
      );
    case 'takenBack':
      return <InfoBar tone="warning">{words('takenBack')}</InfoBar>;
    default:
      return waiting ? (
        <InfoBar tone="info" action={<ProcessAll />}>
          {words('processing')}
        </InfoBar>
      ) : (
        <InfoBar tone="success">{words('applied')}</InfoBar>
      );
  }
}

/** Lets the background service finish at once, also when it is paused or slow. */
function ProcessAll() {
  const words = useWords('ways');
  const lab = useLab();
  const users = useDirectory(({ queue }) => pendingSteps(queue));
  const hurrying = useLabState((state) => state.hurrying);
  return (
    <Button busy={hurrying} onClick={lab.processAll}>
      {words('processAll', { count: users })}
    </Button>
  );
}
