import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../../i18n/use-words.ts';
import { goTo, switchTo, type Travelled } from '../../store/history-travel.ts';
import type { History } from '../../store/history.ts';
import { useLab, useLabState } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { Section } from '../parts/Section.tsx';
import { compareAddress } from '../pieces/history-addresses.ts';
import { useLook } from '../pieces/use-look.tsx';
import { useBranchName } from '../wording/use-branch-name.ts';
import { BranchGrid } from './HistoryBlade/BranchGrid.tsx';
import { StepGrid } from './HistoryBlade/StepGrid.tsx';

const RenameBranchPane = lazy(async () => ({
  default: (await import('../panes/RenameBranchPane.tsx')).RenameBranchPane,
}));

const NOTHING: ReadonlySet<string> = new Set();

/** All that was done since the tenant was opened: go anywhere, change branches, compare two points. */
export function HistoryBlade() {
  const opened = useLabState((state) => state.opened);
  return <Whole key={opened} />;
}

/** The history of one tenant; what was chosen in another one's is forgotten. */
function Whole() {
  const words = useWords('history');
  const common = useWords('common');
  const lab = useLab();
  const navigate = useNavigate();
  const history = useLabState((state) => state.history);
  const branchName = useBranchName();
  const { look, progress } = useLook();
  const [steps, setSteps] = useState(NOTHING);
  const [branches, setBranches] = useState(NOTHING);
  const [renaming, setRenaming] = useState(false);

  const chosenSteps = history.steps.filter(({ id }) => steps.has(String(id)));
  const chosenBranches = history.branches.filter(({ id }) => branches.has(String(id)));
  const [step, ...moreSteps] = chosenSteps;
  const [branch, ...moreBranches] = chosenBranches;
  const onlyStep = moreSteps.length === 0 ? step : undefined;
  const onlyBranch = moreBranches.length === 0 ? branch : undefined;
  const points = [...chosenSteps.map(({ id }) => id), ...chosenBranches.map(({ tip }) => tip)].toSorted(
    (a, b) => a - b,
  );
  const [before, after, ...tooMany] = points;
  const pair = before !== undefined && after !== undefined && tooMany.length === 0 ? { before, after } : null;
  const isHere = onlyBranch?.id === history.branch && onlyBranch.tip === history.present;
  const current = history.branches[history.branch];

  const travel = (go: (known: History) => Travelled): void => {
    lab.travel(go);
    setSteps(NOTHING);
    setBranches(NOTHING);
  };
  return (
    <div className="flex flex-col">
      <PageHeader title={words('title')} subtitle={words('subtitle')} icon="history" />
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          {
            id: 'goTo',
            label: words('steps.goTo'),
            icon: 'clock',
            disabled: !onlyStep || onlyStep.id === history.present,
            reason: words(onlyStep ? 'steps.isPresent' : 'steps.chooseOne'),
            onSelect: () => onlyStep && travel((known) => goTo(known, onlyStep.id)),
          },
          {
            id: 'show',
            label: words('steps.show'),
            icon: 'history',
            disabled: !onlyStep || onlyStep.id === history.present,
            reason: words(onlyStep ? 'steps.isPresent' : 'steps.chooseOne'),
            onSelect: () => onlyStep && look({ step: onlyStep.id, entry: null }),
          },
          {
            id: 'compare',
            label: words('steps.compare'),
            icon: 'contrast',
            disabled: !pair,
            reason: words('steps.chooseTwo'),
            onSelect: () =>
              pair &&
              void navigate(
                compareAddress({ step: pair.before, entry: null }, { step: pair.after, entry: null }),
              ),
          },
          'separator',
          {
            id: 'switch',
            label: words('branches.switch'),
            icon: 'branch',
            disabled: !onlyBranch || isHere,
            reason: words(isHere ? 'branches.isCurrent' : 'branches.chooseOne'),
            onSelect: () => onlyBranch && travel((known) => switchTo(known, onlyBranch.id)),
          },
          {
            id: 'rename',
            label: words('branches.rename'),
            icon: 'edit',
            disabled: !onlyBranch,
            reason: words('branches.chooseOne'),
            onSelect: () => setRenaming(true),
          },
        ]}
      />
      {progress}
      <div className="flex flex-col gap-8 p-6">
        <Section
          title={words('steps.title', { branch: current ? branchName(current) : '' })}
          description={words('steps.text')}
        >
          <StepGrid history={history} chosen={steps} onChoose={setSteps} />
        </Section>
        <Section title={words('branches.title')} description={words('branches.text')}>
          <BranchGrid history={history} chosen={branches} onChoose={setBranches} />
        </Section>
      </div>
      {renaming && onlyBranch && (
        <Suspense>
          <RenameBranchPane branch={onlyBranch} onClose={() => setRenaming(false)} />
        </Suspense>
      )}
    </div>
  );
}
