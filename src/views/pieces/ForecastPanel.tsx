import { useId } from 'react';
import type { Command } from '../../engine/command.ts';
import { useWords } from '../../i18n/use-words.ts';
import { InfoBar } from '../parts/InfoBar.tsx';
import { useRefusalWords } from '../wording/use-refusal-words.ts';
import { DerivedBar } from './DerivedBar.tsx';
import { ForecastFigures } from './ForecastFigures.tsx';
import { useForecast } from './use-forecast.ts';

type ForecastPanelProps = {
  /** The commands of the action, in their order; the same value as long as they are the same. */
  readonly commands: readonly Command[];
  /** The action starts no processing by itself (R5.2), which is then said. */
  readonly waits?: boolean | undefined;
  /** Instead of "What this would do". */
  readonly title?: string | undefined;
};

/** What an action would do, before it is confirmed. Nobody has to wait for it. Load it lazily. */
export function ForecastPanel({ commands, waits = false, title }: ForecastPanelProps) {
  const words = useWords('forecast');
  const refusalWords = useRefusalWords();
  const id = useId();
  const forecast = useForecast(commands);
  const found = forecast.found?.value;
  const refused = found?.refused ?? null;
  const isRefused = refused !== null && refused.count === commands.length;
  const reason = refused ? refusalWords(refused.first).join(' ') : '';
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-2 rounded-md border border-stroke bg-surface p-3"
    >
      <h3 id={id} className="font-semibold">
        {title ?? words('title')}
      </h3>
      <DerivedBar of={forecast} label={words('working')} stopped={words('stopped')} />
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {refused && (
          <InfoBar tone="warning">
            {isRefused
              ? words('refused', { reason })
              : words('someRefused', { count: refused.count, total: commands.length, reason })}
          </InfoBar>
        )}
        {found && !isRefused && <ForecastFigures forecast={found} />}
        {found && waits && !found.changes && <p>{words('waits')}</p>}
      </div>
    </section>
  );
}
