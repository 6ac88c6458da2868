import type { ScenarioId } from '../../scenarios/scenarios.ts';
import { useWords } from '../../i18n/use-words.ts';

const STEPS = ['step1', 'step2', 'step3'] as const;

/** What to try first in a scenario. */
export function ScenarioSteps({ id }: { readonly id: ScenarioId }) {
  const words = useWords('scenarios');
  return (
    <ol className="flex list-decimal flex-col gap-1 pl-5">
      {STEPS.map((step) => (
        <li key={step}>{words(`${id}.try.${step}`)}</li>
      ))}
    </ol>
  );
}
