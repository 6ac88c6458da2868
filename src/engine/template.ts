import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import type { GroupId, PlanId, SkuId } from './ids.ts';
import { licenceChange } from './licence-change.ts';
import { log } from './log.ts';
import { isUserPlace } from './members.ts';
import { NumbersDraft } from './numbers.ts';
import { groupTarget, queueGroup } from './process.ts';
import type { Licence } from './product.ts';
import type { Refusal, TemplateFault } from './refusal.ts';
import { enabledPlans, type Requirement, type Rules } from './rules.ts';
import { slotsOf } from './slots.ts';

/** R3.1 and R3.2: a group's licences, judged at once on the group itself, applied in the background. */
export function setGroupLicences(
  draft: Draft,
  id: GroupId,
  add: readonly Licence[],
  remove: readonly SkuId[],
  context: Context,
): Refusal | null {
  const group = draft.groups.get(id);
  if (!group) return { code: 'group.unknown', id };
  if (!group.profile.securityEnabled) return { code: 'group.notSecurityEnabled', group: id };
  const change = licenceChange(draft, group.licences, add, remove);
  if (!change.ok) return change.reason;
  const [first, ...more] =
    add.length > 0
      ? templateFaults(draft.rules, change.value)
      : lostRequirements(draft.rules, group.licences, change.value);
  if (first) return { code: 'licence.template', faults: [first, ...more] };

  emit(draft, { type: 'licencesSet', group: id, licences: change.value });
  log(draft, {
    at: context.at,
    activity: 'Set group license',
    actor: context.actor,
    target: groupTarget(draft, id),
    changes: [{ kind: 'licences', before: group.licences, after: change.value }],
  });
  queueGroup(draft, id, usersInTurn(draft, id), context);
  return null;
}

/** Reprocess: the same work as after a change (R5.1). A deleted group's leavers can be reprocessed, too (R4.8). */
export function reprocessGroup(draft: Draft, id: GroupId, context: Context): Refusal | null {
  if (!draft.groups.get(id) && draft.leavers.size(id) === 0) return { code: 'group.unknown', id };
  log(draft, {
    at: context.at,
    activity: 'Trigger group license recalculation',
    actor: context.actor,
    target: groupTarget(draft, id),
  });
  queueGroup(draft, id, usersInTurn(draft, id), context);
  return null;
}

/** R3.2: leavers with anything recorded, in the order of the users, then the members in join order. */
function usersInTurn(draft: Draft, id: GroupId): Int32Array {
  const slots = new NumbersDraft();
  const leavers = draft.leavers.get(id);
  const members = draft.groups.get(id)?.members;
  slots.reserve(leavers.size + (members?.length ?? 0));
  for (const slot of slotsOf(leavers)) slots.push(slot);
  for (const chunk of members?.chunks ?? []) {
    for (const place of chunk) if (isUserPlace(place)) slots.push(place);
  }
  return slots.seal();
}

type Enabled = { readonly sku: SkuId; readonly plan: PlanId };

const enabledIn = (rules: Rules, licences: readonly Licence[]): Enabled[] =>
  licences.flatMap(({ sku, disabled }) => enabledPlans(rules, sku, disabled).map((plan) => ({ sku, plan })));

/** What makes a template unfit by itself: plans of different products that exclude each other, unmet dependencies. */
export function templateFaults(rules: Rules, licences: readonly Licence[]): TemplateFault[] {
  const enabled = enabledIn(rules, licences);
  const plans = new Set(enabled.map(({ plan }) => plan));
  const faults: TemplateFault[] = [];
  for (const [place, first] of enabled.entries()) {
    const excluded = rules.exclusive.get(first.plan);
    for (const second of excluded ? enabled.slice(place + 1) : []) {
      if (second.sku !== first.sku && excluded?.has(second.plan))
        faults.push({ kind: 'exclusive', first, second });
    }
  }
  return [...faults, ...unmet(rules, enabled, (requirement) => !isMet(requirement, plans))];
}

/** A removal may leave a template as unfit as it was, but may not take a requirement away. */
function lostRequirements(
  rules: Rules,
  before: readonly Licence[],
  after: readonly Licence[],
): TemplateFault[] {
  const had = new Set(enabledIn(rules, before).map(({ plan }) => plan));
  const enabled = enabledIn(rules, after);
  const has = new Set(enabled.map(({ plan }) => plan));
  return unmet(rules, enabled, (requirement) => isMet(requirement, had) && !isMet(requirement, has));
}

function unmet(
  rules: Rules,
  enabled: readonly Enabled[],
  fails: (requirement: Requirement) => boolean,
): TemplateFault[] {
  return enabled.flatMap(({ sku, plan }) =>
    (rules.requirements.get(plan) ?? []).filter(fails).map((requirement): TemplateFault => ({
      kind: 'dependency',
      sku,
      plan,
      requirement: requirement.names,
    })),
  );
}

const isMet = (requirement: Requirement, plans: ReadonlySet<PlanId>): boolean =>
  requirement.plans.some((plan) => plans.has(plan));
