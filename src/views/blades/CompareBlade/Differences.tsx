import type { Setting, Totals } from '../../../engine/compare.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { PropertyList } from '../../parts/PropertyList.tsx';
import { Section } from '../../parts/Section.tsx';
import { StatTile } from '../../parts/StatTile.tsx';
import type { Tone } from '../../parts/tone.ts';
import { ComparedGroups } from './ComparedGroups.tsx';
import { ComparedProducts } from './ComparedProducts.tsx';
import { ComparedUsers } from './ComparedUsers.tsx';
import { useChangeTexts } from './use-change-texts.ts';
import type { Compared } from './use-compared.ts';

const TOTALS = [
  'usersAdded',
  'usersRemoved',
  'usersChanged',
  'licencesGained',
  'licencesLost',
  'errorsGained',
  'errorsLost',
] as const satisfies readonly (keyof Totals)[];

const TONES: Partial<Record<keyof Totals, Tone>> = { errorsGained: 'danger', errorsLost: 'success' };

/** What is different, kind by kind; kinds without a difference are left out. */
export function Differences({ compared }: { readonly compared: Compared }) {
  const words = useWords('history.compare');
  const formats = useFormats();
  const texts = useChangeTexts(compared);
  const { totals, users, groups, products, settings, pending } = compared.comparison;
  const waiting = pending.before !== pending.after;
  if (users.length + groups.length + products.length + settings.length === 0 && !waiting)
    return <EmptyState icon="success" title={words('same')} text={words('sameText')} />;
  return (
    <div className="flex flex-col gap-8">
      <Section title={words('totals')}>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-3">
          {TOTALS.map((name) => (
            <StatTile
              key={name}
              label={words(name)}
              value={formats.number(totals[name])}
              tone={totals[name] > 0 ? TONES[name] : undefined}
            />
          ))}
          {waiting && <StatTile label={words('pending')} value={words('change', pending)} />}
        </div>
      </Section>
      {users.length > 0 && (
        <Section title={words('users')}>
          <ComparedUsers changes={users} texts={texts} />
        </Section>
      )}
      {products.length > 0 && (
        <Section title={words('products')}>
          <ComparedProducts changes={products} texts={texts} />
        </Section>
      )}
      {groups.length > 0 && (
        <Section title={words('groups')}>
          <ComparedGroups changes={groups} texts={texts} />
        </Section>
      )}
      {settings.length > 0 && (
        <Section title={words('settings')}>
          <Settings compared={compared} />
        </Section>
      )}
    </div>
  );
}

function Settings({ compared }: { readonly compared: Compared }) {
  const words = useWords('history.compare');
  const { before, after, comparison } = compared;
  const value = (setting: Setting): string => {
    switch (setting) {
      case 'name':
        return words('settingChange', { before: before.tenant.name, after: after.tenant.name });
      case 'serviceVersion':
        return words('settingChange', { before: before.serviceVersion, after: after.serviceVersion });
      case 'relations':
        return words('settingChanged');
      default:
        return setting satisfies never;
    }
  };
  return (
    <PropertyList
      items={comparison.settings.map((setting) => ({
        label: words(`setting.${setting}`),
        value: value(setting),
      }))}
    />
  );
}
