import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Notice } from '../../store/notice.ts';
import { Toasts } from '../parts/Toasts.tsx';
import type { Toast } from '../parts/ToastCard.tsx';
import { useNoticeWords } from '../wording/use-notice-words.ts';
import { noticeKind } from './notice-kind.ts';
import { useToasts } from './use-toasts.ts';

/** Toasts that turn from "in progress" to their outcome. */
export function NoticeToasts() {
  const words = useWords('shell');
  const common = useWords('common');
  const formats = useFormats();
  const noticeWords = useNoticeWords();
  const { toasts, dismiss } = useToasts();
  const toToast = (notice: Notice): Toast => {
    const { title, body } = noticeWords(notice);
    const at = formats.dateTime(notice.at, { timeStyle: 'short' });
    return { id: String(notice.number), kind: noticeKind(notice), title, body, at };
  };
  return (
    <Toasts
      label={words('notifications.title')}
      toasts={toasts.map(toToast).toReversed()}
      dismissLabel={(toast) => `${common('dismiss')}: ${toast.title}`}
      onDismiss={(id) => dismiss(Number(id))}
    />
  );
}
