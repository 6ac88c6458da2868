import { useMemo, useState } from 'react';
import { ErrorList } from '../../engine/error-list.ts';
import type { Command } from '../../engine/command.ts';
import type { RecordedError } from '../../engine/vocabulary.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Target, Way } from '../../insight/ways/way.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { Pane } from '../parts/Pane.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { WayCard } from '../pieces/WayCard.tsx';
import { WayFigures } from '../pieces/WayFigures.tsx';
import { useReasonHeading } from '../wording/use-reason-heading.ts';
import { useRefusalWords } from '../wording/use-refusal-words.ts';
import { useWayWords } from '../wording/use-way-words.ts';
import { useBatch } from './use-batch.ts';
import { useWays } from './use-ways.ts';

type WaysPaneProps = {
  readonly target: Extract<Target, { readonly group: unknown }>;
  /** Whose errors, in words. */
  readonly subtitle: string;
  readonly onClose: () => void;
};

const ANY = 'any';

/** Every way out of the errors of a user or a group, carried out on a copy; one of them is applied. Load it lazily. */
export function WaysPane({ target: asked, subtitle, onClose }: WaysPaneProps) {
  const words = useWords('ways');
  const common = useWords('common');
  const steps = useWayWords().steps;
  const refusalWords = useRefusalWords();
  const directory = useDirectory();
  const [reason, setReason] = useState<RecordedError | typeof ANY>(ANY);
  const target = useMemo(
    (): Target =>
      asked.kind === 'group' ? { ...asked, reason: reason === ANY ? asked.reason : reason } : asked,
    [asked, reason],
  );
  const batch = useBatch<Command>();
  const [chosen, setChosen] = useState<Way | null>(null);
  const applied = batch.total > 0;
  const waiting = directory.queue.length > 0;
  const found = useWays(target, applied || waiting ? null : directory);
  const refusal = batch.outcomes.find((outcome) => outcome.refusal !== null)?.refusal ?? null;

  const apply = (way: Way): void => {
    setChosen(null);
    batch.run(way.commands, (command) => command);
  };
  return (
    <Pane
      open
      onClose={onClose}
      size="large"
      title={words('title')}
      subtitle={subtitle}
      icon="reprocess"
      closeLabel={common('close')}
      footer={<Button onClick={onClose}>{common('close')}</Button>}
    >
      <div className="flex flex-col gap-4">
        <p>
          {words('intro')} {words('order')}
        </p>
        {asked.kind === 'group' && !applied && (
          <ReasonFilter group={asked.group} value={reason} onChange={setReason} />
        )}
        <div role="status" className="flex flex-col gap-3">
          {applied && (
            <InfoBar tone={refusal ? 'danger' : batch.running ? 'info' : 'success'}>
              {refusal
                ? words('refused', { reason: refusalWords(refusal).join(' ') })
                : words(batch.running ? 'applying' : 'applied')}
            </InfoBar>
          )}
          {!applied && waiting && <InfoBar tone="info">{words('queued')}</InfoBar>}
          {!applied && !waiting && !found && <ProgressBar label={words('working')} />}
          {found && found.ways.length > 0 && (
            <p className="text-text-muted">
              {words('count', { count: found.ways.length })}
              {!found.complete && ` · ${words('incomplete')}`}
            </p>
          )}
        </div>
        {found?.ways.length === 0 && (
          <EmptyState icon="info" title={words('none')} text={words('noneText')} />
        )}
        <ul className="flex flex-col gap-3">
          {found?.ways.map((way) => (
            <li key={way.key}>
              <WayCard
                way={way}
                withUsers={asked.kind === 'group'}
                busy={applied}
                onApply={() => setChosen(way)}
              />
            </li>
          ))}
        </ul>
      </div>
      {chosen && (
        <ConfirmDialog
          open
          title={words('confirm.title')}
          confirmLabel={words('apply')}
          cancelLabel={words('confirm.cancel')}
          onConfirm={() => apply(chosen)}
          onCancel={() => setChosen(null)}
        >
          <div className="flex flex-col gap-3">
            <p className="font-semibold">{steps(chosen).join(' + ')}</p>
            <WayFigures way={chosen} />
            <p>{words('confirm.undo')}</p>
          </div>
        </ConfirmDialog>
      )}
    </Pane>
  );
}

type ReasonFilterProps = {
  readonly group: ConstructorParameters<typeof ErrorList>[1];
  readonly value: RecordedError | typeof ANY;
  readonly onChange: (value: RecordedError | typeof ANY) => void;
};

/** Narrows the search to the errors of one reason. */
function ReasonFilter({ group, value, onChange }: ReasonFilterProps) {
  const words = useWords('ways');
  const heading = useReasonHeading();
  const directory = useDirectory();
  const reasons = useMemo(() => new ErrorList(directory, group).reasons(), [directory, group]);
  return (
    <FilterSelect
      label={words('reason')}
      value={value}
      onChange={onChange}
      options={[
        { value: ANY, label: words('anyReason') },
        ...reasons.map((reason) => ({ value: reason, label: heading(reason) })),
      ]}
    />
  );
}
