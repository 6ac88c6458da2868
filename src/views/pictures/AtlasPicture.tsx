import { useMemo, type ReactNode } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import type { Relation } from '../../insight/pictures/atlas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CheckboxField } from '../parts/CheckboxField.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import type { AtlasWords } from '../wording/use-atlas-words.ts';
import { AtlasDrawing } from './AtlasDrawing.tsx';
import { AtlasTable } from './AtlasTable.tsx';
import { Picture } from './Picture.tsx';

export type Pair = { readonly first: SkuId; readonly second: SkuId };

type AtlasPictureProps = {
  /** All products of the tenant, by name. */
  readonly products: readonly SkuId[];
  readonly relations: readonly Relation[];
  readonly wording: AtlasWords;
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
  /** Products without any relation stand in the matrix, too. */
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  /** What lies between the two that are chosen. */
  readonly details: ReactNode;
};

/** Products against products: which exclude each other, which need which. */
export function AtlasPicture(props: AtlasPictureProps) {
  const { products, relations, wording, pair, onPair, all, onAll, details } = props;
  const words = useWords('pictures.atlas');
  const drawn = useMemo(() => {
    const related = new Set(relations.flatMap(({ first, second }) => [first, second]));
    return all ? products : products.filter((sku) => related.has(sku));
  }, [products, relations, all]);
  const options = products.map((value) => ({ value, label: wording.product(value) }));
  const sentence = wording.sentence(products.length, relations);
  return (
    <Picture
      title={words('picture')}
      sentence={sentence}
      controls={
        <>
          <FilterSelect
            label={words('first')}
            value={pair.first}
            onChange={(first) => onPair({ ...pair, first })}
            options={options}
          />
          <FilterSelect
            label={words('second')}
            value={pair.second}
            onChange={(second) => onPair({ ...pair, second })}
            options={options}
          />
          <CheckboxField label={words('all')} checked={all} onChange={onAll} />
        </>
      }
      draw={() => (
        <AtlasDrawing
          label={sentence}
          products={drawn}
          relations={relations}
          wording={wording}
          pair={pair}
          onPair={onPair}
        />
      )}
      reading={details}
      table={<AtlasTable relations={relations} wording={wording} onPair={onPair} />}
    />
  );
}
