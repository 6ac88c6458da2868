import { inForce, type Holdings } from '../engine/holdings.ts';
import type { PlanId, UserId } from '../engine/ids.ts';
import { enabledPlans, type Rules } from '../engine/rules.ts';

/** Service plans of one user. */
export type UserPlans = { readonly user: UserId; readonly plans: readonly PlanId[] };

export type PlanCount = {
  readonly users: number;
  /** Over all users. */
  readonly plans: number;
  /** The first of the users, in the order in which they were added. */
  readonly first: readonly UserPlans[];
};

/** Users who are listed by name. */
const LISTED = 20;

/** Counts users and plans of theirs; who has none is not counted. */
export class PlanTally {
  private users = 0;
  private plans = 0;
  private readonly first: UserPlans[] = [];

  add(user: UserId, plans: readonly PlanId[]): void {
    if (plans.length === 0) return;
    this.users += 1;
    this.plans += plans.length;
    if (this.first.length < LISTED) this.first.push({ user, plans });
  }

  count(): PlanCount {
    return { users: this.users, plans: this.plans, first: this.first };
  }
}

/** The plans that a user has (R1.5). */
export const plansOf = (rules: Rules, holdings: Holdings): ReadonlySet<PlanId> =>
  new Set(holdings.filter(inForce).flatMap(({ sku, disabled }) => enabledPlans(rules, sku, disabled)));
