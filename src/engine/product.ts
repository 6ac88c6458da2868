import type { PlanId, SkuId } from './ids.ts';

/** A service plan, the smallest thing that can be switched on or off. The name is the field's string id. */
export type Plan = { readonly id: PlanId; readonly name: string };

/** Units of a subscription; seats to give are enabled + warning − consumed (R1.2). */
export type PrepaidUnits = {
  readonly enabled: number;
  readonly warning: number;
  readonly suspended: number;
  readonly lockedOut: number;
};

/** A product the tenant subscribes to: a bundle of plans and the seats bought (R1.1). */
export type Product = {
  readonly id: SkuId;
  readonly partNumber: string;
  readonly units: PrepaidUnits;
  readonly plans: readonly Plan[];
};

/** Relations between plans, by plan name; data of the tenant that anyone may edit (R1.10). */
export type PlanRelations = {
  /** Families: any two members exclude each other when they come through different products. */
  readonly exclusive: readonly (readonly string[])[];
  /** Plan → requirements; each requirement is met by any one of its alternatives. */
  readonly dependsOn: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Plan → ISO 3166-1 alpha-2 codes where it may not be assigned. */
  readonly prohibitedIn: Readonly<Record<string, readonly string[]>>;
  /** Plans that bring a mailbox: the proxy check is about them (R4.3). */
  readonly mailbox: readonly string[];
};

export const NO_RELATIONS: PlanRelations = { exclusive: [], dependsOn: {}, prohibitedIn: {}, mailbox: [] };

/** A product with the plans switched off: one line of a group's template or of a direct assignment. */
export type Licence = { readonly sku: SkuId; readonly disabled: readonly PlanId[] };
