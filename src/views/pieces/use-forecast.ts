import { useMemo } from 'react';
import type { Command } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import { forecastOf } from '../../insight/forecast/forecast-of.ts';
import type { Forecast } from '../../insight/forecast/forecast.ts';
import { useDerived, type Derived } from './use-derived.ts';

const ADMINISTRATOR = { kind: 'service', displayName: 'Administrator' } as const;

/** What the commands of one action would do, worked out beside the page; they are compared by identity. */
export function useForecast(commands: readonly Command[]): Derived<Forecast> {
  const work = useMemo(
    () => (directory: Directory) => forecastOf(directory, commands, { at: Date.now(), actor: ADMINISTRATOR }),
    [commands],
  );
  return useDerived(work);
}
