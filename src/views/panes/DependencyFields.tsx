import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import { FieldError } from '../parts/Field.tsx';
import { NameList } from '../pieces/NameList.tsx';
import { usePlanNames } from '../pieces/use-plan-names.ts';
import { useNames } from '../wording/use-names.ts';
import { PlanNameField } from './PlanNameField.tsx';
import type { RelationDraft } from '../pieces/relation-draft.ts';
import type { RelationFaults } from './use-relation-faults.ts';

type Dependency = Extract<RelationDraft, { readonly kind: 'dependsOn' }>;

type DependencyFieldsProps = {
  readonly draft: Dependency;
  readonly onChange: (draft: Dependency) => void;
  readonly faults: RelationFaults;
  readonly listId: string;
};

/** A plan and its requirements, each met by any one of a list of plans. */
export function DependencyFields({ draft, onChange, faults, listId }: DependencyFieldsProps) {
  const words = useWords('settings');
  const names = useNames();
  const plans = usePlanNames();
  const { needs } = draft;
  return (
    <div className="flex flex-col gap-6">
      <PlanNameField
        value={draft.plan}
        onChange={(plan) => onChange({ ...draft, plan })}
        fixed={draft.before !== null}
        listId={listId}
        error={faults.plan}
      />
      {needs.map((alternatives, place) => {
        const number = place + 1;
        return (
          <div key={place} className="flex flex-col items-stretch gap-2">
            <NameList
              label={words('edit.requirement', { number })}
              values={alternatives}
              onChange={(list) => onChange({ ...draft, needs: needs.with(place, list) })}
              nameOf={names.planByName}
              resolve={plans.resolve}
              unknown={(text) => words('edit.planUnknown', { text })}
              inputLabel={words('edit.addPlan')}
              listId={listId}
            />
            {needs.length > 1 && (
              <Button
                look="subtle"
                icon="remove"
                className="self-start"
                onClick={() => onChange({ ...draft, needs: needs.toSpliced(place, 1) })}
              >
                {words('edit.removeRequirement', { number })}
              </Button>
            )}
          </div>
        );
      })}
      {faults.list !== undefined && <FieldError id={`${listId}-fault`} text={faults.list} />}
      <Button icon="add" className="self-start" onClick={() => onChange({ ...draft, needs: [...needs, []] })}>
        {words('edit.addRequirement')}
      </Button>
    </div>
  );
}
