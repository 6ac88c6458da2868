import { useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import { isDynamic, type Group } from '../../engine/group.ts';
import { groupId } from '../../engine/ids.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import { Pane } from '../parts/Pane.tsx';
import { Section } from '../parts/Section.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { faultsOf, formOf, isChanged, NEW_GROUP, profileOf } from '../pieces/group-form.ts';
import { GroupFields } from '../pieces/GroupFields.tsx';
import { MemberPicker } from '../pieces/MemberPicker.tsx';
import { RefusalBar } from '../pieces/RefusalBar.tsx';
import type { Candidate } from '../pieces/use-candidates.ts';

type GroupPaneProps = {
  /** The group to edit; null for a new one. */
  readonly group: Group | null;
  /** Carries the command out or says why not; null closes the pane. */
  readonly onApply: (command: Command) => Refusal | null;
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
  const profile = useMemo(() => profileOf(form, id, present), [form, id, present]);
  const faults = faultsOf(profile);
  const ready =
    faults.property === null && faults.rule === null && (present === null || isChanged(form, present));

  const isNew = group === null;
  const command = useMemo((): Command => {
    const { id: _id, ...changes } = profile;
    // Members are chosen for a new, assigned group only.
    const chosen = form.dynamic ? [] : members.map((member) => member.id);
    return isNew
      ? { type: 'group.create', profile, members: chosen }
      : { type: 'group.update', group: id, changes };
  }, [isNew, id, profile, form.dynamic, members]);
  const commands = useMemo(() => [command], [command]);

  const save = (): void => {
    const reason = onApply(command);
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
      {isNew && !form.dynamic && (
        <div className="mt-6">
          <Section title={words('group.members')} description={words('group.membersText')}>
            <div className="flex h-96">
              <MemberPicker kinds="both" exclude={NOBODY} chosen={members} onChange={setMembers} />
            </div>
          </Section>
        </div>
      )}
      {ready && (
        <div className="mt-6">
          <ForecastPanel commands={commands} />
        </div>
      )}
    </Pane>
  );
}
