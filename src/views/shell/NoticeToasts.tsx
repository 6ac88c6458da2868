import { lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/loaded-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Toasts } from '../parts/Toasts.tsx';
import { noticeKind } from './notice-kind.ts';
import { useToasts } from './use-toasts.ts';

const NoticeToast = lazy(async () => {
  const [{ NoticeToast: Card }] = await Promise.all([
    import('./NoticeToast.tsx'),
    loadWords(['notices', 'refusals', 'reasons']),
  ]);
  return { default: Card };
});

/** Toasts that turn from "in progress" to their outcome. */
export function NoticeToasts() {
  const words = useWords('shell');
  const { toasts, dismiss } = useToasts();
  const items = toasts.map((notice) => ({ id: String(notice.number), kind: noticeKind(notice), notice }));
  return (
    <Toasts
      label={words('notifications.title')}
      toasts={items.toReversed()}
      card={({ notice }, order) => (
        <Suspense>
          <NoticeToast notice={notice} order={order} onDismiss={() => dismiss(notice.number)} />
        </Suspense>
      )}
    />
  );
}
