import type { Directory } from '../engine/directory.ts';
import { isLink } from '../keep/is-link.ts';
import { lastOpen, rememberOpen } from '../keep/last-open.ts';
import { buildScenario, isScenarioId, type ScenarioId } from '../scenarios/scenarios.ts';
import { breathe } from '../store/host.ts';
import type { Lab } from '../store/lab-store.ts';
import { keepLab } from './keep-lab.ts';

/** What a first visit shows, and the Graph server as well. */
const FIRST: ScenarioId = 'conflicting-service-plans';

/**
 * A lab with what the address asks for, else with what was open last, else with the first scenario. Where one cannot
 * be opened that is told, and the next is.
 */
export async function openFirst(
  create: (directory: Directory, scenario: string | null) => Lab,
): Promise<Lab> {
  const asked = new URLSearchParams(location.search).get('scenario');
  const known = asked !== null && isScenarioId(asked) ? asked : null;
  const last = lastOpen();
  const link = known === null && isLink(location.hash);
  const kept = known === null && last?.kind === 'tenant' ? last.id : null;
  const scenario = known ?? (last?.kind === 'scenario' ? last.id : FIRST);
  if (!link && kept === null) {
    const lab = create(await buildScenario(scenario, breathe), scenario);
    keepLab(lab);
    rememberOpen({ kind: 'scenario', id: scenario });
    return lab;
  }
  const { NOBODY, openKept, openLink } = await import('./open-kept.ts');
  const lab = create(NOBODY, null);
  const load = keepLab(lab);
  if (link && (await openLink(lab, load))) return lab;
  if (kept !== null && (await openKept(load, kept))) return lab;
  lab.open(await buildScenario(scenario, breathe), scenario);
  return lab;
}
