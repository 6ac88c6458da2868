import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import type { Group } from '../../engine/group.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { useWords } from '../../i18n/use-words.ts';
import { sendAll } from '../../store/send-all.ts';
import { useLab } from '../../store/use-lab.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { GroupErrorsBar } from '../pieces/GroupErrorsBar.tsx';
import { GroupLeavings } from '../pieces/GroupLeavings.tsx';
import { GroupLicenceGrid } from '../pieces/GroupLicenceGrid.tsx';
import { GroupProcessing } from '../pieces/GroupProcessing.tsx';
import { useSelection } from '../pieces/use-selection.ts';
import { useReprocessCommand } from '../pieces/use-reprocess-command.ts';

const LicensesPane = lazy(async () => ({
  default: (await import('../panes/LicensesPane.tsx')).LicensesPane,
}));
const RemoveLicencesDialog = lazy(async () => ({
  default: (await import('../panes/RemoveLicencesDialog.tsx')).RemoveLicencesDialog,
}));

type Open = { readonly what: 'options'; readonly sku?: SkuId | undefined } | { readonly what: 'removal' };

/** A group's licences: what is assigned, how far it is applied, who is in error; assign, remove and reprocess. */
export function GroupLicensesBlade() {
  const { id, group } = useGroupPage();
  return group ? <Licenses key={id} group={group} /> : <LeftLicenses id={id} />;
}

function Licenses({ group }: { readonly group: Group }) {
  const { id, profile, licences } = group;
  const words = useWords('groups');
  const common = useWords('common');
  const refusals = useWords('refusals');
  const lab = useLab();
  const { selected, keys, choose } = useSelection(useMemo(() => licences.map(({ sku }) => sku), [licences]));
  const [open, setOpen] = useState<Open | null>(null);
  const [refreshed, setRefreshed] = useState<Date | null>(null);
  const reprocess = useReprocessCommand(id);
  const close = (): void => setOpen(null);

  const commandOf = useCallback(
    (add: readonly Licence[], remove: readonly SkuId[]): Command => ({
      type: 'group.setLicences',
      group: id,
      add,
      remove,
    }),
    [id],
  );
  return (
    <>
      <CommandBar
        label={words('licensePage.commands')}
        moreLabel={common('more')}
        commands={[
          {
            id: 'assignments',
            label: common('assignments'),
            icon: 'add',
            disabled: !profile.securityEnabled,
            reason: refusals('group.notSecurityEnabled'),
            onSelect: () => setOpen({ what: 'options' }),
          },
          {
            id: 'remove',
            label: common('remove'),
            icon: 'remove',
            disabled: selected.length === 0,
            reason: words('licensePage.selectFirst'),
            onSelect: () => setOpen({ what: 'removal' }),
          },
          reprocess,
          {
            id: 'refresh',
            label: common('refresh'),
            icon: 'refresh',
            onSelect: () => setRefreshed(new Date()),
          },
        ]}
        end={
          <span role="status" className="text-sm text-text-muted">
            {refreshed === null ? '' : words('licensePage.refreshed', { at: refreshed })}
          </span>
        }
      />
      <div className="flex flex-col gap-3 bg-surface px-4 py-3">
        <GroupErrorsBar group={id} />
        <GroupProcessing group={id} />
      </div>
      <GroupLicenceGrid
        group={group}
        chosen={keys}
        onChoose={choose}
        onOpen={(sku) => setOpen({ what: 'options', sku })}
      />
      <Suspense>
        {open?.what === 'options' && (
          <LicensesPane
            title={words('licensePage.updateTitle')}
            subtitle={profile.displayName}
            current={licences}
            preselect={open.sku}
            commandOf={commandOf}
            onApply={(command) => sendAll(lab, [command])}
            onClose={close}
          />
        )}
        {open?.what === 'removal' && <RemoveLicencesDialog group={group} skus={selected} onClose={close} />}
      </Suspense>
    </>
  );
}

/** A deleted group can be reprocessed, so that what it left goes as soon as it can (R4.8). */
function LeftLicenses({ id }: { readonly id: GroupId }) {
  const words = useWords('groups');
  const common = useWords('common');
  const reprocess = useReprocessCommand(id);
  return (
    <>
      <CommandBar label={words('licensePage.commands')} moreLabel={common('more')} commands={[reprocess]} />
      <GroupLeavings group={id}>
        <GroupErrorsBar group={id} />
        <GroupProcessing group={id} onlyPending />
      </GroupLeavings>
    </>
  );
}
