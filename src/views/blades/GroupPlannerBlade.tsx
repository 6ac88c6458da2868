import { useCallback, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import { groupId, type GroupId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Planned } from '../../insight/planner/planner.ts';
import { plannerOf } from '../../insight/planner/planner-of.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { useBatch } from '../panes/use-batch.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { DerivedBar } from '../pieces/DerivedBar.tsx';
import { useDerived } from '../pieces/use-derived.ts';
import { Plans } from './GroupPlannerBlade/Plans.tsx';

const ADMINISTRATOR = { kind: 'service', displayName: 'Administrator' } as const;

/** As many new groups as a split can need. */
const newIds = (): readonly GroupId[] => Array.from({ length: 6 }, () => groupId(crypto.randomUUID()));

/** The split of a group that licenses most, before and after, applied as one step. */
export function GroupPlannerBlade() {
  const { id } = useGroupPage();
  return <Planner key={id} id={id} />;
}

function Planner({ id }: { readonly id: GroupId }) {
  const words = useWords('planner');
  const [ids, setIds] = useState(newIds);
  const batch = useBatch<Command>();
  const work = useCallback(
    (directory: Directory) => plannerOf(directory, id, ids, { at: Date.now(), actor: ADMINISTRATOR }),
    [id, ids],
  );
  const derived = useDerived(work);
  const apply = (commands: readonly Command[]): void => {
    batch.run(commands, (command) => command);
    setIds(newIds());
  };
  const refused = batch.outcomes.some(({ refusal }) => refusal !== null);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto bg-surface px-6 py-3">
      <p className="max-w-prose">{words('intro')}</p>
      <div role="status" className="max-w-prose empty:hidden">
        {batch.total > 0 && !batch.running && (
          <InfoBar tone={refused ? 'danger' : 'success'}>
            {words(refused ? 'refusedApply' : 'applied')}
          </InfoBar>
        )}
      </div>
      <DerivedBar of={derived} label={words('working')} stopped={words('stopped')} />
      {derived.found && <Found id={id} found={derived.found.value} busy={batch.running} onApply={apply} />}
    </div>
  );
}

type FoundProps = {
  readonly id: GroupId;
  readonly found: Planned;
  readonly busy: boolean;
  readonly onApply: (commands: readonly Command[]) => void;
};

function Found({ id, found, busy, onApply }: FoundProps) {
  const words = useWords('planner');
  const { kind, tried, refused, cut } = found;
  return (
    <>
      {kind === 'plans' ? (
        <Plans id={id} found={found} busy={busy} onApply={onApply} />
      ) : (
        <EmptyState
          icon={kind === 'well' ? 'success' : 'key'}
          title={words(`kind.${kind}`)}
          text={words(`kind.${kind}Text`)}
        />
      )}
      {tried + refused > 0 && (
        <p className="max-w-prose text-text-muted">
          {words('tried', { tried, refused })} {cut && words('cut')}
        </p>
      )}
    </>
  );
}
