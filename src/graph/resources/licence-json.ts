import { formatLicence } from '../../document/format-document.ts';
import type { LicenceItem } from '../../document/tenant-document.ts';
import type { Directory } from '../../engine/directory.ts';
import type { Holdings } from '../../engine/holdings.ts';
import type { PlanId, SkuId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { assignedLicences } from '../../engine/queries.ts';
import { enabledPlans, rulesOf } from '../../engine/rules.ts';
import type { FieldType } from '../odata/schema.ts';

/** Users in the same situation share one value, and so what it says in JSON. */
const known = new WeakMap<Holdings, readonly LicenceItem[]>();

/** A user's `assignedLicenses`: what is in force, direct and inherited merged (R7.1). */
export function licencesJson(holdings: Holdings): readonly LicenceItem[] {
  let licences = known.get(holdings);
  if (!licences) known.set(holdings, (licences = assignedLicences(holdings).map(formatLicence)));
  return licences;
}

export const LICENCES: FieldType = {
  list: { complex: { skuId: 'guid', disabledPlans: { list: 'guid' } } },
};

/** A user's `assignedPlans`: every plan that is on through any product. */
export function plansJson(directory: Directory, holdings: Holdings): readonly unknown[] {
  const rules = rulesOf(directory);
  const plans = assignedLicences(holdings).flatMap(({ sku, disabled }) => enabledPlans(rules, sku, disabled));
  return [...new Set(plans)].map((servicePlanId) => ({
    assignedDateTime: null,
    capabilityStatus: 'Enabled',
    service: null,
    servicePlanId,
  }));
}

export const PLANS: FieldType = {
  list: {
    complex: {
      assignedDateTime: 'date',
      capabilityStatus: 'string',
      service: 'string',
      servicePlanId: 'guid',
    },
  },
};

/** One of a user's `licenseDetails`: a product in force with the state of each of its plans. */
export function licenceDetail(directory: Directory, { sku, disabled }: Licence) {
  const product = rulesOf(directory).products.get(sku);
  const status = (plan: PlanId) => (disabled.includes(plan) ? 'Disabled' : 'Success');
  return {
    id: detailId(directory.tenant.organizationId, sku),
    skuId: sku,
    skuPartNumber: product?.partNumber ?? null,
    servicePlans: (product?.plans ?? []).map(({ id, name }) => ({
      servicePlanId: id,
      servicePlanName: name,
      provisioningStatus: status(id),
      appliesTo: 'User',
    })),
  };
}

/** The bytes of two GUIDs as one opaque text. */
function detailId(tenant: string, sku: SkuId): string {
  const bytes = `${tenant}${sku}`.replaceAll('-', '').match(/../g) ?? [];
  const binary = String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16)));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
