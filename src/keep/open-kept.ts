import { ok, refused, type Result } from '../engine/result.ts';
import { isScenarioId, type Pause, type ScenarioId } from '../scenarios/scenarios.ts';
import { firstDirectory, replaySteps } from '../store/saved-history-open.ts';
import { addUp } from './add-up.ts';
import { unpackFirst } from './first-pieces.ts';
import { decodeLine, decodeTenant, type ReadLine } from './formats.ts';
import type { KnownTenant, Snapshot } from './keeper.ts';
import type { OpenFault } from './keep-state.ts';
import { StorageFault, type KeepStorage, type StoredTenant } from './storage.ts';

export type OpenedTenant = KnownTenant & {
  readonly scenario: ScenarioId | null;
  readonly snapshot: Snapshot;
};

/** Brings a tenant back as it was left, its history and its queue included; all of it, or the reason why not. */
export async function openKept(
  storage: KeepStorage,
  id: string,
  pause: Pause,
): Promise<Result<OpenedTenant, OpenFault>> {
  let stored: StoredTenant | null;
  try {
    stored = await storage.read(id);
  } catch (cause) {
    return refused({ code: 'storage', reason: cause instanceof StorageFault ? cause.code : 'failed' });
  }
  return stored ? openStored(stored, pause) : refused({ code: 'gone' });
}

/** The same from what a database gave, whoever wrote it. */
export async function openStored(
  stored: StoredTenant,
  pause: Pause,
): Promise<Result<OpenedTenant, OpenFault>> {
  const tenant = decodeTenant(stored.tenant);
  if (!tenant.ok) return tenant;
  const lines = decodeLines(stored.lines);
  if (!lines.ok) return lines;
  const newest = lines.value.at(-1);
  const told = addUp(lines.value.flatMap(({ delta }) => delta ?? []));
  if (!newest || !told.ok || newest.number !== tenant.value.last)
    return refused({ code: 'broken', path: 'lines' });
  const { scenario } = tenant.value;
  const known = scenario !== null && isScenarioId(scenario) ? scenario : null;
  const first = await firstDirectory(
    known === null ? { document: await unpackFirst(stored.pieces, pause) } : { scenario: known },
    pause,
  );
  if (!first.ok) return refused({ code: 'broken', path: 'first' });
  const history = await replaySteps(told.value, first.value, pause);
  if (!history.ok) return refused({ code: 'differs' });
  const { running, speed } = newest;
  return ok({
    tenant: tenant.value,
    lines: lines.value.length,
    firstSize: stored.pieces.reduce<number>(
      (sum, piece) => sum + (piece instanceof Uint8Array ? piece.length : 0),
      0,
    ),
    scenario: known,
    snapshot: { history: history.value, running, speed },
  });
}

/** The newest lines, from the last whole one on. */
export function decodeLines(kept: readonly unknown[]): Result<readonly ReadLine[], OpenFault> {
  const lines: ReadLine[] = [];
  for (const one of kept) {
    const line = decodeLine(one);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return ok(lines);
}
