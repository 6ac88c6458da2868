import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useWords } from '../../i18n/use-words.ts';
import { useLab, useLabState } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { createGraphClient, type GraphAnswer } from '../pieces/graph-client.ts';
import { remember } from '../pieces/graph-history.ts';
import { plainRequest, requestOfLink, type GraphRequest } from '../../transfer/graph-request.ts';
import { AnswerView } from './GraphExplorerBlade/AnswerView.tsx';
import { HistoryList } from './GraphExplorerBlade/HistoryList.tsx';
import { RequestForm } from './GraphExplorerBlade/RequestForm.tsx';
import { SampleList } from './GraphExplorerBlade/SampleList.tsx';

const FIRST = plainRequest('/v1.0/groups?$filter=hasMembersWithLicenseErrors eq true&$select=id,displayName');

/** Microsoft Graph by hand, on the tenant that the portal shows. */
export function GraphExplorerBlade() {
  const words = useWords('graph');
  // A link opens its request even when the explorer is open already.
  const { key } = useLocation();
  const [search] = useSearchParams();
  return (
    <div className="flex flex-col">
      <PageHeader title={words('title')} icon="graph" subtitle={words('subtitle')} />
      <Explorer key={key} first={requestOfLink(search) ?? FIRST} />
    </div>
  );
}

type Sent =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'answered'; readonly answer: GraphAnswer };

function Explorer({ first }: { readonly first: GraphRequest }) {
  const words = useWords('graph');
  const lab = useLab();
  const running = useLabState((state) => state.running);
  const client = useMemo(() => createGraphClient(lab), [lab]);
  const [request, setRequest] = useState(first);
  const [sent, setSent] = useState<Sent>({ kind: 'nothing' });
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );

  const send = async (wish: GraphRequest): Promise<void> => {
    const number = ++latest.current;
    setBusy(true);
    const answer = await client(wish).catch(() => null);
    if (answer) remember(lab, { at: Date.now(), request: wish, status: answer.status });
    if (number !== latest.current) return;
    setSent(answer ? { kind: 'answered', answer } : { kind: 'failed' });
    setBusy(false);
  };

  const pick = (wish: GraphRequest): void => {
    setRequest(wish);
    form.current?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div className="grid items-start gap-6 p-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-6 lg:order-2">
        <p className="max-w-prose">{words('intro')}</p>
        {!running && <InfoBar tone="info">{words('queuedHint')}</InfoBar>}
        <div ref={form}>
          <RequestForm
            request={request}
            onChange={(part) => setRequest((before) => ({ ...before, ...part }))}
            onSend={send}
            busy={busy}
          />
        </div>
        <AnswerView
          answer={sent.kind === 'answered' ? sent.answer : null}
          failed={sent.kind === 'failed'}
          onNext={(address) => {
            const next = plainRequest(address, request.eventual);
            setRequest(next);
            void send(next);
          }}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <SampleList onPick={pick} />
        <HistoryList onPick={pick} />
      </div>
    </div>
  );
}
