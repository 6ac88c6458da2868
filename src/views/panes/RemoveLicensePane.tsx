import { useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import { groupId, userId, type SkuId } from '../../engine/ids.ts';
import { productHolding } from '../../engine/product-holding.ts';
import { userById } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLab } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/icons.tsx';
import { Pane } from '../parts/Pane.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { Section } from '../parts/Section.tsx';
import { BatchOutcomes } from '../pieces/BatchOutcomes.tsx';
import { ForecastPanel } from '../pieces/ForecastPanel.tsx';
import { TargetNames } from '../pieces/TargetNames.tsx';
import type { Candidate } from '../pieces/use-candidates.ts';
import { useNames } from '../wording/use-names.ts';
import { useBatch } from './use-batch.ts';

type RemoveLicensePaneProps = {
  readonly sku: SkuId;
  /** Users or groups, not both. */
  readonly kind: Candidate['kind'];
  readonly targets: readonly Candidate[];
  readonly onClose: () => void;
};

/** "Remove license" from users, whose inherited ones are locked (R2.3), or from groups. Load it lazily. */
export function RemoveLicensePane({ sku, kind, targets, onClose }: RemoveLicensePaneProps) {
  const words = useWords('licenses');
  const common = useWords('common');
  const names = useNames();
  const lab = useLab();
  const batch = useBatch<Candidate>();
  // As it was when the pane was opened: whoever is done with must not turn into a locked one.
  const [{ removable, locked }] = useState(() => {
    const { directory } = lab.getState();
    const rules = rulesOf(directory);
    const mayGo = ({ id }: Candidate): boolean =>
      kind === 'group' ||
      productHolding(rules, userById(directory, userId(id))?.holdings ?? [], sku).isDirect;
    return { removable: targets.filter(mayGo), locked: targets.filter((target) => !mayGo(target)) };
  });
  const commands = useMemo(() => removable.map((target) => removalOf(target, sku)), [removable, sku]);
  const asked = batch.total === 0;
  const refused = batch.outcomes.filter(({ refusal }) => refusal !== null).length;
  const done = batch.outcomes.length - refused;

  return (
    <Pane
      open
      onClose={onClose}
      title={words(kind === 'user' ? 'remove.usersTitle' : 'remove.groupsTitle')}
      subtitle={names.product(sku)}
      icon="remove"
      closeLabel={common('close')}
      footer={
        asked ? (
          <>
            <Button
              look="danger"
              disabled={removable.length === 0}
              onClick={() => batch.run(removable, (target) => removalOf(target, sku))}
            >
              {words('removeLicense')}
            </Button>
            <Button onClick={onClose}>{common('cancel')}</Button>
          </>
        ) : batch.running ? (
          <Button onClick={batch.stop}>{words('assign.stop')}</Button>
        ) : (
          <Button look="primary" onClick={onClose}>
            {common('close')}
          </Button>
        )
      }
    >
      {asked && (
        <div className="flex flex-col gap-5">
          <Preview kind={kind} removable={removable} locked={locked} />
          {commands.length > 0 && <ForecastPanel commands={commands} />}
        </div>
      )}
      {batch.running && (
        <ProgressBar
          label={words('remove.running')}
          value={batch.outcomes.length}
          max={batch.total}
          valueText={words('assign.progress', { done: batch.outcomes.length, total: batch.total })}
        />
      )}
      {!asked && !batch.running && (
        <BatchOutcomes
          outcomes={batch.outcomes}
          left={batch.total - batch.outcomes.length}
          doneTitle={words('remove.removed')}
          summary={
            refused === 0
              ? words('remove.allDone', { count: done })
              : words('remove.someRefused', { done, refused })
          }
          note={words('remove.background')}
        />
      )}
    </Pane>
  );
}

function removalOf({ id, kind }: Candidate, sku: SkuId): Command {
  return kind === 'user'
    ? { type: 'user.assignLicences', user: userId(id), add: [], remove: [sku] }
    : { type: 'group.setLicences', group: groupId(id), add: [], remove: [sku] };
}

type PreviewProps = {
  readonly kind: Candidate['kind'];
  readonly removable: readonly Candidate[];
  readonly locked: readonly Candidate[];
};

/** What will happen, and what will not. */
function Preview({ kind, removable, locked }: PreviewProps) {
  const words = useWords('licenses');
  return (
    <div className="flex flex-col gap-5">
      {removable.length > 0 && (
        <Section
          level={3}
          title={words(kind === 'user' ? 'remove.direct' : 'remove.groups', { count: removable.length })}
          description={words(kind === 'user' ? 'remove.alsoInherited' : 'remove.groupsText')}
        >
          <TargetNames targets={removable} />
        </Section>
      )}
      {locked.length > 0 && (
        <Section
          level={3}
          title={words('remove.locked', { count: locked.length })}
          description={
            <span className="flex gap-2">
              <Icon name="lock" className="mt-0.5" />
              {words('remove.lockedText')}
            </span>
          }
        >
          <TargetNames targets={locked} />
        </Section>
      )}
    </div>
  );
}
