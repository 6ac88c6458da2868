import { lazy, Suspense, useMemo, useState } from 'react';
import { evidenceOf, type RelationFact } from '../../catalogue/relation-facts.ts';
import type { Plan } from '../../engine/product.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { useProductPage } from '../frames/ProductFrame.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { EvidenceBadge } from '../parts/EvidenceBadge.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { useCountryName } from '../wording/use-country-name.ts';
import { useNames } from '../wording/use-names.ts';

const AddPlanPane = lazy(async () => ({ default: (await import('../panes/AddPlanPane.tsx')).AddPlanPane }));
const PlanPane = lazy(async () => ({ default: (await import('../panes/PlanPane.tsx')).PlanPane }));

const KINDS = ['exclusive', 'dependsOn', 'prohibitedIn'] as const satisfies RelationFact['kind'][];

/** Service plans of a product with what they exclude, need and may not be used in. */
export function ProductPlansBlade() {
  const product = useProductPage();
  const words = useWords('licenses');
  const common = useWords('common');
  const columns = useColumns();
  const [query, setQuery] = useState('');
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<Plan | null>(null);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[{ id: 'add', label: words('plans.add'), icon: 'add', onSelect: () => setAdding(true) }]}
      />
      <div className="bg-surface px-4 py-2">
        <FilterBox
          label={words('plans.find')}
          placeholder={words('plans.find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
      </div>
      <DataGrid
        fill
        label={words('plans.grid')}
        columns={columns}
        rows={product.plans}
        rowKey={(plan) => plan.id}
        query={query}
        initialSort={{ column: 'name', direction: 'ascending' }}
        onOpenRow={setOpen}
        statusText={(shown, total) => words('plans.status', { shown, total })}
        empty={<EmptyState icon="key" title={words('plans.empty')} text={words('plans.emptyText')} />}
        noMatch={<EmptyState icon="filter" title={words('plans.noMatch')} />}
      />
      <Suspense>
        {adding && <AddPlanPane product={product} onClose={() => setAdding(false)} />}
        {open && <PlanPane plan={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

type Relation = { readonly kind: RelationFact['kind']; readonly text: string };

/** What a plan excludes, needs and may not be used in, each in one line; most plans have nothing of it. */
function useRelations(): (plan: Plan) => readonly Relation[] {
  const words = useWords('licenses');
  const formats = useFormats();
  const names = useNames();
  const country = useCountryName();
  const rules = rulesOf(useDirectory());
  return useMemo(() => {
    const anyOf = (plans: readonly string[]): string => formats.list(plans, { type: 'disjunction' });
    return ({ id }) => {
      const lists = {
        exclusive: anyOf([...(rules.exclusive.get(id) ?? [])].map(names.plan)),
        dependsOn: formats.list(
          (rules.requirements.get(id) ?? []).map((one) => anyOf(one.names.map(names.planByName))),
        ),
        prohibitedIn: formats.list([...(rules.prohibitedIn.get(id) ?? [])].map(country)),
      };
      return KINDS.filter((kind) => lists[kind] !== '').map((kind) => ({
        kind,
        text: words(`plans.${kind}`, { names: lists[kind] }),
      }));
    };
  }, [words, formats, names, country, rules]);
}

function useColumns(): readonly GridColumn<Plan>[] {
  const words = useWords('licenses');
  const names = useNames();
  const relations = useRelations();
  return useMemo(
    () => [
      {
        id: 'name',
        header: words('plans.name'),
        flex: 2,
        minWidth: 200,
        primary: true,
        text: ({ name }) => names.planByName(name),
        cell: ({ name }) => names.planByName(name),
      },
      {
        id: 'relations',
        header: words('plans.relations'),
        flex: 4,
        minWidth: 300,
        text: (plan) =>
          relations(plan)
            .map(({ text }) => text)
            .join(' '),
        cell: (plan) => <RelationCell plan={plan} relations={relations(plan)} />,
      },
      {
        id: 'stringId',
        header: words('plans.stringId'),
        flex: 2,
        minWidth: 200,
        text: ({ name }) => name,
        cell: ({ name }) => <span className="font-mono">{name}</span>,
      },
      {
        id: 'id',
        header: words('plans.id'),
        width: 310,
        text: ({ id }) => id,
        cell: ({ id }) => <span className="font-mono">{id}</span>,
      },
    ],
    [words, names, relations],
  );
}

type RelationCellProps = { readonly plan: Plan; readonly relations: readonly Relation[] };

/** Relations in one line, each with how well it is known where it is a built-in one; the pane has room for all. */
function RelationCell({ plan, relations }: RelationCellProps) {
  const words = useWords('panes');
  const builtIn = useDirectory((directory) => directory.relationsAreBuiltIn);
  return (
    <span className="flex h-9 items-center gap-4">
      {relations.map(({ kind, text }) => {
        const evidence = builtIn ? evidenceOf(kind, plan.name) : null;
        return (
          <span key={kind} className="flex min-w-36 items-center gap-2">
            <span className="truncate" title={text}>
              {text}
            </span>
            {evidence && <EvidenceBadge level={evidence} text={words(`plan.evidence.${evidence}`)} />}
          </span>
        );
      })}
    </span>
  );
}
