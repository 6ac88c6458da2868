import { emptyDirectory } from '../engine/load-directory.ts';
import { keepState, type OpenFault } from '../keep/keep-state.ts';
import type { KeepSession } from '../keep/session.ts';
import { openFragment } from '../keep/share-link.ts';
import { breathe } from '../store/host.ts';
import type { Lab } from '../store/lab-store.ts';
import { loadPage } from './routes.tsx';

/* Opening what a first visit does not have: loaded when there is a link or a kept tenant. */

/** Who is there before anything is opened. */
export const NOBODY = emptyDirectory({
  name: '',
  description: null,
  organizationId: '',
  organizationName: '',
  country: 'US',
  domains: [],
});

/** The tenant of the address, on the page that it says. */
export async function openLink(lab: Lab, load: () => Promise<KeepSession>): Promise<boolean> {
  const fragment = location.hash;
  history.replaceState(history.state, '', location.pathname + location.search);
  await load();
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

export async function openKept(load: () => Promise<KeepSession>, id: string): Promise<boolean> {
  const fault = await load().then(
    (session) => session.open(id),
    (): OpenFault => ({ code: 'storage', reason: 'failed' }),
  );
  if (fault) keepState.setState({ news: { kind: 'notOpened', fault } });
  return fault === null;
}
