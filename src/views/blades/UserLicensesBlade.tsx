import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import { openQuestions } from '../../engine/explain.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useWords } from '../../i18n/use-words.ts';
import { sendAll } from '../../store/send-all.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { useUserPage } from '../frames/UserFrame.tsx';
import { Button } from '../parts/Button.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { Section } from '../parts/Section.tsx';
import { ErrorExplanation } from '../pieces/ErrorExplanation.tsx';
import { UserLicenceTable } from '../pieces/UserLicenceTable.tsx';
import { UserWhys } from '../pieces/UserWhys.tsx';
import { useReprocessLabel } from '../pieces/use-reprocess-label.ts';
import { useNames } from '../wording/use-names.ts';
import { useRefusalWords } from '../wording/use-refusal-words.ts';

const LicensesPane = lazy(async () => ({
  default: (await import('../panes/LicensesPane.tsx')).LicensesPane,
}));

const ForecastDialog = lazy(async () => ({
  default: (await import('../panes/ForecastDialog.tsx')).ForecastDialog,
}));

const UserWaysPane = lazy(async () => ({
  default: (await import('../panes/UserWaysPane.tsx')).UserWaysPane,
}));

/** A user's licences: what they have and from where, what failed and why, and direct changes. */
export function UserLicensesBlade() {
  const user = useUserPage();
  const words = useWords('users');
  const common = useWords('common');
  const waysWords = useWords('ways');
  const names = useNames();
  const refusalWords = useRefusalWords();
  const lab = useLab();
  const directory = useDirectory();
  const [editing, setEditing] = useState<{ readonly sku: SkuId | null } | null>(null);
  const [ways, setWays] = useState<GroupId | null>(null);
  const [removal, setRemoval] = useState<{
    readonly sku: SkuId;
    readonly commands: readonly Command[];
  } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const questions = useMemo(() => openQuestions(directory, user.id), [directory, user.id]);
  const direct = useMemo(() => user.holdings.filter(({ source }) => source === null), [user.holdings]);
  const inherited = user.holdings.flatMap(({ sku, source }) =>
    source === null ? [] : [{ sku, from: names.group(source) }],
  );
  const queued = questions.some((question) => question.queued);

  const reprocessLabel = useReprocessLabel(useMemo(() => ({ users: [user.id] }), [user.id]));
  const commandOf = useCallback(
    (add: readonly Licence[], remove: readonly SkuId[]): Command => ({
      type: 'user.assignLicences',
      user: user.id,
      add,
      remove,
    }),
    [user.id],
  );
  return (
    <>
      <CommandBar
        label={words('license.commands')}
        moreLabel={common('more')}
        commands={[
          {
            id: 'assignments',
            label: common('assignments'),
            icon: 'add',
            onSelect: () => setEditing({ sku: null }),
          },
          {
            id: 'reprocess',
            label: reprocessLabel,
            icon: 'reprocess',
            busy: queued,
            reason: words('license.reprocessBusy'),
            onSelect: () => void lab.dispatch({ type: 'user.reprocess', users: [user.id] }),
          },
        ]}
      />
      {refusal && (
        <InfoBar tone="danger" onDismiss={() => setRefusal(null)} dismissLabel={common('dismiss')}>
          {refusalWords(refusal).join(' ')}
        </InfoBar>
      )}
      <div className="flex flex-col gap-6 p-4">
        {questions.length > 0 && (
          <Section title={words('license.problems')}>
            <div className="flex flex-col gap-3">
              {questions.map((question) => (
                <div key={question.group} className="flex flex-col gap-2">
                  <ErrorExplanation
                    user={user}
                    explanation={question}
                    onOptions={(sku) => setEditing({ sku })}
                  />
                  <Button icon="reprocess" className="self-start" onClick={() => setWays(question.group)}>
                    {waysWords('open')}
                  </Button>
                </div>
              ))}
            </div>
          </Section>
        )}
        {user.holdings.length === 0 ? (
          <EmptyState icon="key" title={words('license.empty')} text={words('license.emptyText')} />
        ) : (
          <UserLicenceTable
            user={user}
            onOptions={(sku) => setEditing({ sku })}
            onRemove={(sku) => setRemoval({ sku, commands: [commandOf([], [sku])] })}
          />
        )}
        <UserWhys user={user.id} except={questions.map(({ group }) => group)} />
      </div>
      {ways && (
        <Suspense>
          <UserWaysPane user={user.id} group={ways} onClose={() => setWays(null)} />
        </Suspense>
      )}
      {removal && (
        <Suspense>
          <ForecastDialog
            title={words('license.removeTitle', { product: names.product(removal.sku) })}
            text={words('license.removeText', { user: user.profile.displayName })}
            confirmLabel={common('remove')}
            commands={removal.commands}
            onConfirm={(commands) => {
              setRefusal(sendAll(lab, commands));
              setRemoval(null);
            }}
            onCancel={() => setRemoval(null)}
          />
        </Suspense>
      )}
      {editing && (
        <Suspense>
          <LicensesPane
            title={words('license.panesTitle')}
            subtitle={user.profile.displayName}
            current={direct}
            inherited={inherited}
            preselect={editing.sku ?? undefined}
            commandOf={commandOf}
            onApply={(command) => sendAll(lab, [command])}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </>
  );
}
