import type { Fault } from './fault.ts';
import type { GroupId, PlanId, SkuId } from './ids.ts';
import type { RuleFault } from './membership/rule.ts';

/** Two enabled plans of a template that exclude each other, or one that lacks what it depends on (R3.1). */
export type TemplateFault =
  | {
      readonly kind: 'exclusive';
      readonly first: { readonly sku: SkuId; readonly plan: PlanId };
      readonly second: { readonly sku: SkuId; readonly plan: PlanId };
    }
  | {
      readonly kind: 'dependency';
      readonly sku: SkuId;
      readonly plan: PlanId;
      readonly requirement: readonly string[];
    };

/** Why a command was not carried out. Nothing has changed. The words for people are chosen where it is shown. */
export type Refusal =
  /** What is seen is a moment of the past: the portal shows it and changes nothing. */
  | { readonly code: 'moment.readOnly' }
  | { readonly code: 'user.unknown'; readonly id: string }
  | { readonly code: 'group.unknown'; readonly id: string }
  | { readonly code: 'member.unknown'; readonly id: string }
  | { readonly code: 'product.unknown'; readonly sku: SkuId }
  | { readonly code: 'id.taken'; readonly id: string }
  | { readonly code: 'user.principalNameTaken'; readonly userPrincipalName: string }
  /** A property that may not have this value: empty, too long, no country code, … */
  | { readonly code: 'property.invalid'; readonly property: string; readonly value: string }
  | { readonly code: 'group.rule'; readonly fault: RuleFault }
  /** A dynamic group needs a rule. */
  | { readonly code: 'group.ruleMissing' }
  | { readonly code: 'group.dynamic'; readonly group: GroupId }
  | { readonly code: 'group.licensed'; readonly group: GroupId }
  | { readonly code: 'group.notSecurityEnabled'; readonly group: GroupId }
  | { readonly code: 'member.present'; readonly id: string }
  | { readonly code: 'member.absent'; readonly id: string }
  | { readonly code: 'member.self'; readonly id: string }
  | { readonly code: 'licence.nothing' }
  /** The same product twice, or both added and removed. */
  | { readonly code: 'licence.repeated'; readonly sku: SkuId }
  | { readonly code: 'licence.absent'; readonly sku: SkuId }
  /** Only inherited: it cannot be removed from the user directly (R2.3). */
  | { readonly code: 'licence.inherited'; readonly sku: SkuId }
  | { readonly code: 'plan.notInProduct'; readonly sku: SkuId; readonly plan: PlanId }
  | { readonly code: 'plan.present'; readonly sku: SkuId; readonly plan: PlanId }
  /** A plan's id under another name, or its name under another id. */
  | { readonly code: 'plan.clash'; readonly id: PlanId; readonly name: string }
  | { readonly code: 'product.present'; readonly sku: SkuId }
  /** A direct assignment needs the user's own location (R2.2). */
  | { readonly code: 'location.missing' }
  /** A direct assignment that fails a rule; the first fault in R2.2's order, then the others. */
  | { readonly code: 'licence.violation'; readonly faults: readonly [Fault, ...Fault[]] }
  | { readonly code: 'licence.template'; readonly faults: readonly [TemplateFault, ...TemplateFault[]] };

export type RefusalCode = Refusal['code'];
