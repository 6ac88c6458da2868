import { useWords } from '../../i18n/use-words.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { STATE_TONE, type GroupState } from './group-state.ts';

/** How far a group's licences are. */
export function GroupStateBadge({ state }: { readonly state: GroupState }) {
  const words = useWords('groups');
  if (state === 'none') return <span className="text-text-muted">{words('states.none')}</span>;
  return (
    <StatusBadge tone={STATE_TONE[state]} text={words(`states.${state}`)} busy={state === 'processing'} />
  );
}
