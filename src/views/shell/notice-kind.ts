import type { Notice } from '../../store/notice.ts';
import type { ToastKind } from '../parts/ToastCard.tsx';

/** How a notice looks: at work, well done, done with failures, refused. */
export function noticeKind({ outcome }: Notice): ToastKind {
  switch (outcome.kind) {
    case 'progress':
      return 'progress';
    case 'done':
      return 'success';
    case 'processed':
      return outcome.failed > 0 ? 'info' : 'success';
    case 'refused':
      return 'error';
    default:
      return outcome satisfies never;
  }
}
