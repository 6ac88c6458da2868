import type { PlanId, SkuId } from '../../../engine/ids.ts';
import { enabledPlans, rulesOf, type Rules } from '../../../engine/rules.ts';
import { hasSlot } from '../../../engine/slots.ts';
import type { MoveOf } from '../move.ts';
import { newSecurityGroup } from '../new-security-group.ts';
import type { Scene } from '../scene.ts';
import type { WayKind } from '../way-kind.ts';

/** Another group gives the plan that is needed: one that has it in its template, or a new one with nothing else. */
export const giveByGroup: WayKind<'giveByGroup'> = {
  levers: ({ kind, fault }, scene) => {
    if (kind === 'template' || fault.violation !== 'DependencyViolation') return [];
    const { planIds } = rulesOf(scene.directory);
    const plans = fault.requirement.flatMap((name) => planIds.get(name) ?? []);
    return [...inGroups(plans, scene), ...inNewGroups(plans, scene)];
  },
  stage: ({ group, sku, plan }, changes, scene) => {
    const users = scene.users.map(({ id }) => id);
    if (group !== null) return changes.join(group, users);
    const { newGroup, giveName } = scene.options;
    const licences = [{ sku, disabled: allBut(rulesOf(scene.directory), sku, plan) }];
    changes.create({ profile: newSecurityGroup(newGroup(), giveName(sku)), members: users, licences });
  },
  size: ({ group }, { slots }) => slots.length + (group === null ? 2 : 0),
  inArticle: (against) => against === 'DependencyViolation',
};

/** Groups that are offered, those that give the fewest plans beside the one that is needed. */
const MOST_GROUPS = 5;

function inGroups(plans: readonly PlanId[], scene: Scene): MoveOf<'giveByGroup'>[] {
  const open = scene
    .groupsGiving(plans)
    .filter(
      ({ group }) =>
        group.id !== scene.group && !scene.slots.some((slot) => hasSlot(group.userMembers, slot)),
    );
  if (open.length > MOST_GROUPS) scene.limits.add('groups');
  return open
    .slice(0, MOST_GROUPS)
    .map(({ group, sku, plan }) => ({ kind: 'giveByGroup', group: group.id, sku, plan }));
}

const inNewGroups = (plans: readonly PlanId[], { directory }: Scene): MoveOf<'giveByGroup'>[] =>
  plans.flatMap((plan) =>
    directory.products.flatMap(({ id, plans: given }) =>
      given.some((one) => one.id === plan) ? [{ kind: 'giveByGroup', group: null, sku: id, plan }] : [],
    ),
  );

/** All plans of a product but one and, where the product has them, those that it needs. */
function allBut(rules: Rules, sku: SkuId, plan: PlanId): PlanId[] {
  const plans = enabledPlans(rules, sku, []);
  const on = new Set([plan]);
  for (const one of on) {
    for (const requirement of rules.requirements.get(one) ?? []) {
      const met = requirement.plans.some((needed) => on.has(needed));
      const needed = met ? undefined : requirement.plans.find((candidate) => plans.includes(candidate));
      if (needed !== undefined) on.add(needed);
    }
  }
  return plans.filter((candidate) => !on.has(candidate));
}
