import { derivedGuid } from '../../document/derived-guid.ts';
import type { Directory } from '../../engine/directory.ts';
import type { PrepaidUnits, Product } from '../../engine/product.ts';
import { seatsOf } from '../../engine/queries.ts';
import { refused } from '../../engine/result.ts';
import type { Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import { notFound } from '../http/problem.ts';
import { listed } from '../odata/collection.ts';
import { list, single } from '../odata/list.ts';
import { project, type Schema } from '../odata/schema.ts';

export const SKU_ROUTES: Routes = {
  '/subscribedSkus': { GET: listSkus },
  '/subscribedSkus/:id': { GET: getSku },
};

const RULE = { context: 'subscribedSkus', unpaged: true } as const;

/** Graph's subscribedSku. */
const SKU_SCHEMA: Schema<Product> = {
  name: 'SubscribedSku',
  type: 'microsoft.graph.subscribedSku',
  directoryObject: false,
  fields: {
    accountName: { type: 'string', read: (_product, directory) => accountName(directory) },
    accountId: { type: 'string', read: (_product, { tenant }) => tenant.organizationId },
    appliesTo: { type: 'string', read: () => 'User' },
    capabilityStatus: { type: 'string', read: ({ units }) => statusOf(units) },
    consumedUnits: { type: 'number', read: ({ id }, directory) => seatsOf(directory, id).consumed },
    id: { type: 'string', read: idOf },
    skuId: { type: 'string', read: ({ id }) => id },
    skuPartNumber: { type: 'string', read: ({ partNumber }) => partNumber },
    subscriptionIds: {
      type: { list: 'string' },
      read: ({ id }, { tenant }) => [derivedGuid(`${tenant.organizationId}/subscriptions/${id}`)],
    },
    prepaidUnits: {
      type: { complex: {} },
      read: ({ units: { enabled, suspended, warning, lockedOut } }) => ({
        enabled,
        suspended,
        warning,
        lockedOut,
      }),
    },
    servicePlans: {
      type: { list: { complex: {} } },
      read: ({ plans }) =>
        plans.map(({ id, name }) => ({
          servicePlanId: id,
          servicePlanName: name,
          provisioningStatus: 'Success',
          appliesTo: 'User',
        })),
    },
  },
  defaults: () => Object.keys(SKU_SCHEMA.fields),
};

function listSkus(call: Call): Promise<Answer> {
  return list(call, listed(SKU_SCHEMA, call.port.directory().products), RULE);
}

function getSku(call: Call): Answer {
  const directory = call.port.directory();
  const id = call.param('id');
  const product = directory.products.find((candidate) => idOf(candidate, directory) === id.toLowerCase());
  return product ? single(call, SKU_SCHEMA, product, RULE) : refused(notFound(id));
}

/** A product as Graph shows it. */
export const skuJson = (product: Product, directory: Directory) =>
  project(SKU_SCHEMA, product, null, directory);

function idOf({ id }: Product, { tenant }: Directory): string {
  return `${tenant.organizationId}_${id}`;
}

/** The tenant's short name: `contoso`. */
function accountName({ tenant }: Directory): string {
  const initial = tenant.domains.find(({ name }) => name.endsWith('.onmicrosoft.com')) ?? tenant.domains[0];
  return initial?.name.split('.')[0] ?? tenant.name;
}

/** The best state that any of the units are in. */
function statusOf({ enabled, warning, suspended, lockedOut }: PrepaidUnits): string {
  if (enabled > 0) return 'Enabled';
  if (warning > 0) return 'Warning';
  if (suspended > 0) return 'Suspended';
  return lockedOut > 0 ? 'LockedOut' : 'Deleted';
}
