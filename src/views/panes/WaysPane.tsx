import { useMemo, useState } from 'react';
import type { RecordedError } from '../../engine/vocabulary.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Target, Way } from '../../insight/ways/way.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Pane } from '../parts/Pane.tsx';
import { WayFigures } from '../pieces/WayFigures.tsx';
import { WayList } from '../pieces/WayList.tsx';
import { useWayWords } from '../wording/use-way-words.ts';
import { useApplyWay } from './use-apply-way.ts';
import { useWays } from './use-ways.ts';
import { WaysReason } from './WaysReason.tsx';
import { WaysStatus } from './WaysStatus.tsx';

type WaysPaneProps = {
  /** Whose errors: a user's, a group's, or those of one reason in the whole tenant, which is chosen in the pane. */
  readonly target: Exclude<Target, { readonly kind: 'reason' }> | { readonly kind: 'tenant' };
  /** Whose errors, in words. */
  readonly subtitle: string;
  readonly onClose: () => void;
};

const NAMING = { user: 'nobody', group: 'users', tenant: 'groups' } as const;

/** Every way out of some errors, carried out on a copy; one of them is applied. Load it lazily. */
export function WaysPane({ target: asked, subtitle, onClose }: WaysPaneProps) {
  const words = useWords('ways');
  const common = useWords('common');
  const wayWords = useWayWords();
  const directory = useDirectory();
  const [reason, setReason] = useState<RecordedError | null>(null);
  const target = useMemo((): Target | null => {
    if (asked.kind === 'group') return { ...asked, reason: reason ?? asked.reason };
    if (asked.kind === 'user') return asked;
    return reason === null ? null : { kind: 'reason', reason };
  }, [asked, reason]);
  const applying = useApplyWay();
  const [chosen, setChosen] = useState<Way | null>(null);
  const idle = applying.state === 'idle';
  const waiting = directory.queue.length > 0;
  const search = useWays(target, idle && !waiting ? directory : null);
  const { found } = search;

  const apply = (way: Way): void => {
    setChosen(null);
    applying.apply(way.commands);
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
        {idle && (
          <p>
            {words('intro')} {words('order')}
          </p>
        )}
        {idle && asked.kind !== 'user' && (
          <WaysReason
            group={asked.kind === 'group' ? asked.group : null}
            value={reason}
            onChange={setReason}
          />
        )}
        <WaysStatus waiting={waiting} searching={target !== null} search={search} applying={applying} />
        {found?.ways.length === 0 && !found.stopped && (
          <EmptyState icon="info" title={words('none')} text={words('noneText')} />
        )}
        {found && <WayList ways={found.ways} naming={NAMING[asked.kind]} onApply={setChosen} />}
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
            <p className="font-semibold wrap-anywhere">{wayWords.title(chosen)}</p>
            <WayFigures way={chosen} />
            <p>{words('confirm.undo')}</p>
          </div>
        </ConfirmDialog>
      )}
    </Pane>
  );
}
