import { useEffect, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { buildScenario, isScenarioId } from '../../scenarios/scenarios.ts';
import { useWords } from '../../i18n/use-words.ts';
import { breathe } from '../../store/host.ts';
import { useLab } from '../../store/use-lab.ts';
import { InfoBar } from '../parts/InfoBar.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';

/** Why the scenario that was asked for is not open. */
type Fault = { readonly code: 'unknownScenario' | 'scenarioLost'; readonly id: string };

/** `?scenario=ID` on any address opens that scenario first; the page waits for it. */
export function ScenarioGate({ children }: { readonly children: ReactNode }) {
  const lab = useLab();
  const words = useWords('shell');
  const common = useWords('common');
  const [search, setSearch] = useSearchParams();
  const [fault, setFault] = useState<Fault | null>(null);
  const asked = search.get('scenario');
  // The page was started with what the address asks for: it is there already.
  const [here, setHere] = useState(() => {
    const { opened, scenario } = lab.getState();
    return opened === 0 ? scenario : null;
  });

  useEffect(() => {
    if (asked === null) {
      setHere(null);
      return undefined;
    }
    let stale = false;
    const done = (): void =>
      setSearch(
        (params) => {
          params.delete('scenario');
          return params;
        },
        { replace: true },
      );
    if (asked === here) {
      done();
      return undefined;
    }
    if (!isScenarioId(asked)) {
      setFault({ code: 'unknownScenario', id: asked });
      done();
      return undefined;
    }
    buildScenario(asked, breathe).then(
      (directory) => {
        if (stale) return;
        setFault(null);
        lab.open(directory, asked);
        done();
      },
      () => {
        if (stale) return;
        setFault({ code: 'scenarioLost', id: asked });
        done();
      },
    );
    return () => {
      stale = true;
    };
  }, [asked, here, lab, setSearch]);

  if (asked !== null && asked !== here) {
    return (
      <div className="p-6">
        <ProgressBar label={words('loadingScenario')} />
      </div>
    );
  }
  return (
    <>
      {fault !== null && (
        <InfoBar tone="danger" onDismiss={() => setFault(null)} dismissLabel={common('dismiss')}>
          {words(fault.code, { id: fault.id })}
        </InfoBar>
      )}
      {children}
    </>
  );
}
