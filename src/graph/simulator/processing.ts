import { pendingSteps } from '../../engine/queue.ts';
import { groupId, parseGuid } from '../../engine/ids.ts';
import { refused } from '../../engine/result.ts';
import { change, drain } from '../change.ts';
import { json, type Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import { INVALID_VALUES, notFound } from '../http/problem.ts';
import { PROCESSING_MODES } from '../port.ts';

export const PROCESSING_ROUTES: Routes = {
  '/simulator/processing': { GET: (call) => processingAnswer(call, 200), PUT: setMode },
  '/simulator/processing/run': { POST: run },
  '/simulator/groups/:id/reprocess': { POST: reprocess },
};

function processingAnswer({ port }: Call, status: 200 | 202): Answer {
  return json({ mode: port.processing.mode(), pending: pendingSteps(port.directory().queue) }, status);
}

/** Whoever switches to `immediate` wants nothing left in the queue. */
async function setMode(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const mode = PROCESSING_MODES.find((known) => known === body.value.get('mode'));
  if (!mode) return refused(INVALID_VALUES);
  call.port.processing.setMode(mode);
  await drain(call.port);
  return processingAnswer(call, 200);
}

/** So many steps, one user each (R5.3), or all that are left. */
async function run(call: Call): Promise<Answer> {
  const body = await call.body('optional');
  if (!body.ok) return body;
  const steps = body.value.get('steps') ?? null;
  if (steps !== null && !isCount(steps)) return refused(INVALID_VALUES);
  const processed = await call.port.processing.run(steps);
  return json({ processed, pending: pendingSteps(call.port.directory().queue) });
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** The portal's Reprocess button; a deleted group's leavers can be reprocessed, too (R4.8). */
async function reprocess(call: Call): Promise<Answer> {
  const body = await call.body('optional');
  if (!body.ok) return body;
  const key = call.param('id');
  const guid = parseGuid(key);
  if (guid === null) return refused(notFound(key));
  const done = await change(call.port, { type: 'group.reprocess', group: groupId(guid) });
  return done.ok ? processingAnswer(call, 202) : done;
}
