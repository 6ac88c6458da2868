import type { SkuId } from '../../engine/ids.ts';
import type { Product } from '../../engine/product.ts';
import { useWords } from '../../i18n/use-words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { PlanToggles } from '../parts/PlanToggles.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { PlanNotes, usePlanNotes } from '../pieces/PlanNotes.tsx';
import { useNames } from '../wording/use-names.ts';
import { plansOn, withPlans, type LicenceDraft } from './licence-draft.ts';

type LicenceOptionsProps = {
  /** The ticked products. */
  readonly products: readonly Product[];
  readonly shown: Product | undefined;
  readonly onShow: (sku: SkuId) => void;
  readonly draft: LicenceDraft;
  readonly onChange: (draft: LicenceDraft) => void;
};

/** "Review license options": the service plans of one ticked product at a time, each on or off. */
export function LicenceOptions({ products, shown, onShow, draft, onChange }: LicenceOptionsProps) {
  const words = useWords('panes');
  const common = useWords('common');
  const names = useNames();
  const notesOf = usePlanNotes();
  if (!shown) {
    return (
      <EmptyState
        icon="key"
        title={words('licenses.nothingChosen')}
        text={words('licenses.nothingChosenText')}
      />
    );
  }
  const { id: sku, plans } = shown;
  const product = names.product(sku);
  const turn = (on: boolean, which: typeof plans): void =>
    onChange(
      withPlans(
        draft,
        sku,
        which.map(({ id }) => id),
        on,
      ),
    );
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={words('licenses.product')}
        value={sku}
        options={products.map(({ id }) => ({ value: id, label: names.product(id) }))}
        onChange={onShow}
        description={words('licenses.optionsText', { on: plansOn(shown, draft), all: plans.length })}
      />
      <PlanToggles
        key={sku}
        label={words('licenses.options', { product })}
        plans={plans.map(({ id, name }) => {
          const notes = notesOf(id);
          return {
            id,
            name: names.plan(id),
            stringId: name,
            on: !draft.get(sku)?.has(id),
            note: notes.length > 0 ? <PlanNotes planName={name} notes={notes} /> : undefined,
          };
        })}
        onToggle={(toggled, on) =>
          turn(
            on,
            plans.filter(({ id }) => id === toggled),
          )
        }
        onText={common('on')}
        offText={common('off')}
        allOnLabel={words('licenses.allOn')}
        allOffLabel={words('licenses.allOff')}
        onAll={(on) => turn(on, plans)}
      />
    </div>
  );
}
