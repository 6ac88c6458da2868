import { evidenceOf, type RelationFact } from '../../catalogue/relation-facts.ts';
import type { PlanId } from '../../engine/ids.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { EvidenceBadge } from '../parts/EvidenceBadge.tsx';
import { useCountryName } from '../wording/use-country-name.ts';
import { useNames } from '../wording/use-names.ts';

type Note = { readonly kind: RelationFact['kind']; readonly text: string };

/** What a plan needs, what it excludes and where it is not sold, each with how well that is known; empty for most plans. */
export function usePlanNotes(): (plan: PlanId) => readonly Note[] {
  const words = useWords('panes');
  const names = useNames();
  const formats = useFormats();
  const country = useCountryName();
  const rules = rulesOf(useDirectory());
  return (plan) => {
    const needs = (rules.requirements.get(plan) ?? []).map(({ names: alternatives }): Note => {
      const plans = formats.list(alternatives.map(names.planByName), { type: 'disjunction' });
      return { kind: 'dependsOn', text: words('plan.needs', { plans }) };
    });
    const others = [...(rules.exclusive.get(plan) ?? [])].map(names.plan);
    const places = [...(rules.prohibitedIn.get(plan) ?? [])].map(country);
    return [
      ...needs,
      ...(others.length === 0
        ? []
        : [
            {
              kind: 'exclusive' as const,
              text: words('plan.conflicts', { plans: formats.list(others, { type: 'disjunction' }) }),
            },
          ]),
      ...(places.length === 0
        ? []
        : [
            {
              kind: 'prohibitedIn' as const,
              text: words('plan.prohibited', { places: formats.list(places, { type: 'conjunction' }) }),
            },
          ]),
    ];
  };
}

type PlanNotesProps = { readonly planName: string; readonly notes: readonly Note[] };

/** The notes of one plan as lines under its name. */
export function PlanNotes({ planName, notes }: PlanNotesProps) {
  const words = useWords('panes');
  const builtIn = useDirectory((directory) => directory.relationsAreBuiltIn);
  return (
    <ul className="flex flex-col gap-0.5">
      {notes.map(({ kind, text }) => {
        const evidence = builtIn ? evidenceOf(kind, planName) : null;
        return (
          <li key={text} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <span className="text-text-muted">{text}</span>
            {evidence && <EvidenceBadge level={evidence} text={words(`plan.evidence.${evidence}`)} />}
          </li>
        );
      })}
    </ul>
  );
}
