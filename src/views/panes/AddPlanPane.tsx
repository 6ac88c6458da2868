import { useMemo, useState } from 'react';
import { SOLD_PLANS, UNSOLD_PLANS } from '../../catalogue/plans.ts';
import type { Command } from '../../engine/command.ts';
import { parseGuid, planId, type PlanId } from '../../engine/ids.ts';
import type { Plan, Product } from '../../engine/product.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { ComboField } from '../parts/ComboField.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { Pane } from '../parts/Pane.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { RefusalBar } from '../pieces/RefusalBar.tsx';
import { useNames } from '../wording/use-names.ts';

const KINDS = ['catalogue', 'own'] as const;

type AddPlanPaneProps = { readonly product: Product; readonly onClose: () => void };

/** "Add service plan": a known one or one of your own joins the product, on everywhere at once (R1.6). Load it lazily. */
export function AddPlanPane({ product, onClose }: AddPlanPaneProps) {
  const words = useWords('licenses');
  const common = useWords('common');
  const names = useNames();
  const lab = useLab();
  const known = useKnownPlans(product);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('catalogue');
  const [chosen, setChosen] = useState<PlanId | undefined>(undefined);
  const [name, setName] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID().toLowerCase());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const guid = parseGuid(id.trim());
  const plan = useMemo((): Plan | undefined => {
    if (kind === 'catalogue') return known.find((one) => one.id === chosen);
    return guid === null || name.trim() === '' ? undefined : { id: planId(guid), name: name.trim() };
  }, [kind, known, chosen, guid, name]);
  const commands = useMemo(
    (): readonly Command[] => (plan ? [{ type: 'subscription.addPlan', sku: product.id, plan }] : []),
    [plan, product.id],
  );

  const add = (): void => {
    const [command] = commands;
    if (!command) return;
    const done = lab.dispatch(command);
    if (done.ok) onClose();
    else setRefusal(done.reason);
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('addPlan.title')}
      subtitle={names.product(product.id)}
      icon="add"
      closeLabel={common('close')}
      onSubmit={add}
      footer={
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <RefusalBar refusal={refusal} />
          <div className="flex gap-2">
            <Button look="primary" type="submit" disabled={!plan}>
              {common('add')}
            </Button>
            <Button onClick={onClose}>{common('cancel')}</Button>
          </div>
        </div>
      }
    >
      <div className="flex flex-col gap-4">
        <InfoBar tone="info">{words('addPlan.note', { product: names.product(product.id) })}</InfoBar>
        <SelectField
          label={words('addPlan.kind')}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setRefusal(null);
          }}
          options={KINDS.map((value) => ({ value, label: words(`addPlan.${value}`) }))}
        />
        {kind === 'catalogue' ? (
          <ComboField
            label={words('addPlan.plan')}
            value={chosen}
            onChange={setChosen}
            options={known.map((one) => ({
              value: one.id,
              label: names.planByName(one.name),
              note: one.name,
            }))}
            placeholder={words('addPlan.placeholder')}
            openLabel={words('addPlan.open')}
            clearLabel={words('addPlan.clear')}
            emptyText={words('addPlan.none')}
            required
          />
        ) : (
          <>
            <TextField
              label={words('addPlan.name')}
              description={words('addPlan.nameHint')}
              value={name}
              onChange={setName}
              required
            />
            <TextField
              label={words('addPlan.id')}
              description={words('addPlan.idHint')}
              value={id}
              onChange={setId}
              error={guid === null ? words('addPlan.idFault') : undefined}
              required
            />
          </>
        )}
        {commands.length > 0 && <ForecastPanel commands={commands} />}
      </div>
    </Pane>
  );
}

/** Plans of the catalogue and of the tenant's other products that this product does not have. */
function useKnownPlans(product: Product): readonly Plan[] {
  const rules = rulesOf(useDirectory());
  return useMemo(() => {
    const plans = new Map<PlanId, Plan>();
    for (const [name, id] of [...SOLD_PLANS, ...UNSOLD_PLANS])
      plans.set(planId(id), { id: planId(id), name });
    for (const [id, name] of rules.planNames) plans.set(id, { id, name });
    for (const { id } of product.plans) plans.delete(id);
    return [...plans.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }, [rules, product]);
}
