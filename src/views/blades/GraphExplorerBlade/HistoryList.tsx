import { useStore } from 'zustand';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { useLab } from '../../../store/use-lab.ts';
import { Section } from '../../parts/Section.tsx';
import { graphHistory } from '../../pieces/graph-history.ts';
import type { GraphRequest } from '../../../transfer/graph-request.ts';
import { statusLine } from '../../pieces/status-line.ts';
import { RequestButton } from './RequestButton.tsx';

/** What was sent, newest first, to be opened again. */
export function HistoryList({ onPick }: { readonly onPick: (request: GraphRequest) => void }) {
  const words = useWords('graph.history');
  const formats = useFormats();
  const requests = useStore(graphHistory(useLab()), (state) => state.requests);
  return (
    <Section title={words('title')}>
      {requests.length === 0 ? (
        <p className="text-text-muted">{words('empty')}</p>
      ) : (
        <ol>
          {requests.map(({ number, at, request, status }) => (
            <li key={number}>
              <RequestButton request={request} onPick={onPick}>
                <span className="line-clamp-2 font-mono text-sm">{request.address}</span>
                <span className="text-sm text-text-muted">
                  {statusLine(status)} · {formats.dateTime(at, { timeStyle: 'medium' })}
                </span>
              </RequestButton>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
