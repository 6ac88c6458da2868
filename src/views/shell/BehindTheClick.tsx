import { useEffect, useId, useRef, useState } from 'react';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Notice } from '../../store/notice.ts';
import { useLab, useLabState } from '../../store/use-lab.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { TextLink } from '../parts/TextLink.tsx';
import { CopyButton } from '../pieces/CopyButton.tsx';
import { equivalentOf, type EquivalentRequest } from '../../transfer/graph-equivalent.ts';
import { explorerLink } from '../../transfer/graph-request.ts';
import { useNoticeWords } from '../wording/use-notice-words.ts';

const MOST = 50;

/** What was done in the portal, as Graph requests and PowerShell: docked above the processing bar, the page stays in use. */
export function BehindTheClick({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('graph.behind');
  const common = useWords('common');
  const notices = useLabState((state) => state.notices);
  const opened = useLabState((state) => state.opened);
  const list = useRef<HTMLDivElement>(null);
  const newest = notices[0]?.number;
  // What was just done is seen even by somebody who has scrolled down.
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [newest]);
  return (
    <aside
      aria-label={words('title')}
      className="flex h-72 max-h-[45vh] shrink-0 flex-col border-t border-stroke bg-surface"
    >
      <div className="flex items-center gap-3 px-4 py-1">
        <h2 className="font-semibold">{words('title')}</h2>
        <p className="min-w-0 flex-1 truncate text-sm text-text-muted">{words('text')}</p>
        <IconButton icon="close" label={`${common('close')}: ${words('title')}`} onClick={onClose} />
      </div>
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto px-4 pb-3">
        {notices.length === 0 ? (
          <EmptyState icon="terminal" title={words('empty')} text={words('emptyText')} />
        ) : (
          <ol>
            {actionsIn(notices.slice(0, MOST)).map((action) => (
              <li key={`${opened}:${keyOf(action)}`} className="border-t border-stroke py-2">
                <Action notices={action} />
              </li>
            ))}
          </ol>
        )}
        {notices.length > MOST && <p className="text-sm text-text-muted">{words('older')}</p>}
      </div>
    </aside>
  );
}

type Notices = readonly [Notice, ...Notice[]];

/** Newest action first; the changes of one in the order in which they were made. */
function actionsIn(notices: readonly Notice[]): readonly Notices[] {
  const actions: Notices[] = [];
  let goesOn = false;
  for (const notice of notices) {
    const later = goesOn ? actions.pop() : undefined;
    actions.push(later ? [notice, ...later] : [notice]);
    goesOn = notice.more;
  }
  return actions;
}

/** The same for as long as an action grows; of a very long one the beginning is cut off, and of no other. */
const keyOf = ([first]: Notices): number => (first.more ? -1 : first.number);

function Action({ notices }: { readonly notices: Notices }) {
  const words = useWords('graph.behind');
  const heading = useId();
  const entries = notices.map((notice) => <Entry key={notice.number} notice={notice} />);
  if (notices.length === 1) return entries;
  return (
    <div role="group" aria-labelledby={heading} className="flex flex-col gap-3">
      <div>
        <h3 id={heading} className="font-semibold">
          {words('action')}
        </h3>
        <p className="max-w-prose text-sm text-text-muted">{words('actionText')}</p>
      </div>
      <div className="flex flex-col gap-3 border-s-2 border-stroke ps-3">{entries}</div>
    </div>
  );
}

function Entry({ notice }: { readonly notice: Notice }) {
  const words = useWords('graph.behind');
  const formats = useFormats();
  const { title } = useNoticeWords()(notice);
  const lab = useLab();
  // Told once: who joins or leaves a group later was not meant.
  const [{ requests, notes }] = useState(() => equivalentOf(notice.command, lab.getState().directory));
  return (
    <article aria-label={`${title}: ${notice.subject}`} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <h3 className="font-semibold">{title}</h3>
        <span className="min-w-0 truncate">{notice.subject}</span>
        {notice.outcome.kind === 'refused' && <StatusBadge tone="danger" text={words('refused')} />}
        <time className="text-sm text-text-muted" dateTime={new Date(notice.at).toISOString()}>
          {formats.dateTime(notice.at, { timeStyle: 'medium' })}
        </time>
      </div>
      {notes.map((note) => (
        <p key={note} className="max-w-prose text-sm text-text-muted">
          {words(`notes.${note}`)}
        </p>
      ))}
      {requests.map((one) => (
        <RequestPair key={`${one.request.method} ${one.request.address} ${one.request.body}`} {...one} />
      ))}
    </article>
  );
}

const CODE =
  'min-w-0 rounded-sm bg-surface-sunken px-2 py-1 font-mono text-sm wrap-anywhere whitespace-pre-wrap';

function RequestPair({ request, powerShell }: EquivalentRequest) {
  const words = useWords('graph.behind');
  const line = `${request.method} ${request.address}`;
  const text = request.body === '' ? line : `${line}\n\n${request.body}`;
  return (
    <div className="grid gap-x-4 gap-y-1 md:grid-cols-2">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <span className="font-semibold">{words('request')}</span>
          <CopyButton text={text} label={words('copyRequest')} />
          <TextLink href={explorerLink(request)}>{words('open')}</TextLink>
        </div>
        <pre className={CODE}>{text}</pre>
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <span className="font-semibold">{words('powerShell')}</span>
          <CopyButton text={powerShell} label={words('copyPowerShell')} />
        </div>
        <pre className={CODE}>{powerShell}</pre>
      </div>
    </div>
  );
}
