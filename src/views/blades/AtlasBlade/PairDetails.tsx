import { useMemo } from 'react';
import type { RelationFact } from '../../../catalogue/relation-facts.ts';
import { isRelated, type ExclusivePair, type Relation } from '../../../insight/pictures/atlas.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { EvidenceBadge } from '../../parts/EvidenceBadge.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import { Section } from '../../parts/Section.tsx';
import type { AtlasWords } from '../../wording/use-atlas-words.ts';
import { useRelationEvidence } from './use-relation-evidence.ts';

type PairDetailsProps = { readonly relation: Relation; readonly wording: AtlasWords };

/** The exact plans of two products that exclude each other or need something, each with its evidence. */
export function PairDetails({ relation, wording }: PairDetailsProps) {
  const words = useWords('pictures.atlas');
  const evidence = useRelationEvidence();
  const { first, second, conflicts, needs, neededBy } = relation;
  const [a, b] = [wording.product(first), wording.product(second)];
  return (
    <div className="mt-4 rounded-md border border-stroke p-4">
      <Section level={3} title={words('pair', { first: a, second: b })}>
        {!isRelated(relation) && <p>{words('nothing')}</p>}
        {conflicts.length > 0 && (
          <>
            <p className="mb-2 max-w-prose">{words('conflicts', { count: conflicts.length })}</p>
            <Exclusions relation={relation} wording={wording} />
          </>
        )}
        {needs.length + neededBy.length > 0 && (
          <>
            <h4 className="mt-3 font-semibold">{words('requirements')}</h4>
            <ul className="list-disc pl-5">
              {needs.map((need) => (
                <NeedItem
                  key={need.plan}
                  text={wording.need(need, first, second)}
                  fact={evidence.need(need)}
                />
              ))}
              {neededBy.map((need) => (
                <NeedItem
                  key={need.plan}
                  text={wording.need(need, second, first)}
                  fact={evidence.need(need)}
                />
              ))}
            </ul>
          </>
        )}
      </Section>
    </div>
  );
}

function Exclusions({ relation, wording }: PairDetailsProps) {
  const words = useWords('pictures.atlas');
  const evidence = useRelationEvidence();
  const { first, second, conflicts } = relation;
  const columns = useMemo((): readonly GridColumn<ExclusivePair>[] => {
    const plan = (id: 'plan' | 'other', product: string): GridColumn<ExclusivePair> => ({
      id,
      header: words('plan', { product }),
      flex: 2,
      text: (row) => wording.plan(row[id]),
      cell: (row) => wording.plan(row[id]),
    });
    return [
      plan('plan', wording.product(first)),
      plan('other', wording.product(second)),
      {
        id: 'evidence',
        header: words('evidence'),
        flex: 3,
        cell: (row) => <Evidence fact={evidence.exclusive(row)} />,
      },
    ];
  }, [words, wording, evidence, first, second]);
  return (
    <DataGrid
      label={words('exclusions')}
      columns={columns}
      rows={conflicts}
      rowKey={({ plan, other }) => `${plan} ${other}`}
      maxRows={8}
    />
  );
}

type NeedItemProps = { readonly text: string; readonly fact: RelationFact | undefined };

function NeedItem({ text, fact }: NeedItemProps) {
  return (
    <li>
      {text} <Evidence fact={fact} />
    </li>
  );
}

/** How well a relation is known and where from; a tenant's own is called so. */
function Evidence({ fact }: { readonly fact: RelationFact | undefined }) {
  const words = useWords('pictures.atlas');
  const panes = useWords('panes');
  if (!fact) return <span className="text-text-muted">{words('own')}</span>;
  return (
    <span title={fact.source}>
      <EvidenceBadge level={fact.evidence} text={panes(`plan.evidence.${fact.evidence}`)} />{' '}
      <span className="text-sm text-text-muted">{fact.source}</span>
    </span>
  );
}
