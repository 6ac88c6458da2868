import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { syntaxFault, type SyntaxFault } from '../../../document/json-syntax.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { Section } from '../../parts/Section.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextAreaField } from '../../parts/TextAreaField.tsx';
import { CopyButton } from '../../pieces/CopyButton.tsx';
import { powerShellOf } from '../../../transfer/graph-power-shell.ts';
import { GRAPH_METHODS, hasBody, readAddress, type GraphRequest } from '../../../transfer/graph-request.ts';
import { curlOf, fetchOf } from '../../../transfer/graph-snippets.ts';
import { AddressField } from './AddressField.tsx';

type RequestFormProps = {
  readonly request: GraphRequest;
  /** What has changed; other changes may be on their way. */
  readonly onChange: (part: Partial<GraphRequest>) => void;
  readonly onSend: (request: GraphRequest) => Promise<void>;
  readonly busy: boolean;
};

/** Where the body stops being JSON; null for JSON and for none. */
function bodyFault({ method, body }: GraphRequest): SyntaxFault | null {
  if (!hasBody(method) || body.trim() === '') return null;
  try {
    JSON.parse(body);
    return null;
  } catch {
    return syntaxFault(body);
  }
}

/** The request to send: it stays here while it cannot be sent, and says why. */
export function RequestForm({ request, onChange: change, onSend, busy }: RequestFormProps) {
  const words = useWords('graph.request');
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const fault = bodyFault(request);
  const noAddress = readAddress(request.address) === null;
  // In the body Enter begins a line: with Ctrl it sends, wherever in the form.
  useEffect(() => {
    const element = form.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || (!event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      element?.requestSubmit();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const broken = fault !== null || noAddress;
    setTried(broken);
    if (!broken && !busy) void onSend(request);
  };
  return (
    <Section title={words('title')}>
      <form ref={form} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start gap-3">
          <div className="w-28">
            <SelectField
              label={words('method')}
              value={request.method}
              onChange={(method) => change({ method })}
              options={GRAPH_METHODS.map((value) => ({ value, label: value }))}
            />
          </div>
          <div className="min-w-64 flex-1">
            <AddressField
              label={words('address')}
              description={words('addressHint')}
              error={tried && noAddress ? words('addressFault') : undefined}
              value={request.address}
              onChange={(address) => change({ address })}
            />
          </div>
        </div>
        <CheckboxField
          label={words('eventual')}
          description={words('eventualHint')}
          checked={request.eventual}
          onChange={(eventual) => change({ eventual })}
        />
        {hasBody(request.method) && (
          <TextAreaField
            label={words('body')}
            value={request.body}
            onChange={(body) => change({ body })}
            rows={Math.min(16, Math.max(4, request.body.split('\n').length))}
            error={fault ? words('bodyFault', { line: fault.line, column: fault.column }) : undefined}
            code
          />
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary" icon="play" busy={busy}>
            {words('send')}
          </Button>
          <span className="text-sm text-text-muted">{words('sendHint')}</span>
          <span className="flex-1" />
          <span className="text-sm text-text-muted">{words('copyAs')}</span>
          <CopyButton text={fetchOf(request)} label={words('fetch')} name={words('copyFetch')} />
          <CopyButton text={curlOf(request)} label={words('curl')} name={words('copyCurl')} />
          <CopyButton
            text={powerShellOf(request)}
            label={words('powerShell')}
            name={words('copyPowerShell')}
          />
        </div>
      </form>
    </Section>
  );
}
