import type { Directory } from '../engine/directory.ts';
import type { Fault } from '../engine/fault.ts';
import type { Refusal, TemplateFault } from '../engine/refusal.ts';
import { rulesOf } from '../engine/rules.ts';

/*
 * What the service says, in English and word for word where its words are known. Programs match these texts, so
 * they are never translated; the words of the pages are elsewhere.
 */

/** Why group licensing could not give a user something, as it is stored and logged. */
export function faultText(directory: Directory, fault: Fault): string {
  switch (fault.violation) {
    case 'CountViolation':
      return `Not enough licenses are available to complete this operation. Purchase more licenses or remove unneeded licenses from users and groups for SKU [${fault.sku}]. Licenses being added: [${fault.sku}]`;
    case 'MutuallyExclusiveViolation':
      return `License assignment failed because service plans [${fault.plan}], [${fault.other.plan}] are mutually exclusive.`;
    case 'DependencyViolation': {
      const needed = requirementIds(directory, fault.requirement).map((plan) => `[${plan}]`);
      return `License assignment failed because service plan [${dependentOf(fault)}] depends on the service plan(s) ${needed.join(', ')}.`;
    }
    case 'ProhibitedInUsageLocationViolation':
      return `License assignment failed because service plan [${fault.plan}] is not available in usage location [${fault.location}].`;
    case 'UniquenessViolation':
      return PROXY_ADDRESS;
    default:
      return fault satisfies never;
  }
}

/** The answer to a request that was refused. `planName` gives the display name of a plan. */
export function refusalText(
  directory: Directory,
  refusal: Refusal,
  planName: (name: string) => string,
): string {
  switch (refusal.code) {
    case 'moment.readOnly':
      return 'The tenant is shown as it was at an earlier moment and cannot be changed.';
    case 'user.unknown':
    case 'group.unknown':
    case 'member.unknown':
    case 'member.absent':
      return `Resource '${refusal.id}' does not exist or one of its queried reference-property objects are not present.`;
    case 'product.unknown':
      return `License ${refusal.sku} does not correspond to a valid company License.`;
    case 'id.taken':
      return 'Another object with the same value for property id already exists.';
    case 'user.principalNameTaken':
      return 'Another object with the same value for property userPrincipalName already exists.';
    case 'property.invalid':
      return 'One or more property values specified are invalid.';
    case 'group.rule':
      return `The membership rule is not valid: ${refusal.fault.code} at position ${refusal.fault.position}.`;
    case 'group.ruleMissing':
      return 'A dynamic group needs a membership rule.';
    case 'group.dynamic':
      return 'Insufficient privileges to complete the operation.';
    case 'group.licensed':
      return 'Unable to delete the group because there is a product license assigned to the group. To delete this group, remove any product licenses first.';
    case 'group.notSecurityEnabled':
      return 'Licenses can be assigned to security-enabled groups only.';
    case 'member.present':
      return "One or more added object references already exist for the following modified properties: 'members'.";
    case 'member.self':
      return 'A group cannot be a member of itself.';
    case 'licence.nothing':
      return 'No license changes provided';
    case 'licence.repeated':
      return `License ${refusal.sku} is named more than once in this request.`;
    case 'licence.absent':
      return 'User does not have a corresponding license.';
    case 'licence.inherited':
      return 'User license is inherited from a group membership and it cannot be removed directly from the user.';
    case 'plan.notInProduct':
      return `License ${refusal.sku} does not contain service plan ${refusal.plan}.`;
    case 'plan.present':
      return `License ${refusal.sku} contains service plan ${refusal.plan} already.`;
    case 'plan.clash':
      return `Service plan ${refusal.id} or the name ${refusal.name} is known under another name or id.`;
    case 'product.present':
      return `A subscription with SKU ${refusal.sku} exists already.`;
    case 'location.missing':
      return USAGE_LOCATION;
    case 'licence.violation':
      return violationText(directory, refusal.faults[0]);
    case 'licence.template':
      return templateText(directory, refusal.faults, planName);
    default:
      return refusal satisfies never;
  }
}

const USAGE_LOCATION = 'License assignment cannot be done for user with invalid usage location.';
const PROXY_ADDRESS = 'Another object with the same value for property proxyAddresses already exists.';

/** A direct assignment answers with its first fault (R2.2). */
function violationText(directory: Directory, fault: Fault): string {
  switch (fault.violation) {
    case 'CountViolation':
      return `Subscription with SKU ${fault.sku} does not have any available licenses.`;
    case 'MutuallyExclusiveViolation':
      return exclusiveText(fault.plan, fault.other.plan);
    case 'DependencyViolation': {
      const needed = requirementIds(directory, fault.requirement).join(',');
      return `License assignment failed because service plan ${dependentOf(fault)} depends on the service plan(s) ${needed}`;
    }
    case 'ProhibitedInUsageLocationViolation':
      return USAGE_LOCATION;
    case 'UniquenessViolation':
      return PROXY_ADDRESS;
    default:
      return fault satisfies never;
  }
}

/** R3.1: a template's plans are named, all of them. */
function templateText(
  directory: Directory,
  faults: readonly TemplateFault[],
  planName: (name: string) => string,
): string {
  const { planNames } = rulesOf(directory);
  const exclusive = faults.flatMap((fault) =>
    fault.kind === 'exclusive' ? [exclusiveText(fault.first.plan, fault.second.plan)] : [],
  );
  const unmet = faults.flatMap((fault) => {
    if (fault.kind !== 'dependency') return [];
    const needed = fault.requirement.map(planName).join(' or ');
    const plan = planName(planNames.get(fault.plan) ?? fault.plan);
    return [`The service ${plan} requires ${needed} to be enabled as well.`];
  });
  return [...exclusive, ...(unmet.length > 0 ? [UNMET, ...unmet] : [])].join(' ');
}

const UNMET =
  'License operation failed. Make sure that the group has necessary services before adding or removing a dependent service.';

const exclusiveText = (first: string, second: string): string =>
  `License assignment failed because service plans ${first},${second} are mutually exclusive`;

/** The plan that needs another: the new one, or the one that would lose what it needs (R4.4). */
const dependentOf = (fault: Extract<Fault, { violation: 'DependencyViolation' }>): string =>
  fault.cause === 'needed' ? fault.dependent.plan : fault.plan;

/** Ids of the plans that would do; a plan that no product has is left with its name. */
function requirementIds(directory: Directory, names: readonly string[]): readonly string[] {
  const { planIds } = rulesOf(directory);
  return names.map((name) => planIds.get(name) ?? name);
}
