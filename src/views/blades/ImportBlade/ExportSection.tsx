import { useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import type { Lab } from '../../../store/lab-store.ts';
import { useLab } from '../../../store/use-lab.ts';
import type { AnonymiseOptions } from '../../../transfer/anonymise.ts';
import { auditCsv, auditJson, licencesCsv, usersInErrorCsv } from '../../../transfer/export-csv.ts';
import { documentPieces } from '../../../transfer/export-document.ts';
import type { ExportPiece } from '../../../transfer/export-piece.ts';
import { fileNameOf } from '../../../transfer/file-name.ts';
import type { ImportWorker } from '../../../transfer/run-import.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { Section } from '../../parts/Section.tsx';
import { ExportBar } from '../../pieces/ExportBar.tsx';
import { CSV, fileOf, JSON_TYPE } from '../../pieces/save-file.ts';
import { useExport } from '../../pieces/use-export.ts';
import { useProductNaming } from '../../wording/use-product-naming.ts';
import { AnonymiseFields } from './AnonymiseFields.tsx';
import { anonymiseOpen } from './anonymise-open.ts';

/** Files of the open tenant. */
export function ExportSection({ takeWorker }: { readonly takeWorker: () => ImportWorker }) {
  const words = useWords('transfer.export');
  const lab = useLab();
  const naming = useProductNaming();
  const exporter = useExport();
  const [withLog, setWithLog] = useState(true);
  const [ids, setIds] = useState<AnonymiseOptions['ids'] | null>(null);

  const save = (what: string, type: string, piecesOf: (lab: Lab) => Iterable<ExportPiece>): void => {
    const name = fileNameOf(lab.getState().directory.tenant.name, what);
    exporter.start(name, (job) => fileOf(piecesOf(lab), type, job));
  };
  const saveDocument = (): void => {
    if (ids === null) return save('tenant.json', JSON_TYPE, (now) => documentPieces(open(now), withLog));
    // The name of the tenant would tell whose it is.
    exporter.start('anonymised-tenant.json', async (job) => {
      const other = await anonymiseOpen(open(lab), withLog, ids, takeWorker(), job);
      return other && fileOf(documentPieces(other, withLog), JSON_TYPE, job);
    });
  };
  const button = (label: string, name: string, onClick: () => void): ReactNode => (
    <Button
      icon="download"
      aria-label={words('downloadName', { name })}
      busy={exporter.name !== null}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  const csv = (title: string, what: string, piecesOf: (lab: Lab) => Iterable<ExportPiece>): ReactNode =>
    button(words('csv'), `${title} (${words('csv')})`, () => save(what, CSV, piecesOf));
  return (
    <Section title={words('title')} description={words('text')}>
      <ExportBar exporter={exporter} />
      <ul className="flex flex-col gap-2">
        <Row title={words('document')} text={words('documentText')}>
          <div className="flex flex-1 basis-72 flex-col gap-3">
            <CheckboxField label={words('withLog')} checked={withLog} onChange={setWithLog} />
            <AnonymiseFields label={words('anonymise')} value={ids} onChange={setIds} />
          </div>
          {button(words('json'), `${words('document')} (${words('json')})`, saveDocument)}
        </Row>
        <Row title={words('errors')} text={words('errorsText')}>
          {csv(words('errors'), 'users-in-error.csv', (now) => usersInErrorCsv(open(now), naming))}
        </Row>
        <Row title={words('licenses')} text={words('licensesText')}>
          {csv(words('licenses'), 'licenses.csv', (now) => licencesCsv(open(now), naming))}
        </Row>
        <Row title={words('audit')} text={words('auditText')}>
          {csv(words('audit'), 'audit-log.csv', (now) => auditCsv(open(now)))}
          {button(words('json'), `${words('audit')} (${words('json')})`, () =>
            save('audit-log.json', JSON_TYPE, (now) => auditJson(open(now))),
          )}
        </Row>
      </ul>
    </Section>
  );
}

const open = (lab: Lab) => lab.getState().directory;

type RowProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

function Row({ title, text, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 rounded-md border border-stroke bg-surface p-3">
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="font-semibold">{title}</h3>
        <p className="text-text-muted">{text}</p>
      </div>
      {children}
    </li>
  );
}
