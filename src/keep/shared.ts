import * as v from 'valibot';
import { ok, refused, type Result } from '../engine/result.ts';
import type { Pause, ScenarioId } from '../scenarios/scenarios.ts';
import type { History } from '../store/history.ts';
import { openHistory } from '../store/saved-history-open.ts';
import { saveHistory, type SavedHistory } from '../store/saved-history.ts';
import type { LinkFault } from './link-fault.ts';

/** What a link or a file holds: all that was done, and the page that was open. */
export type Shared = { readonly where: string; readonly history: SavedHistory };

export type OpenedShared = {
  readonly history: History;
  readonly scenario: ScenarioId | null;
  /** A page of the portal. */
  readonly where: string;
};

export const share = (history: History, scenario: string | null, where: string): Shared => ({
  where,
  history: saveHistory(history, scenario),
});

const sharedSchema = v.object({ where: v.string(), history: v.unknown() });

/** Makes it live again, whoever wrote it; all of it, or the reason why not. */
export async function openShared(json: unknown, pause: Pause): Promise<Result<OpenedShared, LinkFault>> {
  const read = v.safeParse(sharedSchema, json);
  if (!read.success) return refused({ code: 'link' });
  const { where, history } = read.output;
  const opened = await openHistory(history, pause);
  if (!opened.ok) return refused({ code: 'history', fault: opened.reason });
  return ok({ ...opened.value, where: pageOf(where) });
}

/** Somewhere within the portal; home for anything else. */
function pageOf(where: string): string {
  const isPage = /^\/(?![/\\])/.test(where) && where.length <= LONGEST && URL.canParse(where, BASE);
  if (!isPage) return '/';
  const { pathname, searchParams, origin } = new URL(where, BASE);
  if (origin !== BASE) return '/';
  for (const name of ['scenario', 'embed']) searchParams.delete(name);
  const search = searchParams.toString();
  return search === '' ? pathname : `${pathname}?${search}`;
}

const LONGEST = 2_000;
const BASE = 'https://lab.invalid';
