import { isImported, type AuditEntry, type Change } from '../../engine/audit.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import { Pane } from '../parts/Pane.tsx';
import { PropertyList } from '../parts/PropertyList.tsx';
import { Section } from '../parts/Section.tsx';
import type { AuditRow } from '../pieces/audit-row.ts';
import { useNames } from '../wording/use-names.ts';
import { useReasons } from '../wording/use-reasons.ts';
import { useLicenceTexts } from './use-licence-texts.ts';

type AuditPaneProps = {
  readonly row: AuditRow;
  /** Shows the portal as it was then; null for what happened before the tenant was opened. */
  readonly onShow: (() => void) | null;
  readonly onClose: () => void;
};

/** Everything that an entry of the audit log says. */
export function AuditPane({ row, onShow, onClose }: AuditPaneProps) {
  const words = useWords('audit');
  const history = useWords('history');
  const common = useWords('common');
  const formats = useFormats();
  const names = useNames();
  const entry = isImported(row.entry) ? null : row.entry;
  const facts = [
    { label: words('date'), value: formats.dateTime(row.at, { dateStyle: 'full', timeStyle: 'medium' }) },
    { label: words('target'), value: row.target },
    { label: words('actor'), value: row.actor },
    { label: words('status'), value: words(row.failed ? 'failure' : 'success') },
    ...(entry?.onBehalfOf ? [{ label: words('onBehalfOf'), value: names.group(entry.onBehalfOf) }] : []),
  ];
  return (
    <Pane
      open
      onClose={onClose}
      title={row.activity}
      subtitle={words('details')}
      icon="audit"
      closeLabel={common('close')}
      size="medium"
      footer={
        onShow ? (
          <Button
            icon="history"
            onClick={() => {
              onClose();
              onShow();
            }}
          >
            {history('moment.show')}
          </Button>
        ) : (
          <p className="text-text-muted">{history('moment.beforeText')}</p>
        )
      }
    >
      <PropertyList items={facts} />
      {entry?.failure && <FailureReasons entry={entry} />}
      <Section title={words('modified')}>
        {isImported(row.entry) ? (
          <pre className="overflow-x-auto text-sm whitespace-pre-wrap">
            {JSON.stringify(row.entry.imported, null, 2)}
          </pre>
        ) : (
          <Changes changes={row.entry.changes} />
        )}
      </Section>
    </Pane>
  );
}

function FailureReasons({ entry }: { readonly entry: AuditEntry }) {
  const words = useWords('audit');
  const reasons = useReasons();
  return (
    <Section title={words('reason')}>
      {entry.failure?.error ? (
        <p className="font-semibold">{reasons.heading(entry.failure.error)}</p>
      ) : (
        <p>{words('silent')}</p>
      )}
      <ul className="list-disc pl-5">
        {entry.failure?.faults.map((fault) => {
          const sentence = reasons.fault(fault, false);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </Section>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const words = useWords('audit');
  const texts = useLicenceTexts();
  if (changes.length === 0) return <p className="text-text-muted">{words('nothingModified')}</p>;
  return (
    <table className="w-full border-collapse text-left align-top">
      <thead>
        <tr className="border-b border-stroke">
          {[words('property'), words('before'), words('after')].map((header) => (
            <th key={header} scope="col" className="py-1 pr-3 font-semibold">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const { name, before, after } = texts(change);
          return (
            <tr key={`${name} ${before.join()} ${after.join()}`} className="border-b border-stroke align-top">
              <th scope="row" className="py-1 pr-3 font-normal wrap-anywhere">
                {name}
              </th>
              <Values lines={before} />
              <Values lines={after} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Values({ lines }: { readonly lines: readonly string[] }) {
  const words = useWords('audit');
  return (
    <td className="py-1 pr-3 wrap-anywhere">
      {lines.length === 0 ? words('noValue') : lines.map((line) => <div key={line}>{line}</div>)}
    </td>
  );
}
