import type { Source } from '../../engine/fault.ts';
import type { GroupId, PlanId, SkuId } from '../../engine/ids.ts';
import type { Violation } from '../../engine/vocabulary.ts';

/** The kinds of ways out of an error, in the order in which they are tried. */
export const WAY_KINDS = [
  'directPlansOff',
  'removeDirect',
  'groupPlansOff',
  'dependentOff',
  'giveByGroup',
  'buySeats',
  'freeSeats',
  'changeLocation',
  'fixAddress',
  'splitGroup',
  'leaveGroup',
] as const;
export type WayKindName = (typeof WAY_KINDS)[number];

type Plans = { readonly sku: SkuId; readonly plans: readonly PlanId[] };

/** What there is to say of a move, by its kind. */
type Moves = {
  readonly directPlansOff: Plans;
  readonly removeDirect: { readonly sku: SkuId };
  readonly groupPlansOff: Plans & { readonly group: GroupId };
  /** The plans that need what is missing or going away. */
  readonly dependentOff: Plans & { readonly source: Source };
  /** Another group gives the plan that is needed; null: a new group, with the product's plan and what that needs. */
  readonly giveByGroup: { readonly group: GroupId | null; readonly sku: SkuId; readonly plan: PlanId };
  readonly buySeats: { readonly sku: SkuId; readonly seats: number };
  readonly freeSeats: { readonly sku: SkuId; readonly seats: number };
  readonly changeLocation: { readonly location: string };
  /** The shared addresses are taken from the users themselves, or from everybody else who has them. */
  readonly fixAddress: { readonly whose: 'own' | 'others' };
  /** The users move to a new group that has the group's template less these products. */
  readonly splitGroup: { readonly group: GroupId; readonly without: readonly SkuId[] };
  readonly leaveGroup: { readonly group: GroupId };
};

export type MoveOf<Name extends WayKindName> = {
  [Kind in Name]: { readonly kind: Kind } & Moves[Kind];
}[Name];

/** One thing to do, for every user whom a way is for. */
export type Move = MoveOf<WayKindName>;

/** A move and the violation against which it was taken; null for a template that would not stand. */
export type WayStep = { readonly move: Move; readonly against: Violation | null };

/** What a move turns: two moves of one lever are one move with more to it. */
export function leverOf(move: Move): string {
  switch (move.kind) {
    case 'directPlansOff':
      return `off direct ${move.sku}`;
    case 'groupPlansOff':
      return `off ${move.group} ${move.sku}`;
    case 'dependentOff':
      return `off ${move.source ?? 'direct'} ${move.sku}`;
    case 'giveByGroup':
      return `give ${move.group ?? `new ${move.sku} ${move.plan}`}`;
    case 'splitGroup':
    case 'leaveGroup':
      return `${move.kind} ${move.group}`;
    case 'fixAddress':
      return `address ${move.whose}`;
    case 'changeLocation':
      return 'location';
    case 'removeDirect':
    case 'buySeats':
    case 'freeSeats':
      return `${move.kind} ${move.sku}`;
    default:
      return move satisfies never;
  }
}

/** How far a lever is turned: every single thing that can be left out, sorted. The number of seats is found last. */
export function notchesOf(move: Move): readonly string[] {
  switch (move.kind) {
    case 'directPlansOff':
    case 'groupPlansOff':
    case 'dependentOff':
      return move.plans.toSorted();
    case 'splitGroup':
      return move.without.toSorted();
    case 'changeLocation':
      return [move.location];
    default:
      return [];
  }
}

/** The move less one of its notches; null for a move that cannot be taken in part. */
function less(move: Move, notch: string): Move | null {
  switch (move.kind) {
    case 'directPlansOff':
    case 'groupPlansOff':
    case 'dependentOff':
      return move.plans.length > 1 ? { ...move, plans: move.plans.filter((plan) => plan !== notch) } : null;
    case 'splitGroup':
      return move.without.length > 1
        ? { ...move, without: move.without.filter((sku) => sku !== notch) }
        : null;
    default:
      return null;
  }
}

/** The steps with one more; null when the lever is turned as far, or cannot be turned two ways. */
export function withStep(steps: readonly WayStep[], { move, against }: WayStep): readonly WayStep[] | null {
  const lever = leverOf(move);
  const known = steps.find((step) => leverOf(step.move) === lever);
  if (!known) return [...steps, { move, against }];
  const merged = merge(known.move, move);
  return merged && steps.map((step) => (step === known ? { ...step, move: merged } : step));
}

/** Both moves of one lever in one, named as the first; null when the second adds nothing. */
function merge(first: Move, second: Move): Move | null {
  if (first.kind === 'splitGroup' && second.kind === 'splitGroup') {
    const without = [...new Set([...first.without, ...second.without])];
    return without.length > first.without.length ? { ...first, without } : null;
  }
  if (!('plans' in first) || !('plans' in second)) return null;
  const plans = [...new Set([...first.plans, ...second.plans])];
  return plans.length > first.plans.length ? { ...first, plans } : null;
}

/** Every way to do one thing less: a move left out, or one of its notches. */
export function smaller(steps: readonly WayStep[]): (readonly WayStep[])[] {
  return steps.flatMap((step) => {
    const others = steps.filter((other) => other !== step);
    const parts = notchesOf(step.move).flatMap((notch) => less(step.move, notch) ?? []);
    return [
      others,
      ...parts.map((move) => steps.map((other) => (other === step ? { ...step, move } : other))),
    ];
  });
}

export const leversOf = (steps: readonly WayStep[]): ReadonlySet<string> =>
  new Set(steps.map(({ move }) => leverOf(move)));

/** Whether a way makes do with some of the levers of other steps, and no others. */
export function hasFewer(way: readonly WayStep[], steps: readonly WayStep[]): boolean {
  if (way.length >= steps.length) return false;
  const levers = leversOf(steps);
  return [...leversOf(way)].every((lever) => levers.has(lever));
}

/** A text that equal ways have in common, whatever the order of their moves and the number of seats. */
export const keyOf = (steps: readonly WayStep[]): string =>
  steps
    .map(({ move }) => `${leverOf(move)} ${notchesOf(move).join()}`)
    .toSorted()
    .join('; ');
