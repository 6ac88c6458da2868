import type { MemberId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { PickList } from '../parts/PickList.tsx';
import { useCandidates, type Candidate, type CandidateKinds } from './use-candidates.ts';

type MemberPickerProps = {
  readonly kinds: CandidateKinds;
  /** Who is not offered. Read once. */
  readonly exclude: ReadonlySet<string> | ((id: MemberId) => boolean);
  readonly chosen: readonly Candidate[];
  readonly onChange: (chosen: readonly Candidate[]) => void;
};

/** Chooses users, groups or both out of the whole directory. */
export function MemberPicker({ kinds, exclude, chosen, onChange }: MemberPickerProps) {
  const words = useWords('panes');
  const candidates = useCandidates(kinds, exclude);
  return (
    <PickList
      label={words(`members.list.${kinds}`)}
      items={candidates}
      itemKey={({ id }) => id}
      name={({ name }) => name}
      detail={({ kind, detail }) => {
        if (kind === 'user') return detail;
        return detail === ''
          ? words('members.group')
          : words('members.describedGroup', { description: detail });
      }}
      chosen={chosen}
      onChange={onChange}
      searchLabel={words(`members.search.${kinds}`)}
      searchPlaceholder={words(`members.search.${kinds}`)}
      clearLabel={words('members.clear')}
      chosenLabel={words('members.chosen')}
      removeLabel={({ name }) => words('members.drop', { name })}
      emptyText={words('members.none')}
      statusText={(shown, total) => words('members.status', { shown, total })}
    />
  );
}
