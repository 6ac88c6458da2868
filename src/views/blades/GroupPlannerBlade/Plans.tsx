import { useState } from 'react';
import type { Command } from '../../../engine/command.ts';
import type { GroupId } from '../../../engine/ids.ts';
import { isDynamic } from '../../../engine/group.ts';
import { groupById } from '../../../engine/queries.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { NewGroup, Planned } from '../../../insight/planner/planner.ts';
import { splitCommands } from '../../../insight/planner/split-commands.ts';
import { useDirectory, useLab } from '../../../store/use-lab.ts';
import { Button } from '../../parts/Button.tsx';
import { Section } from '../../parts/Section.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useGroupName } from '../../wording/use-group-name.ts';
import { usePlannerWords } from '../../wording/use-planner-words.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { LossList } from './LossList.tsx';

/** Splits offered beside the best. */
const OFFERED = 5;

type PlansProps = {
  readonly id: GroupId;
  readonly found: Planned;
  /** The commands are being sent. */
  readonly busy: boolean;
  readonly onApply: (commands: readonly Command[]) => void;
};

/** The best splits: what each comes to, the names of its new groups, and the button that makes it. */
export function Plans({ id, found, busy, onApply }: PlansProps) {
  const words = useWords('planner');
  const texts = usePlannerWords();
  const lab = useLab();
  const name = useGroupName(id);
  const dynamic = useDirectory((directory) => {
    const group = groupById(directory, id);
    return group !== undefined && isDynamic(group.profile);
  });
  const [chosen, setChosen] = useState(0);
  const [typed, setTyped] = useState<ReadonlyMap<GroupId, string>>(new Map());
  const plans = found.plans.slice(0, OFFERED);
  const plan = plans[chosen] ?? plans[0];
  if (!plan) return null;
  const nameOf = (group: NewGroup): string =>
    typed.get(group.id) ?? words('defaultName', { group: name, products: texts.products(group.skus) });
  const named = plan.split.groups.every((group) => nameOf(group).trim() !== '');

  const apply = (): void => {
    const { directory } = lab.getState();
    onApply(splitCommands(directory, id, plan.split, (group) => nameOf(group).trim()));
  };
  return (
    <>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-semibold">{words('plan')}</legend>
        {plans.map(({ split, after }, place) => (
          <label key={texts.split(split)} className="flex items-start gap-2">
            <input
              type="radio"
              name="split"
              className="mt-1"
              checked={split === plan.split}
              onChange={() => setChosen(place)}
            />
            {words('choice', { split: texts.split(split), pairs: after.pairs })}
          </label>
        ))}
      </fieldset>
      <Section title={words('outcome')}>
        <BeforeAfter found={found} after={plan.after} />
        <LossList losses={plan.losses} />
      </Section>
      <Section title={words('groupsTitle')} description={words(dynamic ? 'sameRule' : 'sameMembers')}>
        <div className="flex max-w-prose flex-col gap-3">
          <p>{words('keeps', { group: name, products: texts.products(plan.split.kept) })}</p>
          {plan.split.groups.map((group) => (
            <TextField
              key={group.id}
              label={words('newName', { products: texts.products(group.skus) })}
              value={nameOf(group)}
              onChange={(value) => setTyped(new Map(typed).set(group.id, value))}
              maxLength={256}
              error={nameOf(group).trim() === '' ? words('nameError') : undefined}
            />
          ))}
          <div>
            <Button look="primary" disabled={!named} busy={busy} onClick={apply}>
              {words('apply')}
            </Button>
          </div>
        </div>
      </Section>
    </>
  );
}
