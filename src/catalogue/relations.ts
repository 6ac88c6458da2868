import type { PlanRelations } from '../engine/product.ts';
import type { ServiceVersion } from '../engine/vocabulary.ts';
import { MAILBOX_PLANS, RELATION_EVIDENCE } from './relation-facts.ts';

function edition(version: ServiceVersion): PlanRelations {
  const facts = RELATION_EVIDENCE.filter((fact) => fact.versions.includes(version));
  return {
    exclusive: facts.flatMap((fact) => (fact.kind === 'exclusive' ? [fact.plans] : [])),
    dependsOn: Object.fromEntries(
      facts.flatMap((fact) =>
        fact.kind === 'dependsOn' ? fact.plans.map((plan) => [plan, fact.needs]) : [],
      ),
    ),
    prohibitedIn: Object.fromEntries(
      facts.flatMap((fact) =>
        fact.kind === 'prohibitedIn' ? fact.plans.map((plan) => [plan, fact.places]) : [],
      ),
    ),
    mailbox: MAILBOX_PLANS,
  };
}

/** R1.10 and R6.4: the built-in relations, `preview` with the families published in 2019, `current` with those of 2025. */
export const RELATIONS: Readonly<Record<ServiceVersion, PlanRelations>> = {
  preview: edition('preview'),
  current: edition('current'),
};
