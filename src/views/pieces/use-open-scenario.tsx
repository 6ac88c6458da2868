import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { buildScenario, SCENARIOS, type ScenarioId } from '../../scenarios/scenarios.ts';
import { useWords } from '../../i18n/use-words.ts';
import { keepState } from '../../keep/keep-state.ts';
import { breathe } from '../../store/host.ts';
import type { LabState } from '../../store/lab-store.ts';
import { useLab } from '../../store/use-lab.ts';
import { ReplaceDialog } from './ReplaceDialog.tsx';

export type OpenScenario = {
  /** Opens the scenario at its start, after asking where work would be lost. */
  readonly open: (id: ScenarioId) => void;
  /** The one that is being built. */
  readonly busy: ScenarioId | null;
  /** The one that could not be loaded. */
  readonly failed: ScenarioId | null;
  /** Stands somewhere on the page. */
  readonly dialog: ReactNode;
};

/** Opens scenarios from a page; one that is left while a large tenant is built opens nothing. */
export function useOpenScenario(): OpenScenario {
  const words = useWords('scenarios');
  const lab = useLab();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<ScenarioId | null>(null);
  const [busy, setBusy] = useState<ScenarioId | null>(null);
  const [failed, setFailed] = useState<ScenarioId | null>(null);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const load = async (id: ScenarioId): Promise<void> => {
    setAsked(null);
    setFailed(null);
    setBusy(id);
    try {
      const directory = await buildScenario(id, breathe);
      if (!here.current) return;
      lab.open(directory, id);
      await navigate(SCENARIOS.find((scenario) => scenario.id === id)?.start ?? '/');
    } catch {
      setFailed(id);
    }
    setBusy(null);
  };
  return {
    open: (id) => {
      if (busy !== null) return;
      if (hasWork(lab.getState())) setAsked(id);
      else void load(id);
    },
    busy,
    failed,
    dialog: asked && (
      <ReplaceDialog
        title={words('replaceTitle')}
        confirmLabel={words('load')}
        onCancel={() => setAsked(null)}
        onConfirm={() => void load(asked)}
      >
        {words('replaceText')}
      </ReplaceDialog>
    ),
  };
}

/** Whether opening another tenant would lose something: one of one's own, or a changed scenario, that is not saved. */
function hasWork({ scenario, history }: LabState): boolean {
  const { load, state } = keepState.getState();
  const isKept = load !== null && state !== 'failing';
  return !isKept && (scenario === null || history.steps.length > 1);
}
