import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import type { Exporter } from './use-export.ts';

/** How far a file is, and what went wrong; nothing while none is written. */
export function ExportBar({ exporter }: { readonly exporter: Exporter }) {
  const words = useWords('transfer.export');
  const common = useWords('common');
  const formats = useFormats();
  const { name, share, failed, cancel } = exporter;
  return (
    <div role="status" className="empty:hidden">
      {failed && <InfoBar tone="danger">{words('failed')}</InfoBar>}
      {name !== null && (
        <div className="mb-3 flex items-end gap-3">
          <div className="min-w-0 flex-1">
            <ProgressBar
              label={words('writing', { name })}
              value={share ?? undefined}
              max={1}
              valueText={share === null ? undefined : formats.number(share, { style: 'percent' })}
            />
          </div>
          <Button onClick={cancel}>{common('cancel')}</Button>
        </div>
      )}
    </div>
  );
}
