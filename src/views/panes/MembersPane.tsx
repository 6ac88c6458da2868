import { useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import type { MemberId } from '../../engine/ids.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import { Pane } from '../parts/Pane.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { MemberPicker } from '../pieces/MemberPicker.tsx';
import { RefusalBar } from '../pieces/RefusalBar.tsx';
import type { Candidate, CandidateKinds } from '../pieces/use-candidates.ts';

type MembersPaneProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** What is offered. */
  readonly kinds: CandidateKinds;
  /** Who is not offered: present members, the group itself. Read once. */
  readonly exclude: ReadonlySet<string> | ((id: MemberId) => boolean);
  /** What the choice would send, for the forecast; built once. */
  readonly commandsOf: (members: readonly MemberId[]) => readonly Command[];
  /** Carries the commands out as one action, or says why not; null closes the pane. */
  readonly onApply: (commands: readonly Command[]) => Refusal | null;
  readonly onClose: () => void;
};

/** Chooses users and groups, as members or for a user to join. Load it lazily. */
export function MembersPane(props: MembersPaneProps) {
  const { title, subtitle, kinds, exclude, commandsOf, onApply, onClose } = props;
  const words = useWords('panes');
  const common = useWords('common');
  const [chosen, setChosen] = useState<readonly Candidate[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const commands = useMemo(
    () => (chosen.length === 0 ? [] : commandsOf(chosen.map(({ id }) => id))),
    [chosen, commandsOf],
  );

  const apply = (): void => {
    const reason = onApply(commands);
    setRefusal(reason);
    if (reason === null) onClose();
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={title}
      subtitle={subtitle}
      icon="users"
      closeLabel={common('close')}
      footer={
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <RefusalBar refusal={refusal} />
          <div className="flex flex-wrap items-center gap-2">
            <Button look="primary" disabled={chosen.length === 0} onClick={apply}>
              {common('select')}
            </Button>
            <Button onClick={onClose}>{common('cancel')}</Button>
            <span role="status" className="text-text-muted">
              {words('members.count', { count: chosen.length })}
            </span>
          </div>
        </div>
      }
    >
      <div className="flex h-full min-h-72 flex-col gap-4">
        <div className="flex min-h-72 flex-1">
          <MemberPicker kinds={kinds} exclude={exclude} chosen={chosen} onChange={setChosen} />
        </div>
        {commands.length > 0 && <ForecastPanel commands={commands} />}
      </div>
    </Pane>
  );
}
