import { useWords } from '../../i18n/use-words.ts';
import { Field, fieldBox } from '../parts/Field.tsx';
import { usePlanNames } from '../pieces/use-plan-names.ts';
import { useNames } from '../wording/use-names.ts';

type PlanNameFieldProps = {
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** The plan of an entry that exists stays. */
  readonly fixed: boolean;
  readonly listId: string;
  readonly error: string | undefined;
};

/** The plan that a relation is about: its string id, with suggestions; the friendly name is told below. */
export function PlanNameField({ value, onChange, fixed, listId, error }: PlanNameFieldProps) {
  const words = useWords('settings');
  const names = useNames();
  const { resolve } = usePlanNames();
  const known = resolve(value.trim());
  const friendly = known === null ? words('edit.planHint') : names.planByName(known);
  return (
    <Field label={words('edit.plan')} description={friendly} error={error} required disabled={fixed}>
      {(control) => (
        <input
          {...control}
          list={listId}
          value={value}
          onChange={({ target }) => onChange(resolve(target.value.trim()) ?? target.value)}
          autoComplete="off"
          spellCheck={false}
          className={fieldBox(error !== undefined)}
        />
      )}
    </Field>
  );
}
