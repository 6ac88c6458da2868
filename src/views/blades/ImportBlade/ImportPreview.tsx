import { useWords } from '../../../i18n/use-words.ts';
import { useDirectory } from '../../../store/use-lab.ts';
import type { AnonymiseOptions } from '../../../transfer/anonymise.ts';
import type { Example } from '../../../transfer/examples.ts';
import type { ImportLook } from '../../../transfer/import-protocol.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { AnonymiseFields, ExampleTable } from './AnonymiseFields.tsx';
import { DifferenceGrid } from './DifferenceGrid.tsx';
import { NoticeList } from './NoticeList.tsx';
import { PreviewCounts } from './PreviewCounts.tsx';

type ImportPreviewProps = {
  readonly look: ImportLook;
  readonly anonymise: AnonymiseOptions | null;
  readonly examples: readonly Example[] | null;
  readonly onAnonymise: (ids: AnonymiseOptions['ids'] | null) => void;
  readonly processNow: boolean;
  readonly onProcessNow: (now: boolean) => void;
  readonly onOpen: () => void;
  readonly onUseNames: () => void;
  readonly onCancel: () => void;
};

/** What would be opened, before anything is. */
export function ImportPreview({ look, anonymise, examples, ...on }: ImportPreviewProps) {
  const words = useWords('transfer.import');
  const common = useWords('common');
  const open = useDirectory((directory) => directory.tenant.name);
  const { tenant, notices } = look;
  return (
    <div className="flex flex-col gap-6">
      <PreviewCounts look={look} />
      <NoticeList notices={notices} />
      {tenant && (
        <>
          <DifferenceGrid look={look} preview={tenant.preview} />
          <AnonymiseFields
            label={words('anonymise')}
            value={anonymise?.ids ?? null}
            onChange={on.onAnonymise}
          />
          {anonymise && <ExampleTable examples={examples} />}
          {tenant.preview.counts.licensedGroups > 0 && (
            <CheckboxField
              label={words('processNow')}
              description={words('processNowText')}
              checked={on.processNow}
              onChange={on.onProcessNow}
            />
          )}
          <p className="text-text-muted">{words('stays', { name: open })}</p>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {tenant ? (
          <Button look="primary" onClick={on.onOpen}>
            {words('open')}
          </Button>
        ) : (
          <Button look="primary" onClick={on.onUseNames}>
            {words('useNames')}
          </Button>
        )}
        <Button onClick={on.onCancel}>{common('cancel')}</Button>
      </div>
    </div>
  );
}
