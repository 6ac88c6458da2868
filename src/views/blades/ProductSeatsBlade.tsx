import { useCallback, useState } from 'react';
import type { Directory } from '../../engine/directory.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { LastSeats } from '../../insight/last-seats/last-seats.ts';
import { lastSeatsOf } from '../../insight/last-seats/last-seats-of.ts';
import { useProductPage } from '../frames/ProductFrame.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { DerivedBar } from '../pieces/DerivedBar.tsx';
import { useDerived } from '../pieces/use-derived.ts';
import { ContenderGrid } from './ProductSeatsBlade/ContenderGrid.tsx';
import { DrawFigures } from './ProductSeatsBlade/DrawFigures.tsx';

const ADMINISTRATOR = { kind: 'service', displayName: 'Administrator' } as const;
const LARGEST = 2 ** 32 - 1;

const isSeed = (seed: number | undefined): seed is number =>
  seed !== undefined && Number.isInteger(seed) && seed >= 0 && seed <= LARGEST;

/** Who gets the last seats of a product: join order beside the range over random orders. */
export function ProductSeatsBlade() {
  const { id } = useProductPage();
  const words = useWords('lastSeats');
  const [typed, setTyped] = useState<number | undefined>(1);
  const [seed, setSeed] = useState(1);
  const work = useCallback(
    (directory: Directory) => lastSeatsOf(directory, id, seed, { at: Date.now(), actor: ADMINISTRATOR }),
    [id, seed],
  );
  const derived = useDerived(work);
  const change = (value: number | undefined): void => {
    setTyped(value);
    if (isSeed(value)) setSeed(value);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-surface">
      <div className="flex flex-col gap-3 px-6 py-3">
        <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
          <div className="max-w-prose">
            <p>{words('note')}</p>
            <details className="mt-2 text-text-muted">
              <summary className="w-fit cursor-pointer rounded-sm text-link">{words('about')}</summary>
              <p className="mt-2">{words('how')}</p>
              <p className="mt-2">{words('range')}</p>
            </details>
          </div>
          <NumberField
            label={words('seed')}
            description={words('seedText')}
            value={typed}
            onChange={change}
            min={0}
            max={LARGEST}
            step={1}
            error={isSeed(typed) ? undefined : words('seedError')}
          />
        </div>
        <DerivedBar of={derived} label={words('working')} stopped={words('stopped')} />
      </div>
      {derived.found && <Found key={id} found={derived.found.value} />}
    </div>
  );
}

function Found({ found }: { readonly found: LastSeats }) {
  const words = useWords('lastSeats');
  const { kind, wanted, seats } = found;
  switch (kind) {
    case 'drawn':
      return (
        <>
          <DrawFigures found={found} />
          <ContenderGrid found={found} />
        </>
      );
    case 'enough':
      return (
        <EmptyState
          icon="success"
          title={words('kind.enough')}
          text={words('kind.enoughText', { wanted, seats })}
        />
      );
    case 'nobody':
    case 'template':
      return (
        <EmptyState
          icon={kind === 'nobody' ? 'users' : 'warning'}
          title={words(`kind.${kind}`)}
          text={words(`kind.${kind}Text`)}
        />
      );
    default:
      return kind satisfies never;
  }
}
