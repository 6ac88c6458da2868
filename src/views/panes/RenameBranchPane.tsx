import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { Branch } from '../../store/history.ts';
import { renameBranch, type HistoryRefusal } from '../../store/history-travel.ts';
import { useLab } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { Pane } from '../parts/Pane.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useBranchName } from '../wording/use-branch-name.ts';
import { useHistoryRefusalWords } from '../wording/use-history-refusal-words.ts';

type RenameBranchPaneProps = { readonly branch: Branch; readonly onClose: () => void };

/** Gives a branch another name. Load it lazily. */
export function RenameBranchPane({ branch, onClose }: RenameBranchPaneProps) {
  const words = useWords('history');
  const common = useWords('common');
  const lab = useLab();
  const branchName = useBranchName();
  const refusalWords = useHistoryRefusalWords();
  const [name, setName] = useState(branchName(branch));
  const [refusal, setRefusal] = useState<HistoryRefusal | null>(null);

  const save = (): void => {
    const done = lab.travel((history) => renameBranch(history, branch.id, name));
    if (done.ok) onClose();
    else setRefusal(done.reason);
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('rename.title')}
      subtitle={branchName(branch)}
      icon="branch"
      closeLabel={common('close')}
      size="small"
      onSubmit={save}
      footer={
        <>
          <Button look="primary" type="submit">
            {words('rename.save')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <TextField
        label={words('rename.name')}
        value={name}
        onChange={setName}
        error={refusal ? refusalWords(refusal) : undefined}
        required
      />
    </Pane>
  );
}
