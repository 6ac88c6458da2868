import { useMemo } from 'react';
import type { Notice } from '../../store/notice.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useRefusalWords } from './use-refusal-words.ts';

/** A notice as a toast tells it. */
export type NoticeWords = { readonly title: string; readonly body: string };

export function useNoticeWords(): (notice: Notice) => NoticeWords {
  const words = useWords('notices');
  const refusal = useRefusalWords();
  return useMemo(
    () =>
      ({ command, subject, outcome }) => {
        const title = words(`title.${command.type}`);
        switch (outcome.kind) {
          case 'done':
            return { title, body: words('done', { subject }) };
          case 'progress':
            return { title, body: words('progress', { subject }) };
          case 'processed':
            return {
              title,
              body: words('processed', { subject, succeeded: outcome.succeeded, failed: outcome.failed }),
            };
          case 'refused':
            return { title, body: refusal(outcome.refusal).join(' ') };
          default:
            return outcome satisfies never;
        }
      },
    [words, refusal],
  );
}
