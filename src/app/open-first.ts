import type { Directory } from '../engine/directory.ts';
import { emptyDirectory } from '../engine/load-directory.ts';
import { isLink } from '../keep/is-link.ts';
import { keepState } from '../keep/keep-state.ts';
import { lastOpen, rememberOpen } from '../keep/last-open.ts';
import type { KeepSession } from '../keep/session.ts';
import { buildScenario, isScenarioId, type ScenarioId } from '../scenarios/scenarios.ts';
import { breathe } from '../store/host.ts';
import type { Lab } from '../store/lab-store.ts';
import { keepLab } from './keep-lab.ts';
import { loadPage } from './routes.tsx';

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
  const lab = create(emptyDirectory(NOBODY), null);
  const load = keepLab(lab);
  if (link && (await openLink(lab, load))) return lab;
  if (kept !== null && (await openKept(load, kept))) return lab;
  lab.open(await buildScenario(scenario, breathe), scenario);
  return lab;
}

/** The tenant of the address, on the page that it says. */
async function openLink(lab: Lab, load: () => Promise<KeepSession>): Promise<boolean> {
  const fragment = location.hash;
  history.replaceState(history.state, '', location.pathname + location.search);
  const [{ openFragment }] = await Promise.all([import('../keep/share-link.ts'), load()]);
  const opened = await openFragment(fragment, breathe);
  if (!opened.ok) {
    keepState.setState({ news: { kind: 'linkBroken', fault: opened.reason } });
    return false;
  }
  const { history: past, scenario, where } = opened.value;
  const embed = new URLSearchParams(location.search).has('embed');
  history.replaceState(history.state, '', embed ? withEmbed(where) : where);
  lab.open(past, scenario);
  await loadPage(new URL(where, location.href).pathname);
  return true;
}

const withEmbed = (where: string): string => `${where}${where.includes('?') ? '&' : '?'}embed=1`;

async function openKept(load: () => Promise<KeepSession>, id: string): Promise<boolean> {
  const fault = await (await load()).open(id);
  if (fault) keepState.setState({ news: { kind: 'notOpened', fault } });
  return fault === null;
}

/** Who is there before anything is opened. */
const NOBODY = {
  name: '',
  description: null,
  organizationId: '',
  organizationName: '',
  country: 'US',
  domains: [],
};
