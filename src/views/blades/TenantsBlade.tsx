import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useStore } from 'zustand';
import { useWords } from '../../i18n/use-words.ts';
import type { KeptTenant } from '../../keep/formats.ts';
import { keepState } from '../../keep/keep-state.ts';
import { openFile } from '../../keep/share-file.ts';
import { duplicateTenant } from '../../keep/tenant-list.ts';
import { breathe } from '../../store/host.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { useKeptTenants } from '../pieces/use-kept-tenants.ts';
import { useOpenShared } from '../pieces/use-open-shared.tsx';
import { useSelection } from '../pieces/use-selection.ts';
import { useKeepWords } from '../wording/use-keep-words.ts';
import { TenantGrid } from './TenantsBlade/TenantGrid.tsx';

const RenameTenantPane = lazy(async () => ({
  default: (await import('../panes/RenameTenantPane.tsx')).RenameTenantPane,
}));
const SharePane = lazy(async () => ({ default: (await import('../panes/SharePane.tsx')).SharePane }));
const DeleteTenantsDialog = lazy(async () => ({
  default: (await import('../panes/DeleteTenantsDialog.tsx')).DeleteTenantsDialog,
}));
const CleanSlateDialog = lazy(async () => ({
  default: (await import('../panes/CleanSlateDialog.tsx')).CleanSlateDialog,
}));

type Asking = 'rename' | 'delete' | 'share' | 'clean';
const NONE: readonly KeptTenant[] = [];
const idOf = ({ id }: KeptTenant): string => id;

/** Every tenant that is kept in this browser: open one, name it, copy it, delete it; or everything. */
export function TenantsBlade() {
  const words = useWords('keep.tenants');
  const common = useWords('common');
  const faults = useWords('keep.fault');
  const why = useKeepWords();
  const navigate = useNavigate();
  const openId = useStore(keepState, (state) => state.tenant);
  const { list, fault, session } = useKeptTenants();
  const tenants = list?.tenants ?? NONE;
  const { selected, keys, choose } = useSelection(useMemo(() => tenants.map(idOf), [tenants]));
  const { open: openShared, dialog } = useOpenShared();
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const chosen = tenants.filter(({ id }) => selected.includes(id));
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const close = (): void => setAsking(null);

  const open = async ({ id }: KeptTenant): Promise<void> => {
    setSaid(null);
    const refusal = id === openId ? null : await session?.open(id);
    if (refusal) setSaid(`${words('notOpened')} ${why.open(refusal)}`);
    else await navigate('/');
  };
  const read = async (given: File): Promise<void> => {
    setSaid(null);
    const refusal = await openShared(async () => openFile(await given.text(), breathe));
    if (refusal) setSaid(`${given.name}: ${why.link(refusal)}`);
  };
  const duplicate = (): void => {
    if (session && only) duplicateTenant(session, only).catch(() => setSaid(words('failed')));
  };
  const one = { disabled: !only, reason: words('chooseOne') };
  return (
    <>
      <PageHeader title={words('title')} subtitle={words('subtitle')} icon="document" />
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          {
            id: 'open',
            label: words('openNow'),
            icon: 'play',
            ...one,
            onSelect: () => only && void open(only),
          },
          { id: 'rename', label: words('rename'), icon: 'edit', ...one, onSelect: () => setAsking('rename') },
          { id: 'duplicate', label: words('duplicate'), icon: 'copy', ...one, onSelect: duplicate },
          {
            id: 'delete',
            label: words('delete'),
            icon: 'remove',
            disabled: chosen.length === 0,
            reason: words('choose'),
            onSelect: () => setAsking('delete'),
          },
          'separator',
          { id: 'share', label: words('share'), icon: 'share', onSelect: () => setAsking('share') },
          { id: 'file', label: words('openFile'), icon: 'upload', onSelect: () => file.current?.click() },
          'separator',
          { id: 'clean', label: words('cleanSlate'), icon: 'warning', onSelect: () => setAsking('clean') },
        ]}
      />
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={words('openFile')}
        className="hidden"
        onChange={({ target }) => {
          const [given] = target.files ?? [];
          if (given) void read(given);
          target.value = '';
        }}
      />
      <div className="flex min-h-0 flex-1 flex-col gap-3 p-4">
        <p className="max-w-prose text-text-muted">{words('text')}</p>
        <div role="alert">{said !== null && <InfoBar tone="danger">{said}</InfoBar>}</div>
        {fault && <InfoBar tone="warning">{faults(fault)}</InfoBar>}
        {!list && !fault && <ProgressBar label={common('loading')} />}
        {list && list.unreadable > 0 && (
          <InfoBar tone="info">{words('unreadable', { count: list.unreadable })}</InfoBar>
        )}
        {list && tenants.length === 0 && (
          <EmptyState icon="document" title={words('empty')} text={words('emptyText')} />
        )}
        {tenants.length > 0 && (
          <>
            <FilterBox
              label={words('find')}
              placeholder={words('find')}
              value={query}
              onChange={setQuery}
              clearLabel={common('clearFilters')}
            />
            <TenantGrid
              tenants={tenants}
              openId={openId}
              query={query}
              keys={keys}
              onChoose={choose}
              onOpen={(tenant) => void open(tenant)}
            />
          </>
        )}
      </div>
      <Suspense>
        {asking === 'rename' && session && only && (
          <RenameTenantPane session={session} tenant={only} onClose={close} />
        )}
        {asking === 'share' && <SharePane onClose={close} />}
        {asking === 'delete' && session && (
          <DeleteTenantsDialog session={session} tenants={chosen} onClose={close} />
        )}
        {asking === 'clean' && session && <CleanSlateDialog session={session} onClose={close} />}
      </Suspense>
      {dialog}
    </>
  );
}
