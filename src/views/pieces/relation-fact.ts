import { RELATION_EVIDENCE, type RelationFact } from '../../catalogue/relation-facts.ts';
import type { ServiceVersion } from '../../engine/vocabulary.ts';
import type { RelationDraft } from './relation-draft.ts';

/** The built-in fact that a tenant's relation still says, whoever else has been edited; undefined for one's own. */
export function relationFact(draft: RelationDraft, version: ServiceVersion): RelationFact | undefined {
  return RELATION_EVIDENCE.find((fact) => fact.versions.includes(version) && says(fact, draft));
}

function says(fact: RelationFact, draft: RelationDraft): boolean {
  if (draft.kind === 'exclusive') return fact.kind === 'exclusive' && sameNames(fact.plans, draft.plans);
  if (draft.kind === 'mailbox' || fact.kind !== draft.kind || !fact.plans.includes(draft.plan)) return false;
  if (fact.kind === 'prohibitedIn' && draft.kind === 'prohibitedIn')
    return sameNames(fact.places, draft.places);
  if (fact.kind !== 'dependsOn' || draft.kind !== 'dependsOn') return false;
  return (
    fact.needs.length === draft.needs.length &&
    fact.needs.every((names, place) => sameNames(names, draft.needs[place] ?? []))
  );
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));
