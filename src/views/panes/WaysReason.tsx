import { useEffect, useMemo } from 'react';
import { ErrorList } from '../../engine/error-list.ts';
import type { GroupId } from '../../engine/ids.ts';
import { RECORDED_ERRORS, type RecordedError } from '../../engine/vocabulary.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { useReasonHeading } from '../wording/use-reason-heading.ts';

const ANY = 'any';

type WaysReasonProps = {
  /** The group whose errors they are; null for those of the whole tenant, of which always one reason is chosen. */
  readonly group: GroupId | null;
  readonly value: RecordedError | null;
  readonly onChange: (value: RecordedError | null) => void;
};

/** Chooses the reason whose errors are looked at, among those that occur. */
export function WaysReason({ group, value, onChange }: WaysReasonProps) {
  const words = useWords('ways');
  const heading = useReasonHeading();
  const directory = useDirectory();
  const reasons = useMemo(() => {
    const groups = group === null ? [...directory.failing.keys()] : [group];
    const found = new Set(groups.flatMap((id) => new ErrorList(directory, id).reasons()));
    return RECORDED_ERRORS.filter((reason) => found.has(reason));
  }, [directory, group]);
  const [first] = reasons;
  const choose = group === null && value === null && first !== undefined ? first : null;
  useEffect(() => {
    if (choose !== null) onChange(choose);
  }, [choose, onChange]);
  if (group !== null && reasons.length < 2) return null;
  return (
    <FilterSelect
      label={words('reason')}
      value={value ?? choose ?? ANY}
      onChange={(next) => onChange(next === ANY ? null : next)}
      options={[
        ...(group === null ? [] : [{ value: ANY, label: words('anyReason') } as const]),
        ...reasons.map((reason) => ({ value: reason, label: heading(reason) })),
      ]}
    />
  );
}
