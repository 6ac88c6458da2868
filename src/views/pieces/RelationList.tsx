import type { ServiceVersion } from '../../engine/vocabulary.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { EvidenceBadge } from '../parts/EvidenceBadge.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useCountryName } from '../wording/use-country-name.ts';
import { useNames } from '../wording/use-names.ts';
import type { RelationDraft } from './relation-draft.ts';
import { relationFact } from './relation-fact.ts';

type RelationListProps = {
  readonly relations: readonly RelationDraft[];
  readonly onEdit: (relation: RelationDraft) => void;
  readonly onRemove: (relation: RelationDraft) => void;
};

/** Relations of one kind in words, each with its evidence, and the ways to change it. */
export function RelationList({ relations, onEdit, onRemove }: RelationListProps) {
  const words = useWords('settings');
  const name = useRelationName();
  const version = useDirectory((directory) => directory.serviceVersion);
  if (relations.length === 0) return <p className="text-text-muted">{words('relations.none')}</p>;
  return (
    <ul className="rounded-md border border-stroke bg-surface">
      {relations.map((relation, place) => (
        <li
          key={relation.kind === 'dependsOn' || relation.kind === 'prohibitedIn' ? relation.plan : place}
          className="flex items-start gap-2 border-b border-stroke py-1 pr-2 pl-4 last:border-b-0"
        >
          <div className="min-w-0 flex-1 py-1.5">
            <RelationText relation={relation} />
            <Evidence relation={relation} version={version} />
          </div>
          <IconButton
            icon="edit"
            label={words('relations.edit', { name: name(relation) })}
            onClick={() => onEdit(relation)}
          />
          {relation.kind !== 'mailbox' && (
            <IconButton
              icon="remove"
              label={words('relations.remove', { name: name(relation) })}
              onClick={() => onRemove(relation)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function useRelationName(): (relation: RelationDraft) => string {
  const words = useWords('settings');
  const names = useNames();
  return (relation) => {
    switch (relation.kind) {
      case 'exclusive': {
        const [first] = relation.plans;
        return first === undefined
          ? words('relations.emptyFamily')
          : words('relations.family', { plan: names.planByName(first) });
      }
      case 'dependsOn':
        return words('relations.dependency', { plan: names.planByName(relation.plan) });
      case 'prohibitedIn':
        return words('relations.locations', { plan: names.planByName(relation.plan) });
      case 'mailbox':
        return words('relations.mailbox');
      default:
        return relation satisfies never;
    }
  };
}

function RelationText({ relation }: { readonly relation: RelationDraft }) {
  const words = useWords('settings');
  const formats = useFormats();
  const names = useNames();
  const country = useCountryName();
  switch (relation.kind) {
    case 'exclusive':
    case 'mailbox':
      return <p>{formats.list(relation.plans.map(names.planByName)) || words('relations.none')}</p>;
    case 'dependsOn':
      return (
        <>
          <p className="font-semibold">{names.planByName(relation.plan)}</p>
          <ul>
            {relation.needs.map((alternatives) => (
              <li key={alternatives.join()}>
                {words('relations.needs', {
                  plans: formats.list(alternatives.map(names.planByName), { type: 'disjunction' }),
                })}
              </li>
            ))}
          </ul>
        </>
      );
    case 'prohibitedIn':
      return (
        <>
          <p className="font-semibold">{names.planByName(relation.plan)}</p>
          <p>{formats.list(relation.places.map(country))}</p>
        </>
      );
    default:
      return relation satisfies never;
  }
}

type EvidenceProps = { readonly relation: RelationDraft; readonly version: ServiceVersion };

/** How well a built-in relation is known and where from; one's own is called so. */
function Evidence({ relation, version }: EvidenceProps) {
  const words = useWords('settings');
  const panes = useWords('panes');
  if (relation.kind === 'mailbox') return null;
  const fact = relationFact(relation, version);
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-text-muted">
      {fact ? (
        <>
          <EvidenceBadge level={fact.evidence} text={panes(`plan.evidence.${fact.evidence}`)} />
          {fact.source}
        </>
      ) : (
        words('relations.evidence')
      )}
    </p>
  );
}
