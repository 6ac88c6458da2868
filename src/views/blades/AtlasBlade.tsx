import { useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import { rulesOf } from '../../engine/rules.ts';
import { atlasOf, relationOf } from '../../insight/pictures/atlas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { AtlasPicture, type Pair } from '../pictures/AtlasPicture.tsx';
import { useAtlasWords } from '../wording/use-atlas-words.ts';
import { PairDetails } from './AtlasBlade/PairDetails.tsx';

/** Licenses | Product atlas: which products exclude or need which, and by which plans exactly. */
export function AtlasBlade() {
  const words = useWords('pictures.atlas');
  const licenses = useWords('licenses');
  const locale = useLocale();
  const wording = useAtlasWords();
  const tenantProducts = useDirectory((directory) => directory.products);
  const plans = useDirectory((directory) => directory.relations);
  const rules = rulesOf({ products: tenantProducts, relations: plans });
  const products = useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return [...rules.products.keys()].toSorted((a, b) => compare(wording.product(a), wording.product(b)));
  }, [rules, wording, locale]);
  const relations = useMemo(() => atlasOf(rules, products), [rules, products]);
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<Pair | null>(null);
  const [first = null, second = first] = products;
  const known = chosen && rules.products.has(chosen.first) && rules.products.has(chosen.second);
  const pair = (known ? chosen : null) ?? relations[0] ?? (first && second ? { first, second } : null);
  return (
    <div className="flex flex-1 flex-col bg-surface">
      <PageHeader
        title={words('title')}
        subtitle={words('subtitle')}
        icon="graph"
        trail={[{ label: licenses('title'), href: '/licenses/overview' }]}
      />
      <div className="px-6 py-4">
        {pair === null || (relations.length === 0 && !all) ? (
          <EmptyState icon="graph" title={words('empty')} text={words('emptyText')} />
        ) : (
          <AtlasPicture
            products={products}
            relations={relations}
            wording={wording}
            pair={pair}
            onPair={({ first: a, second: b }) => setChosen({ first: a, second: b })}
            all={all}
            onAll={setAll}
            details={<PairDetails relation={relationOf(rules, pair.first, pair.second)} wording={wording} />}
          />
        )}
      </div>
    </div>
  );
}
