import type { Directory } from '../../engine/directory.ts';
import type { Explanation } from '../../engine/explain.ts';
import type { Fault, Source } from '../../engine/fault.ts';
import { inForce } from '../../engine/holdings.ts';
import type { PlanId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { seatsOf } from '../../engine/queries.ts';
import { enabledPlans, rulesOf, type Rules } from '../../engine/rules.ts';
import type { UserRow } from '../../engine/user-table.ts';
import type { CheckName, Part, Status, Supplied } from './why.ts';

type Answer = readonly [CheckName, { readonly status: Status; readonly parts: readonly Part[] }];

/** What the judge asked of a change, in R4.6's order: its faults, or what let the change pass. */
export function judgedChecks(directory: Directory, row: UserRow, explanation: Explanation): Answer[] {
  const { faults, location, locationIsInherited, clashes } = explanation;
  const change = changeOf(rulesOf(directory), row, explanation);
  const check = (name: CheckName, is: (fault: Fault) => boolean, passed: () => readonly Part[]): Answer => {
    const found = faults.filter(is).map((fault): Part => ({ kind: 'fault', fault }));
    const failed = found.length > 0;
    return [name, { status: failed ? 'failed' : 'passed', parts: failed ? found : passed() }];
  };
  const proxy = check(
    'proxy',
    ({ violation }) => violation === 'UniquenessViolation',
    () => mailboxParts(change),
  );
  return [
    check(
      'location',
      ({ violation }) => violation === 'ProhibitedInUsageLocationViolation',
      () => [{ kind: 'allowed', location, inherited: locationIsInherited }],
    ),
    proxy[1].status === 'passed'
      ? proxy
      : [
          'proxy',
          {
            status: 'failed',
            parts: [
              ...proxy[1].parts,
              ...clashes.map((clash): Part => ({ kind: 'clash', clash })),
              ...(directory.serviceVersion === 'preview' ? [{ kind: 'silent' } as const] : []),
            ],
          },
        ],
    check(
      'exclusive',
      ({ violation }) => violation === 'MutuallyExclusiveViolation',
      () => [{ kind: 'noConflict' }],
    ),
    check(
      'missing',
      (fault) => fault.violation === 'DependencyViolation' && fault.cause === 'missing',
      () => metParts(change),
    ),
    check(
      'needed',
      (fault) => fault.violation === 'DependencyViolation' && fault.cause === 'needed',
      () => [{ kind: 'nothingLost' }],
    ),
    check(
      'seats',
      ({ violation }) => violation === 'CountViolation',
      () => seatParts(directory, change),
    ),
    ['whole', wholeAnswer(explanation)],
  ];
}

/** The plans before and after, for the evidence of what passed; the judge alone says what passes. */
type Change = {
  readonly rules: Rules;
  readonly row: UserRow;
  readonly wanted: readonly Licence[];
  readonly before: ReadonlyMap<PlanId, Supplied>;
  readonly after: ReadonlyMap<PlanId, Supplied>;
  readonly brought: readonly Supplied[];
};

function changeOf(rules: Rules, row: UserRow, { group, wanted }: Explanation): Change {
  const supplied = ({ sku, disabled }: Licence, source: Source): Supplied[] =>
    enabledPlans(rules, sku, disabled).map((plan) => ({ plan, sku, source }));
  const held = row.holdings.filter(inForce);
  const before = held.flatMap((one) => supplied(one, one.source));
  const brought = wanted.flatMap((licence) => supplied(licence, group));
  const after = [...before.filter(({ source }) => source !== group), ...brought];
  const byPlan = (list: readonly Supplied[]) => new Map(list.map((one) => [one.plan, one]));
  return { rules, row, wanted, before: byPlan(before), after: byPlan(after), brought };
}

function mailboxParts({ rules, before, brought }: Change): Part[] {
  const had = [...before.values()].find(({ plan }) => rules.mailbox.has(plan));
  if (had) return [{ kind: 'hasMailbox', by: had }];
  const brings = brought.some(({ plan }) => rules.mailbox.has(plan));
  return [{ kind: brings ? 'noClash' : 'noMailbox' }];
}

/** Each requirement of a new plan with what meets it. */
function metParts({ rules, before, after, brought }: Change): Part[] {
  const met = brought.flatMap(({ plan, sku }): Part[] =>
    before.has(plan)
      ? []
      : (rules.requirements.get(plan) ?? []).flatMap((requirement): Part[] => {
          const by = requirement.plans.flatMap((one) => after.get(one) ?? [])[0];
          return by ? [{ kind: 'met', plan, sku, by }] : [];
        }),
  );
  return met.length > 0 ? met : [{ kind: 'noRequirement' }];
}

function seatParts(directory: Directory, { row, wanted }: Change): Part[] {
  return wanted.map(({ sku }): Part => {
    const has = row.holdings.some((held) => held.sku === sku && inForce(held));
    return has
      ? { kind: 'hasSeat', sku }
      : { kind: 'seat', sku, available: seatsOf(directory, sku).available };
  });
}

/** R4.7: one fault, and nothing of the change happens. */
function wholeAnswer({ faults, wanted, held }: Explanation): Answer[1] {
  if (faults.length === 0) return { status: 'passed', parts: [{ kind: 'wholeChange' }] };
  const atFault = new Set(faults.map(({ sku }) => sku));
  const concerned = new Set([...wanted, ...held].map(({ sku }) => sku));
  const heldBack = [...concerned].filter((sku) => !atFault.has(sku));
  return { status: 'failed', parts: heldBack.map((sku): Part => ({ kind: 'heldBack', sku })) };
}
