import { lazy, Suspense, useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import { isDynamic, type Group } from '../../engine/group.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLab } from '../../store/use-lab.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { Button } from '../parts/Button.tsx';
import { faultsOf, formOf, isChanged, profileOf, type GroupForm } from '../pieces/group-form.ts';
import { GroupFields } from '../pieces/GroupFields.tsx';
import { GroupLeavings } from '../pieces/GroupLeavings.tsx';
import { RefusalBar } from '../pieces/RefusalBar.tsx';

const ForecastPanel = lazy(async () => ({
  default: (await import('../pieces/ForecastPanel.tsx')).ForecastPanel,
}));

/** A group's properties to edit, the membership rule among them. */
export function GroupPropertiesBlade() {
  const { id, group } = useGroupPage();
  return group ? <Properties key={id} group={group} /> : <GroupLeavings group={id} />;
}

function Properties({ group }: { readonly group: Group }) {
  const { id, profile, licences } = group;
  const words = useWords('groups');
  const common = useWords('common');
  const lab = useLab();
  // Null: nothing is being edited, the form shows what is stored.
  const [edited, setEdited] = useState<GroupForm | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState(false);
  const form = useMemo(() => edited ?? formOf(profile), [edited, profile]);
  const wish = useMemo(() => profileOf(form, id, profile), [form, id, profile]);
  const faults = faultsOf(wish);
  const changed = isChanged(form, profile);
  const ready = changed && faults.property === null && faults.rule === null;

  const settle = (reason: Refusal | null, done: boolean): void => {
    setRefusal(reason);
    setSaved(done);
    if (reason === null) setEdited(null);
  };
  const command = useMemo((): Command => {
    const { id: _id, ...changes } = wish;
    return { type: 'group.update', group: id, changes };
  }, [wish, id]);
  const commands = useMemo(() => [command], [command]);
  const save = (): void => {
    const done = lab.dispatch(command);
    settle(done.ok ? null : done.reason, done.ok);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto bg-surface p-6">
        <GroupFields
          form={form}
          faults={faults}
          onChange={(next) => {
            setEdited(next);
            setSaved(false);
          }}
          isNew={false}
          isLicensed={licences.length > 0}
          hasAssignedMembers={!isDynamic(profile) && group.members.length > 0}
        />
      </div>
      <div className="flex flex-col gap-2 border-t border-stroke bg-surface px-6 py-3">
        <RefusalBar refusal={refusal} />
        {ready && (
          <Suspense>
            <ForecastPanel commands={commands} />
          </Suspense>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" disabled={!ready} onClick={save}>
            {common('save')}
          </Button>
          <Button disabled={!changed} onClick={() => settle(null, false)}>
            {common('discard')}
          </Button>
          <span role="status" className="text-text-muted">
            {saved ? words('properties.saved') : ''}
          </span>
        </div>
      </div>
    </div>
  );
}
