import type { Command } from '../../engine/command.ts';
import type { PlanRelations } from '../../engine/product.ts';

/** One relation in an editor. `place` and `before` say which one it replaces; null: a new one. */
export type RelationDraft =
  | { readonly kind: 'exclusive'; readonly place: number | null; readonly plans: readonly string[] }
  | {
      readonly kind: 'dependsOn';
      readonly before: string | null;
      readonly plan: string;
      readonly needs: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'prohibitedIn';
      readonly before: string | null;
      readonly plan: string;
      readonly places: readonly string[];
    }
  | { readonly kind: 'mailbox'; readonly plans: readonly string[] };

export type RelationKind = RelationDraft['kind'];

/** An empty one to fill in. */
export function newRelation(kind: Exclude<RelationKind, 'mailbox'>): RelationDraft {
  switch (kind) {
    case 'exclusive':
      return { kind, place: null, plans: [] };
    case 'dependsOn':
      return { kind, before: null, plan: '', needs: [[]] };
    case 'prohibitedIn':
      return { kind, before: null, plan: '', places: [] };
    default:
      return kind satisfies never;
  }
}

/** The tenant's relations with the edited one in its place, or at the end. */
export function withRelation(relations: PlanRelations, draft: RelationDraft): PlanRelations {
  switch (draft.kind) {
    case 'exclusive': {
      const { exclusive } = relations;
      const place = draft.place ?? exclusive.length;
      return { ...relations, exclusive: exclusive.toSpliced(place, 1, draft.plans) };
    }
    case 'dependsOn':
      return { ...relations, dependsOn: { ...relations.dependsOn, [draft.plan]: draft.needs } };
    case 'prohibitedIn':
      return { ...relations, prohibitedIn: { ...relations.prohibitedIn, [draft.plan]: draft.places } };
    case 'mailbox':
      return { ...relations, mailbox: draft.plans };
    default:
      return draft satisfies never;
  }
}

/** The tenant's relations without the one that the draft stands for. */
export function withoutRelation(relations: PlanRelations, draft: RelationDraft): PlanRelations {
  switch (draft.kind) {
    case 'exclusive':
      return draft.place === null
        ? relations
        : { ...relations, exclusive: relations.exclusive.toSpliced(draft.place, 1) };
    case 'dependsOn':
      return { ...relations, dependsOn: without(relations.dependsOn, draft.before) };
    case 'prohibitedIn':
      return { ...relations, prohibitedIn: without(relations.prohibitedIn, draft.before) };
    case 'mailbox':
      return { ...relations, mailbox: [] };
    default:
      return draft satisfies never;
  }
}

/** What makes edited relations the tenant's own (R1.10). */
export function ownRelations(relations: PlanRelations): Command {
  return { type: 'tenant.setRelations', relations, builtIn: false };
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string | null,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** Everything of one kind as drafts, in the tenant's order. */
export function relationsOf(relations: PlanRelations, kind: RelationKind): readonly RelationDraft[] {
  switch (kind) {
    case 'exclusive':
      return relations.exclusive.map((plans, place) => ({ kind, place, plans }));
    case 'dependsOn':
      return Object.entries(relations.dependsOn).map(([plan, needs]) => ({
        kind,
        before: plan,
        plan,
        needs,
      }));
    case 'prohibitedIn':
      return Object.entries(relations.prohibitedIn).map(([plan, places]) => ({
        kind,
        before: plan,
        plan,
        places,
      }));
    case 'mailbox':
      return [{ kind, plans: relations.mailbox }];
    default:
      return kind satisfies never;
  }
}
