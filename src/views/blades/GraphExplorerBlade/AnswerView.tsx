import { useMemo, useState } from 'react';
import { isObject } from '../../../document/read.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { InfoBar } from '../../parts/InfoBar.tsx';
import { JsonTree } from '../../parts/JsonTree.tsx';
import { PropertyList } from '../../parts/PropertyList.tsx';
import { Section } from '../../parts/Section.tsx';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { CopyButton } from '../../pieces/CopyButton.tsx';
import type { GraphAnswer } from '../../pieces/graph-client.ts';
import { statusLine } from '../../pieces/status-line.ts';

type AnswerViewProps = {
  readonly answer: GraphAnswer | null;
  readonly failed: boolean;
  /** Follows the link to the next page. */
  readonly onNext: (address: string) => void;
};

const VIEWS = ['tree', 'raw'] as const;

/** Characters of a body that are drawn as text. */
const MOST = 100_000;

/** What came back: status, headers and body. */
export function AnswerView({ answer, failed, onNext }: AnswerViewProps) {
  const words = useWords('graph.answer');
  const request = useWords('graph.request');
  const next = isObject(answer?.json) ? answer.json['@odata.nextLink'] : undefined;
  return (
    <Section
      title={words('title')}
      actions={
        typeof next === 'string' && (
          <Button icon="chevron-right" onClick={() => onNext(next)}>
            {words('next')}
          </Button>
        )
      }
    >
      <div role="status" className="mb-3">
        {failed && <InfoBar tone="danger">{request('failed')}</InfoBar>}
        {answer && !failed && (
          <StatusBadge tone={answer.status < 400 ? 'success' : 'danger'} text={statusLine(answer.status)} />
        )}
      </div>
      {!answer && !failed && <EmptyState icon="graph" title={words('none')} text={words('noneText')} />}
      {answer && (
        <div className="flex flex-col gap-3">
          <details>
            <summary>{words('headers', { count: answer.headers.length })}</summary>
            <PropertyList items={answer.headers.map(([label, value]) => ({ label, value }))} />
          </details>
          <AnswerBody answer={answer} />
        </div>
      )}
    </Section>
  );
}

function AnswerBody({ answer }: { readonly answer: GraphAnswer }) {
  const words = useWords('graph.answer');
  const [view, setView] = useState<(typeof VIEWS)[number]>('tree');
  const isJson = answer.json !== undefined;
  const text = useMemo(
    () => (isJson && answer.text.length < MOST ? JSON.stringify(answer.json, null, 2) : answer.text),
    [answer, isJson],
  );
  if (answer.text === '') return <p className="text-text-muted">{words('noBody')}</p>;
  return (
    <div className="rounded-md border border-stroke bg-surface">
      <div className="flex flex-wrap items-center gap-1 border-b border-stroke px-2 py-1">
        {isJson && (
          <fieldset className="flex gap-1">
            <legend className="sr-only">{words('view')}</legend>
            {VIEWS.map((name) => (
              <Button
                key={name}
                look={view === name ? 'secondary' : 'subtle'}
                aria-pressed={view === name}
                onClick={() => setView(name)}
              >
                {words(name)}
              </Button>
            ))}
          </fieldset>
        )}
        <span className="flex-1" />
        <CopyButton text={text} label={words('copy')} />
      </div>
      <div className="p-3">
        {isJson && view === 'tree' ? (
          <JsonTree
            key={answer.text.slice(0, MOST)}
            value={answer.json}
            words={{
              items: (count) => words('items', { count }),
              properties: (count) => words('properties', { count }),
              more: (count) => words('more', { count }),
            }}
          />
        ) : (
          <>
            <pre className="font-mono text-sm wrap-anywhere whitespace-pre-wrap">{text.slice(0, MOST)}</pre>
            {text.length > MOST && (
              <p className="mt-2 text-text-muted">{words('shortened', { count: MOST })}</p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
