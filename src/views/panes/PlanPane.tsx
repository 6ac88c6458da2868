import { RELATION_EVIDENCE } from '../../catalogue/relation-facts.ts';
import type { Plan } from '../../engine/product.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { Pane } from '../parts/Pane.tsx';
import { PropertyList } from '../parts/PropertyList.tsx';
import { Section } from '../parts/Section.tsx';
import { TextLink } from '../parts/TextLink.tsx';
import { PlanNotes, usePlanNotes } from '../pieces/PlanNotes.tsx';
import { useNames } from '../wording/use-names.ts';

/** Everything that is known about a service plan. Load it lazily. */
export function PlanPane({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const words = useWords('licenses');
  const common = useWords('common');
  const names = useNames();
  const directory = useDirectory();
  const notes = usePlanNotes()(plan.id);
  const products = directory.products.filter(({ plans }) => plans.some(({ id }) => id === plan.id));
  const sources = directory.relationsAreBuiltIn
    ? RELATION_EVIDENCE.filter(
        (fact) => fact.plans.includes(plan.name) && fact.versions.includes(directory.serviceVersion),
      ).map(({ source }) => source)
    : [];
  return (
    <Pane open onClose={onClose} title={names.planByName(plan.name)} icon="key" closeLabel={common('close')}>
      <div className="flex flex-col gap-5">
        <PropertyList
          items={[
            { label: words('plans.stringId'), value: <span className="font-mono">{plan.name}</span> },
            { label: words('plans.id'), value: <span className="font-mono">{plan.id}</span> },
          ]}
        />
        <Section title={words('plans.relations')} level={3}>
          {notes.length === 0 ? (
            <p className="text-text-muted">{words('plans.noRelations')}</p>
          ) : (
            <PlanNotes planName={plan.name} notes={notes} />
          )}
          {notes.length > 0 &&
            [...new Set(sources)].map((source) => (
              <p key={source} className="mt-2 text-sm text-text-muted">
                {words('plans.source', { source })}
              </p>
            ))}
          {notes.length > 0 && !directory.relationsAreBuiltIn && (
            <p className="mt-2 text-sm text-text-muted">{words('plans.ownRelations')}</p>
          )}
        </Section>
        <Section title={words('plans.products')} level={3}>
          <ul className="flex flex-col gap-1">
            {products.map(({ id }) => (
              <li key={id}>
                <TextLink href={`/licenses/products/${id}/plans`}>{names.product(id)}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </Pane>
  );
}
