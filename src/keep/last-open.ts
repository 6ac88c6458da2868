import { isScenarioId } from '../scenarios/scenarios.ts';
import type { LastOpen } from './keep-state.ts';

const KEY = 'open';

/** What was open last: in this tab, else in any. Read at once, before anything is shown. */
export const lastOpen = (): LastOpen | null => read(() => sessionStorage) ?? read(() => localStorage);

/** Without storage the next visit starts afresh. */
export function rememberOpen({ kind, id }: LastOpen): void {
  for (const area of [() => sessionStorage, () => localStorage]) {
    try {
      area().setItem(KEY, `${kind}:${id}`);
    } catch {
      // Denied or full: a hint is nothing that is lost.
    }
  }
}

function read(area: () => Storage): LastOpen | null {
  let text: string | null;
  try {
    text = area().getItem(KEY);
  } catch {
    return null;
  }
  const [kind, id = ''] = text?.split(':') ?? [];
  if (kind === 'tenant' && id !== '') return { kind, id };
  return kind === 'scenario' && isScenarioId(id) ? { kind, id } : null;
}
