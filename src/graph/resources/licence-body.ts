import { parseGuid, planId, skuId, type SkuId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import { readObject, strangerIn, type JsonObject } from '../http/json-object.ts';
import { badRequest, INVALID_VALUES, type Problem } from '../http/problem.ts';

/** What `assignLicense` asks for. */
export type LicenceChange = { readonly add: readonly Licence[]; readonly remove: readonly SkuId[] };

const PARAMETERS = ['addLicenses', 'removeLicenses'];

/** Reads the body of `assignLicense`, which needs both lists even when one is empty. */
export function readLicenceChange(body: JsonObject): Result<LicenceChange, Problem> {
  const missing = PARAMETERS.filter((name) => (body.get(name.toLowerCase()) ?? null) === null);
  if (missing.length > 0) {
    const message = `One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: ${missing.join(', ')}.`;
    return refused(badRequest(message));
  }
  const stranger = strangerIn(body, PARAMETERS);
  if (stranger !== null) {
    const message = `The parameter '${stranger}' in the request payload is not a valid parameter for the operation 'assignLicense'.`;
    return refused(badRequest(message));
  }
  const add = readEach(body.get('addlicenses'), readLicence);
  if (!add.ok) return add;
  const remove = readEach(body.get('removelicenses'), readGuid);
  return remove.ok ? ok({ add: add.value, remove: remove.value.map(skuId) }) : remove;
}

function readLicence(value: unknown): Result<Licence, Problem> {
  const object = readObject(value);
  if (!object.ok) return object;
  if (strangerIn(object.value, ['skuId', 'disabledPlans']) !== null) return refused(INVALID_VALUES);
  const sku = readGuid(object.value.get('skuid'));
  if (!sku.ok) return sku;
  const disabled = readEach(object.value.get('disabledplans') ?? [], readGuid);
  return disabled.ok ? ok({ sku: skuId(sku.value), disabled: disabled.value.map(planId) }) : disabled;
}

function readGuid(value: unknown): Result<string, Problem> {
  const guid = typeof value === 'string' ? parseGuid(value) : null;
  return guid === null ? refused(INVALID_GUID) : ok(guid);
}

const INVALID_GUID = badRequest(
  "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details",
);

function readEach<Item>(
  value: unknown,
  readItem: (item: unknown) => Result<Item, Problem>,
): Result<readonly Item[], Problem> {
  if (!Array.isArray(value)) return refused(INVALID_VALUES);
  const items: Item[] = [];
  for (const part of value) {
    const item = readItem(part);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return ok(items);
}
