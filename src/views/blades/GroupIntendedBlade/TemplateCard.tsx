import type { Group } from '../../../engine/group.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Section } from '../../parts/Section.tsx';
import { TextLink } from '../../parts/TextLink.tsx';
import { useNames } from '../../wording/use-names.ts';

/** The template: what every direct member is meant to have. `group` is null for one that is deleted. */
export function TemplateCard({ group }: { readonly group: Group | null }) {
  const words = useWords('intended');
  const formats = useFormats();
  const names = useNames();
  const licences = group?.licences ?? [];
  return (
    <Section title={words('template')}>
      {licences.length === 0 ? (
        <p className="text-text-muted">{words(group ? 'noTemplate' : 'gone')}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {licences.map(({ sku, disabled }) => (
            <li key={sku}>
              <TextLink href={`/licenses/products/${sku}`}>{names.product(sku)}</TextLink>{' '}
              <span className="text-text-muted">
                {disabled.length === 0
                  ? words('allOn')
                  : words('plansOff', { plans: formats.list(disabled.map(names.plan)) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
