import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { continueHere } from '../../store/continue-here.ts';
import type { HistoryRefusal } from '../../store/history-travel.ts';
import { useLab } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { Pane } from '../parts/Pane.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useBranchName } from '../wording/use-branch-name.ts';
import { useHistoryRefusalWords } from '../wording/use-history-refusal-words.ts';

/** "Continue from here": asks what the new branch is called. Load it lazily. */
export function ContinuePane({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('history');
  const common = useWords('common');
  const lab = useLab();
  const branchName = useBranchName();
  const refusalWords = useHistoryRefusalWords();
  const [name, setName] = useState(() => {
    const { branches } = lab.getState().history;
    const taken = new Set(branches.map(branchName));
    for (let id = branches.length; ; id++) {
      const free = branchName({ id, name: null, tip: 0 });
      if (!taken.has(free)) return free;
    }
  });
  const [refusal, setRefusal] = useState<HistoryRefusal | null>(null);

  const start = (): void => {
    const done = continueHere(lab, name);
    if (!done.ok) {
      setRefusal(done.reason);
      return;
    }
    onClose();
    document.getElementById('content')?.focus();
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('continue.title')}
      icon="branch"
      closeLabel={common('close')}
      size="small"
      onSubmit={start}
      footer={
        <>
          <Button look="primary" type="submit">
            {words('continue.start')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{words('continue.text')}</p>
        <TextField
          label={words('continue.name')}
          value={name}
          onChange={setName}
          error={refusal ? refusalWords(refusal) : undefined}
          required
        />
      </div>
    </Pane>
  );
}
