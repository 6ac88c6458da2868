import { useState } from 'react';
import { isDynamic, type Group, type GroupProfile } from '../../engine/group.ts';
import { groupId, type MemberId } from '../../engine/ids.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import { Pane } from '../parts/Pane.tsx';
import { Section } from '../parts/Section.tsx';
import { faultsOf, formOf, isChanged, NEW_GROUP, profileOf } from '../pieces/group-form.ts';
import { GroupFields } from '../pieces/GroupFields.tsx';
import { MemberPicker } from '../pieces/MemberPicker.tsx';
import { RefusalBar } from '../pieces/RefusalBar.tsx';
import type { Candidate } from '../pieces/use-candidates.ts';

type GroupPaneProps = {
  /** The group to edit; null for a new one. */
  readonly group: Group | null;
  /** Carries the wish out or says why not; null closes the pane. Members are chosen for a new, assigned group only. */
  readonly onApply: (profile: GroupProfile, members: readonly MemberId[]) => Refusal | null;
  readonly onClose: () => void;
};

const NOBODY: ReadonlySet<string> = new Set();

/** Makes a group or edits its properties. Load it lazily. */
export function GroupPane({ group, onApply, onClose }: GroupPaneProps) {
  const words = useWords('panes');
  const common = useWords('common');
  const present = group?.profile ?? null;
  const [id] = useState(() => group?.id ?? groupId(crypto.randomUUID()));
  const [form, setForm] = useState(() => (present ? formOf(present) : NEW_GROUP));
  const [members, setMembers] = useState<readonly Candidate[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const profile = profileOf(form, id, present);
  const faults = faultsOf(profile);
  const ready =
    faults.property === null && faults.rule === null && (present === null || isChanged(form, present));

  const save = (): void => {
    const chosen = form.dynamic ? [] : members.map((member) => member.id);
    const reason = onApply(profile, chosen);
    setRefusal(reason);
    if (reason === null) onClose();
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words(group ? 'group.edit' : 'group.create')}
      subtitle={present?.displayName}
      icon="group"
      closeLabel={common('close')}
      footer={
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <RefusalBar refusal={refusal} />
          <div className="flex flex-wrap gap-2">
            <Button look="primary" disabled={!ready} onClick={save}>
              {common(group ? 'save' : 'create')}
            </Button>
            <Button onClick={onClose}>{common('cancel')}</Button>
          </div>
        </div>
      }
    >
      <GroupFields
        form={form}
        faults={faults}
        onChange={setForm}
        isNew={group === null}
        isLicensed={group !== null && group.licences.length > 0}
        hasAssignedMembers={group !== null && !isDynamic(group.profile) && group.members.length > 0}
      />
      {group === null && !form.dynamic && (
        <div className="mt-6">
          <Section title={words('group.members')} description={words('group.membersText')}>
            <div className="flex h-96">
              <MemberPicker kinds="both" exclude={NOBODY} chosen={members} onChange={setMembers} />
            </div>
          </Section>
        </div>
      )}
    </Pane>
  );
}
