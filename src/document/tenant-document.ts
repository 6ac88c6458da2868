import type { PlanRelations, PrepaidUnits } from '../engine/product.ts';
import type { UserAttribute } from '../engine/user.ts';
import type { AssignmentState, RecordedError, ServiceVersion } from '../engine/vocabulary.ts';

/** A whole directory as one JSON value, as it is exported: entities in the shapes of Microsoft Graph v1.0. */
export type TenantDocument = {
  readonly version: 1;
  readonly name: string;
  readonly description?: string;
  readonly serviceVersion: ServiceVersion;
  readonly organization: {
    readonly id: string;
    readonly displayName: string;
    readonly countryLetterCode: string;
    readonly verifiedDomains: readonly { readonly name: string; readonly isDefault: boolean }[];
  };
  readonly subscribedSkus: readonly ProductItem[];
  /** Only when the tenant has relations of its own. */
  readonly planRelations?: PlanRelations;
  readonly users: readonly UserItem[];
  readonly groups: readonly GroupItem[];
  /** What is left of the jobs. */
  readonly queue: readonly JobItem[];
  /** Oldest first. */
  readonly auditLog: readonly Readonly<Record<string, unknown>>[];
};

export type ProductItem = {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly prepaidUnits: PrepaidUnits;
  readonly servicePlans: readonly { readonly servicePlanId: string; readonly servicePlanName: string }[];
};

export type LicenceItem = { readonly skuId: string; readonly disabledPlans: readonly string[] };

export type StateItem = {
  readonly skuId: string;
  readonly assignedByGroup: string | null;
  readonly disabledPlans: readonly string[];
  readonly state: AssignmentState;
  readonly error: RecordedError | 'None';
  readonly lastUpdatedDateTime: string | null;
};

export type UserItem = {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly usageLocation: string | null;
  readonly proxyAddresses: readonly string[];
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly accountEnabled: boolean;
  readonly otherMails?: readonly string[];
  readonly licenseAssignmentStates: readonly StateItem[];
} & Readonly<Partial<Record<UserAttribute, string>>>;

export type GroupItem = {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly securityEnabled: boolean;
  readonly mailEnabled: boolean;
  readonly mailNickname?: string;
  readonly groupTypes: readonly string[];
  readonly membershipRule: string | null;
  readonly assignedLicenses: readonly LicenceItem[];
  readonly members: readonly string[];
};

export type JobItem = { readonly group: string | null; readonly users: readonly string[] };
