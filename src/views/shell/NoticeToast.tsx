import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Notice } from '../../store/notice.ts';
import { ToastCard } from '../parts/ToastCard.tsx';
import { useNoticeWords } from '../wording/use-notice-words.ts';
import { noticeKind } from './notice-kind.ts';

type NoticeToastProps = {
  readonly notice: Notice;
  readonly order: number;
  readonly onDismiss: () => void;
};

/** A notice as a toast. */
export function NoticeToast({ notice, order, onDismiss }: NoticeToastProps) {
  const common = useWords('common');
  const formats = useFormats();
  const { title, body } = useNoticeWords()(notice);
  const at = formats.dateTime(notice.at, { timeStyle: 'short' });
  return (
    <ToastCard
      toast={{ id: String(notice.number), kind: noticeKind(notice), title, body, at }}
      order={order}
      dismissLabel={`${common('dismiss')}: ${title}`}
      onDismiss={onDismiss}
    />
  );
}
