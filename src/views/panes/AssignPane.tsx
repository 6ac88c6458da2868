import { useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import { groupId, userId, type SkuId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { Pane } from '../parts/Pane.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { Section } from '../parts/Section.tsx';
import { BatchOutcomes } from '../pieces/BatchOutcomes.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { MemberPicker } from '../pieces/MemberPicker.tsx';
import type { Candidate } from '../pieces/use-candidates.ts';
import { useNames } from '../wording/use-names.ts';
import { draftOf, type LicenceDraft } from './licence-draft.ts';
import { LicenceOptions } from './LicenceOptions.tsx';
import { useBatch } from './use-batch.ts';

type AssignPaneProps = { readonly products: readonly SkuId[]; readonly onClose: () => void };

/** More products than this are counted, not named. */
const MOST_NAMED = 3;

const NOBODY: ReadonlySet<string> = new Set();

/** "Assign licenses": products to many users and groups, first who, then with which services. Load it lazily. */
export function AssignPane({ products, onClose }: AssignPaneProps) {
  const words = useWords('licenses');
  const common = useWords('common');
  const formats = useFormats();
  const names = useNames();
  const [step, setStep] = useState<'targets' | 'options' | 'results'>('targets');
  const [targets, setTargets] = useState<readonly Candidate[]>([]);
  const [draft, setDraft] = useState<LicenceDraft>(() =>
    draftOf(products.map((sku) => ({ sku, disabled: [] }))),
  );
  const batch = useBatch<Candidate>();
  const refused = batch.outcomes.filter(({ refusal }) => refusal !== null);

  const add = useMemo(() => [...draft].map(([sku, off]): Licence => ({ sku, disabled: [...off] })), [draft]);
  const commands = useMemo(() => targets.map((target) => commandOf(target, add)), [targets, add]);

  const assign = (): void => {
    setStep('results');
    batch.run(targets, (target) => commandOf(target, add));
  };
  const again = (): void => {
    const tried = new Set(batch.outcomes.map(({ target }) => target.id));
    const missed = targets.filter(({ id }) => !tried.has(id));
    setTargets([...refused.map(({ target }) => target), ...missed]);
    setStep('targets');
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('assign.title')}
      subtitle={
        products.length > MOST_NAMED
          ? words('assign.products', { count: products.length })
          : formats.list(products.map(names.product))
      }
      icon="key"
      closeLabel={common('close')}
      size="large"
      footer={
        step === 'results' ? (
          <ResultButtons
            running={batch.running}
            mayRepeat={batch.outcomes.length - refused.length < batch.total}
            onStop={batch.stop}
            onAgain={again}
            onClose={onClose}
          />
        ) : (
          <FormButtons
            step={step}
            chosen={targets.length}
            onStep={setStep}
            onAssign={assign}
            onClose={onClose}
          />
        )
      }
    >
      {step === 'targets' && (
        <div className="flex h-full min-h-96 flex-col gap-2">
          <h3 className="text-md font-semibold">{words('assign.targets')}</h3>
          <p className="text-text-muted">{words('assign.targetsText')}</p>
          <MemberPicker kinds="both" exclude={NOBODY} chosen={targets} onChange={setTargets} />
        </div>
      )}
      {step === 'options' && <Options draft={draft} onChange={setDraft} />}
      {step !== 'results' && commands.length > 0 && (
        <div className="mt-4">
          <ForecastPanel commands={commands} />
        </div>
      )}
      {step === 'results' && batch.running && (
        <ProgressBar
          label={words('assign.running')}
          value={batch.outcomes.length}
          max={batch.total}
          valueText={words('assign.progress', { done: batch.outcomes.length, total: batch.total })}
        />
      )}
      {step === 'results' && !batch.running && (
        <BatchOutcomes
          outcomes={batch.outcomes}
          left={batch.total - batch.outcomes.length}
          doneTitle={words('assign.assigned')}
          summary={
            refused.length === 0
              ? words('assign.allDone', { count: batch.outcomes.length })
              : words('assign.someRefused', {
                  done: batch.outcomes.length - refused.length,
                  refused: refused.length,
                })
          }
          note={targets.some(({ kind }) => kind === 'group') ? words('assign.background') : undefined}
        />
      )}
    </Pane>
  );
}

/** A user gets the products directly and at once, a group into its template. */
function commandOf({ id, kind }: Candidate, add: readonly Licence[]): Command {
  return kind === 'user'
    ? { type: 'user.assignLicences', user: userId(id), add, remove: [] }
    : { type: 'group.setLicences', group: groupId(id), add, remove: [] };
}

type OptionsProps = { readonly draft: LicenceDraft; readonly onChange: (draft: LicenceDraft) => void };

function Options({ draft, onChange }: OptionsProps) {
  const words = useWords('licenses');
  const rules = rulesOf(useDirectory());
  const products = [...draft.keys()].flatMap((sku) => rules.products.get(sku) ?? []);
  const [wanted, setWanted] = useState(products[0]?.id);
  return (
    <Section title={words('assign.options')} level={3} description={words('assign.optionsText')}>
      <LicenceOptions
        products={products}
        shown={products.find(({ id }) => id === wanted) ?? products[0]}
        onShow={setWanted}
        draft={draft}
        onChange={onChange}
      />
    </Section>
  );
}

type FormButtonsProps = {
  readonly step: 'targets' | 'options';
  readonly chosen: number;
  readonly onStep: (step: 'targets' | 'options') => void;
  readonly onAssign: () => void;
  readonly onClose: () => void;
};

function FormButtons({ step, chosen, onStep, onAssign, onClose }: FormButtonsProps) {
  const words = useWords('licenses');
  const common = useWords('common');
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
      <Button look="primary" disabled={chosen === 0} onClick={onAssign}>
        {common('assign')}
      </Button>
      <Button onClick={() => onStep(step === 'targets' ? 'options' : 'targets')}>
        {words(step === 'targets' ? 'assign.next' : 'assign.back')}
      </Button>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <span role="status" className="text-text-muted">
        {words('assign.chosen', { count: chosen })}
      </span>
    </div>
  );
}

type ResultButtonsProps = {
  readonly running: boolean;
  readonly mayRepeat: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
};

function ResultButtons({ running, mayRepeat, onStop, onAgain, onClose }: ResultButtonsProps) {
  const words = useWords('licenses');
  const common = useWords('common');
  if (running) return <Button onClick={onStop}>{words('assign.stop')}</Button>;
  return (
    <>
      <Button look="primary" onClick={onClose}>
        {common('close')}
      </Button>
      {mayRepeat && <Button onClick={onAgain}>{words('assign.again')}</Button>}
    </>
  );
}
