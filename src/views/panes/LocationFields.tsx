import { useMemo } from 'react';
import { COUNTRY_CODES, isCountryCode } from '../../catalogue/locations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { NameList } from '../pieces/NameList.tsx';
import { useCountryName } from '../wording/use-country-name.ts';
import { PlanNameField } from './PlanNameField.tsx';
import type { RelationDraft } from '../pieces/relation-draft.ts';
import type { RelationFaults } from './use-relation-faults.ts';

type LocationRule = Extract<RelationDraft, { readonly kind: 'prohibitedIn' }>;

type LocationFieldsProps = {
  readonly draft: LocationRule;
  readonly onChange: (draft: LocationRule) => void;
  readonly faults: RelationFaults;
  /** The `<datalist>` with plans. */
  readonly listId: string;
};

/** A plan and the countries in which it can't be assigned. */
export function LocationFields({ draft, onChange, faults, listId }: LocationFieldsProps) {
  const words = useWords('settings');
  const country = useCountryName();
  const codes = useMemo(
    () => new Map(COUNTRY_CODES.map((code) => [country(code).toLowerCase(), code])),
    [country],
  );
  const resolve = (text: string): string | null => {
    const code = text.toUpperCase();
    return isCountryCode(code) ? code : (codes.get(text.toLowerCase()) ?? null);
  };
  return (
    <div className="flex flex-col gap-6">
      <datalist id={`${listId}-places`}>
        {COUNTRY_CODES.map((code) => (
          <option key={code} value={country(code)}>
            {code}
          </option>
        ))}
      </datalist>
      <PlanNameField
        value={draft.plan}
        onChange={(plan) => onChange({ ...draft, plan })}
        fixed={draft.before !== null}
        listId={listId}
        error={faults.plan}
      />
      <NameList
        label={words('edit.places')}
        values={draft.places}
        onChange={(places) => onChange({ ...draft, places })}
        nameOf={country}
        resolve={resolve}
        unknown={(text) => words('edit.placeUnknown', { text })}
        inputLabel={words('edit.addPlace')}
        listId={`${listId}-places`}
        error={faults.list}
      />
    </div>
  );
}
