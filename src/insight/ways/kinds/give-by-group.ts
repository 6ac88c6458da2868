import { isDynamic } from '../../../engine/group.ts';
import type { PlanId, SkuId } from '../../../engine/ids.ts';
import { enabledPlans, rulesOf, type Rules } from '../../../engine/rules.ts';
import { hasSlot } from '../../../engine/slots.ts';
import { rowsOf } from '../../../engine/table.ts';
import type { MoveOf } from '../move.ts';
import { newSecurityGroup } from '../new-security-group.ts';
import { usersOfScene, type Scene } from '../scene.ts';
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
    const users = usersOfScene(scene).map(({ id }) => id);
    if (group !== null) return changes.join(group, users);
    const { newGroup, giveName } = scene.options;
    const licences = [{ sku, disabled: allBut(rulesOf(scene.directory), sku, plan) }];
    changes.create({ profile: newSecurityGroup(newGroup(), giveName(sku)), members: users, licences });
  },
  size: ({ group }, { slots }) => slots.length + (group === null ? 2 : 0),
  inArticle: (against) => against === 'DependencyViolation',
};

function inGroups(
  plans: readonly PlanId[],
  { directory, slots, group: own }: Scene,
): MoveOf<'giveByGroup'>[] {
  const rules = rulesOf(directory);
  return [...rowsOf(directory.groups)].flatMap((group) => {
    if (
      group.id === own ||
      isDynamic(group.profile) ||
      slots.some((slot) => hasSlot(group.userMembers, slot))
    )
      return [];
    for (const { sku, disabled } of group.licences) {
      const plan = enabledPlans(rules, sku, disabled).find((given) => plans.includes(given));
      if (plan !== undefined) return [{ kind: 'giveByGroup', group: group.id, sku, plan }];
    }
    return [];
  });
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
