import { useId, useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import type { PlanRelations } from '../../engine/product.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import { Pane } from '../parts/Pane.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { NameList } from '../pieces/NameList.tsx';
import { usePlanNames } from '../pieces/use-plan-names.ts';
import { useNames } from '../wording/use-names.ts';
import { DependencyFields } from './DependencyFields.tsx';
import { LocationFields } from './LocationFields.tsx';
import { ownRelations, withRelation, type RelationDraft } from '../pieces/relation-draft.ts';
import { useRelationFaults, type RelationFaults } from './use-relation-faults.ts';

type RelationPaneProps = {
  readonly start: RelationDraft;
  readonly relations: PlanRelations;
  readonly onSave: (command: Command) => void;
  readonly onClose: () => void;
};

/** Edits one relation between plans; saves only what makes sense. Load it lazily. */
export function RelationPane({ start, relations, onSave, onClose }: RelationPaneProps) {
  const words = useWords('settings');
  const common = useWords('common');
  const names = useNames();
  const listId = useId();
  const plans = usePlanNames();
  const faultsOf = useRelationFaults(relations);
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const found = faultsOf(draft);
  const faults = tried ? found : {};
  const ready = draft !== start && isFaultless(found);
  const commands = useMemo(() => [ownRelations(withRelation(relations, draft))], [relations, draft]);

  const save = (): void => {
    setTried(true);
    const [command] = commands;
    if (command && isFaultless(found)) onSave(command);
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words(`edit.${start.kind}`)}
      icon="edit"
      closeLabel={common('close')}
      onSubmit={save}
      footer={
        <>
          <Button look="primary" type="submit">
            {common('save')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <datalist id={listId}>
        {plans.all.map((name) => (
          <option key={name} value={name}>
            {names.planByName(name)}
          </option>
        ))}
      </datalist>
      {(draft.kind === 'exclusive' || draft.kind === 'mailbox') && (
        <NameList
          label={words('edit.plans')}
          values={draft.plans}
          onChange={(list) => setDraft({ ...draft, plans: list })}
          nameOf={names.planByName}
          resolve={plans.resolve}
          unknown={(text) => words('edit.planUnknown', { text })}
          inputLabel={words('edit.addPlan')}
          listId={listId}
          error={faults.list}
        />
      )}
      {draft.kind === 'dependsOn' && (
        <DependencyFields draft={draft} onChange={setDraft} faults={faults} listId={listId} />
      )}
      {draft.kind === 'prohibitedIn' && (
        <LocationFields draft={draft} onChange={setDraft} faults={faults} listId={listId} />
      )}
      {ready && (
        <div className="mt-6">
          <ForecastPanel commands={commands} waits />
        </div>
      )}
    </Pane>
  );
}

function isFaultless(faults: RelationFaults): boolean {
  return Object.values(faults).every((fault) => fault === undefined);
}
