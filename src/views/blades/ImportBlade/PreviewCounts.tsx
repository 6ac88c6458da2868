import { RECORDED_ERRORS } from '../../../engine/vocabulary.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { ImportLook } from '../../../transfer/import-protocol.ts';
import { PropertyList, type Property } from '../../parts/PropertyList.tsx';
import { Section } from '../../parts/Section.tsx';
import { StatTile } from '../../parts/StatTile.tsx';
import { useReasonHeading } from '../../wording/use-reason-heading.ts';

/** What is in the files, in numbers. */
export function PreviewCounts({ look: { tenant, products } }: { readonly look: ImportLook }) {
  const words = useWords('transfer.counts');
  const formats = useFormats();
  const heading = useReasonHeading();
  const number = (value: number): string => formats.number(value);
  const named: readonly Property[] =
    products.length === 0
      ? []
      : [{ label: words('names'), value: words('named', { count: products.length }) }];
  if (!tenant)
    return (
      <Section title={words('title')} level={3}>
        <PropertyList items={named} />
      </Section>
    );
  const { counts } = tenant.preview;
  const tiles = (['users', 'groups', 'licensedGroups', 'products'] as const).map((key) => (
    <StatTile key={key} label={words(key)} value={number(counts[key])} />
  ));
  const errors = RECORDED_ERRORS.flatMap((error) =>
    counts.errors[error] === 0
      ? []
      : [words('errorOf', { error: heading(error), count: counts.errors[error] })],
  );
  return (
    <Section title={words('title')} level={3}>
      <div className="mb-4 flex flex-wrap gap-3">{tiles}</div>
      <PropertyList
        items={[
          { label: words('name'), value: tenant.name },
          { label: words('source'), value: words(tenant.source) },
          { label: words('direct'), value: number(counts.direct) },
          { label: words('inherited'), value: number(counts.inherited) },
          { label: words('active'), value: number(counts.states.Active) },
          { label: words('activeWithError'), value: number(counts.states.ActiveWithError) },
          { label: words('error'), value: number(counts.states.Error) },
          ...(errors.length === 0 ? [] : [{ label: words('errors'), value: formats.list(errors) }]),
          { label: words('queued'), value: number(counts.queued) },
          { label: words('logged'), value: number(counts.logged) },
          ...named,
        ]}
      />
    </Section>
  );
}
