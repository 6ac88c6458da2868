import { useCallback, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../../i18n/use-words.ts';
import type { Result } from '../../engine/result.ts';
import { keepState } from '../../keep/keep-state.ts';
import type { LinkFault } from '../../keep/link-fault.ts';
import type { OpenedShared } from '../../keep/shared.ts';
import { useLab } from '../../store/use-lab.ts';
import { ReplaceDialog } from './ReplaceDialog.tsx';

export type OpenSharedTenant = {
  /** Opens it as a tenant of its own; gives the reason why not, and then nothing has changed. */
  readonly open: (read: () => Promise<Result<OpenedShared, LinkFault>>) => Promise<LinkFault | null>;
  /** Stands somewhere on the page: asks where the open tenant would be lost. */
  readonly dialog: ReactNode;
};

/** Opens what a link or a file holds; the open tenant stays among those that are kept. */
export function useOpenShared(): OpenSharedTenant {
  const words = useWords('keep');
  const lab = useLab();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<OpenedShared | null>(null);

  const show = useCallback(
    ({ history, scenario, where }: OpenedShared): void => {
      setAsked(null);
      lab.open(history, scenario);
      void navigate(where, { replace: true });
    },
    [lab, navigate],
  );
  const open = useCallback<OpenSharedTenant['open']>(
    async (read) => {
      const { opened } = lab.getState();
      const shared = await read();
      if (!shared.ok) return shared.reason;
      // Somebody has gone on to another tenant in the meantime.
      if (lab.getState().opened !== opened) return null;
      if (keepState.getState().state === 'failing') setAsked(shared.value);
      else show(shared.value);
      return null;
    },
    [lab, show],
  );
  return {
    open,
    dialog: asked && (
      <ReplaceDialog
        title={words('replaceTitle')}
        confirmLabel={words('replace')}
        onCancel={() => setAsked(null)}
        onConfirm={() => show(asked)}
      >
        {words('replaceText')}
      </ReplaceDialog>
    ),
  };
}
