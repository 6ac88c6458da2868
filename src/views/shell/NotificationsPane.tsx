import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Notice } from '../../store/notice.ts';
import { useLabState } from '../../store/use-lab.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Pane } from '../parts/Pane.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { useNoticeWords } from '../wording/use-notice-words.ts';
import { noticeKind } from './notice-kind.ts';

const TONE = { progress: 'info', success: 'success', info: 'warning', error: 'danger' } as const;

/** The history of notifications, newest first. */
export function NotificationsPane({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('shell');
  const common = useWords('common');
  const formats = useFormats();
  const noticeWords = useNoticeWords();
  const notices = useLabState((state) => state.notices);
  const badge = (notice: Notice) => {
    const kind = noticeKind(notice);
    const text = words(
      kind === 'progress'
        ? 'notifications.inProgress'
        : kind === 'error'
          ? 'notifications.refused'
          : 'notifications.done',
    );
    return <StatusBadge tone={TONE[kind]} text={text} />;
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('notifications.title')}
      icon="bell"
      closeLabel={common('close')}
      size="small"
    >
      {notices.length === 0 ? (
        <EmptyState
          icon="bell"
          title={words('notifications.empty')}
          text={words('notifications.emptyText')}
        />
      ) : (
        <ol className="flex flex-col">
          {notices.map((notice) => {
            const { title, body } = noticeWords(notice);
            return (
              <li key={notice.number} className="flex flex-col gap-1 border-b border-stroke py-3">
                <div className="flex items-center justify-between gap-2">
                  <span className="font-semibold">{title}</span>
                  {badge(notice)}
                </div>
                <p className="wrap-anywhere">{body}</p>
                <time className="text-sm text-text-muted" dateTime={new Date(notice.at).toISOString()}>
                  {formats.dateTime(notice.at, { dateStyle: 'medium', timeStyle: 'medium' })}
                </time>
              </li>
            );
          })}
        </ol>
      )}
    </Pane>
  );
}
