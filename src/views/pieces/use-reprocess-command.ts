import { useMemo } from 'react';
import type { GroupId } from '../../engine/ids.ts';
import { useLab } from '../../store/use-lab.ts';
import type { Command } from '../parts/command.ts';
import { useReprocessLabel } from './use-reprocess-label.ts';

/** Reprocess of a group, as a command bar shows it. */
export function useReprocessCommand(group: GroupId): Command {
  const lab = useLab();
  const label = useReprocessLabel(useMemo(() => ({ groups: [group] }), [group]));
  return {
    id: 'reprocess',
    label,
    icon: 'reprocess',
    onSelect: () => lab.dispatch({ type: 'group.reprocess', group }),
  };
}
