import { isObject } from '../../document/read.ts';
import type { Command } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import { parseGuid, planId, skuId, type SkuId } from '../../engine/ids.ts';
import type { PrepaidUnits } from '../../engine/product.ts';
import { refused, ok, type Result } from '../../engine/result.ts';
import { rulesOf } from '../../engine/rules.ts';
import { change } from '../change.ts';
import { json, type Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import { INVALID_VALUES, notFound, type Problem } from '../http/problem.ts';
import { skuJson } from '../resources/subscribed-skus.ts';

export const SUBSCRIPTION_ROUTES: Routes = {
  '/simulator/subscriptions/:id': { GET: getSubscription, PATCH: changeUnits },
  '/simulator/subscriptions/:id/servicePlans': { POST: addPlan },
};

function getSubscription(call: Call): Answer {
  const sku = findSku(call);
  return sku.ok ? skuAnswer(call.port.directory(), sku.value, 200) : sku;
}

/** Buys or cuts seats (R1.3). */
async function changeUnits(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const sku = findSku(call);
  if (!sku.ok) return sku;
  const units = readUnits(body.value.get('prepaidunits'));
  if (!units.ok) return units;
  return carryOut(call, { type: 'subscription.setUnits', sku: sku.value, units: units.value }, 200);
}

/** Whether numbers may be had is the engine's to say. */
function readUnits(value: unknown): Result<Partial<PrepaidUnits>, Problem> {
  if (!isObject(value)) return refused(INVALID_VALUES);
  const units: Partial<Record<keyof PrepaidUnits, number>> = {};
  for (const [name, count] of Object.entries(value)) {
    const unit = UNITS.find((known) => known === name);
    if (!unit || typeof count !== 'number') return refused(INVALID_VALUES);
    units[unit] = count;
  }
  return ok(units);
}

const UNITS = ['enabled', 'warning', 'suspended', 'lockedOut'] as const;

/** R1.6: a plan that joins the product is on in every assignment. */
async function addPlan(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const sku = findSku(call);
  if (!sku.ok) return sku;
  const [id, name] = [body.value.get('serviceplanid'), body.value.get('serviceplanname')];
  const guid = typeof id === 'string' ? parseGuid(id) : null;
  if (guid === null || typeof name !== 'string' || !isPlanName(name)) return refused(INVALID_VALUES);
  const plan = { id: planId(guid), name };
  return carryOut(call, { type: 'subscription.addPlan', sku: sku.value, plan }, 201);
}

/** As a tenant document takes it. */
const isPlanName = (name: string): boolean => name.trim() !== '' && name.length <= 256;

async function carryOut(
  call: Call,
  command: Command & { readonly sku: SkuId },
  status: 200 | 201,
): Promise<Answer> {
  const done = await change(call.port, command);
  return done.ok ? skuAnswer(done.value, command.sku, status) : done;
}

function findSku(call: Call): Result<SkuId, Problem> {
  const key = call.param('id');
  const guid = parseGuid(key);
  const isKnown = guid !== null && rulesOf(call.port.directory()).products.has(skuId(guid));
  return isKnown ? ok(skuId(guid)) : refused(notFound(key));
}

function skuAnswer(directory: Directory, sku: SkuId, status: 200 | 201): Answer {
  const product = rulesOf(directory).products.get(sku);
  return product ? json(skuJson(product, directory), status) : refused(notFound(sku));
}
