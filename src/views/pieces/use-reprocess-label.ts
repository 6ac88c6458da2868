import { useEffect, useState } from 'react';
import type { Directory } from '../../engine/directory.ts';
import { useWords } from '../../i18n/use-words.ts';
import {
  reprocessForecast,
  type Again,
  type ReprocessForecast,
} from '../../insight/forecast/reprocess-forecast.ts';
import { whenIdle } from '../../store/soon.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { runInSlices } from '../parts/in-slices.ts';

const ADMINISTRATOR = { kind: 'service', displayName: 'Administrator' } as const;

const now = (): number => performance.now();

type Answer = { readonly to: Directory; readonly again: Again; readonly found: ReprocessForecast };

/**
 * What the button says: with what it would do once that is known, while nothing is queued. `again` is compared by
 * identity; null when there is nothing to process. Worked out when the page has nothing else to do.
 */
export function useReprocessLabel(again: Again | null): string {
  const common = useWords('common');
  const words = useWords('forecast');
  const directory = usePacedDirectory();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (!again || directory.queue.length > 0) return undefined;
    const work = reprocessForecast(directory, again, { at: Date.now(), actor: ADMINISTRATOR });
    return runInSlices(work, (found) => setAnswer({ to: directory, again, found }), now, whenIdle);
  }, [directory, again]);
  const found = answer?.to === directory && answer.again === again ? answer.found : null;
  if (!found || found.concerned === 0) return common('reprocess');
  const { concerned, licensed, cleared } = found;
  return licensed === 0 && cleared > 0
    ? words('reprocess.cleared', { cleared, concerned })
    : words('reprocess.licensed', { licensed, concerned });
}
