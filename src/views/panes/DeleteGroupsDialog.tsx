import { useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import type { Group } from '../../engine/group.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLab } from '../../store/use-lab.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { TextLink } from '../parts/TextLink.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { useRefusalWords } from '../wording/use-refusal-words.ts';

type Refused = { readonly group: Group; readonly refusal: Refusal };

type DeleteGroupsDialogProps = { readonly groups: readonly Group[]; readonly onClose: () => void };

/** Deletes groups one by one; stays open with those that were refused, and why. Load it lazily. */
export function DeleteGroupsDialog({ groups, onClose }: DeleteGroupsDialogProps) {
  const words = useWords('groups');
  const common = useWords('common');
  const sentences = useRefusalWords();
  const lab = useLab();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const commands = useMemo(
    () => groups.map(({ id }): Command => ({ type: 'group.delete', group: id })),
    [groups],
  );

  const confirm = (): void => {
    const failed = groups.flatMap((group, place): Refused[] => {
      const done = lab.dispatch({ type: 'group.delete', group: group.id }, { more: place > 0 });
      return done.ok ? [] : [{ group, refusal: done.reason }];
    });
    setRefused(failed);
    if (failed.length === 0) onClose();
  };
  return (
    <ConfirmDialog
      open
      danger
      title={
        refused.length > 0
          ? words('remove.refused', { count: refused.length })
          : words('remove.title', { count: groups.length })
      }
      confirmLabel={common(refused.length > 0 ? 'retry' : 'delete')}
      cancelLabel={common(refused.length > 0 ? 'close' : 'cancel')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <div role="alert" className="flex max-h-60 flex-col gap-2 overflow-y-auto">
        {refused.map(({ group, refusal }) => (
          <InfoBar key={group.id} tone="danger" title={group.profile.displayName}>
            {sentences(refusal).join(' ')}{' '}
            <TextLink href={`/groups/${group.id}/licenses`}>
              {words('remove.toLicenses', { group: group.profile.displayName })}
            </TextLink>
          </InfoBar>
        ))}
      </div>
      {refused.length === 0 && (
        <>
          <p>{words('remove.text')}</p>
          <ul className="mt-2 max-h-40 list-disc overflow-y-auto pl-5">
            {groups.map(({ id, profile }) => (
              <li key={id}>{profile.displayName}</li>
            ))}
          </ul>
          <div className="mt-3">
            <ForecastPanel commands={commands} />
          </div>
        </>
      )}
    </ConfirmDialog>
  );
}
