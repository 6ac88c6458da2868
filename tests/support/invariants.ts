import { isImported } from '../../src/engine/audit.ts';
import { entriesOf } from '../../src/engine/audit-log.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { inForce } from '../../src/engine/holdings.ts';
import { rowsOf, slotOf } from '../../src/engine/table.ts';
import { hasSlot } from '../../src/engine/slots.ts';
import { usersOf } from '../../src/engine/user-table.ts';

/* What rules 8 forbid, found by looking at everything. Each gives texts, so that two moments can be compared. */

/** Rules 8.1: what is consumed of each product, and what may be. */
export function consumption(
  directory: Directory,
): Map<string, { readonly consumed: number; readonly total: number }> {
  const users = [...usersOf(directory.users)];
  return new Map(
    directory.products.map(({ id, units }) => {
      const holders = users.filter(({ holdings }) =>
        holdings.some((held) => held.sku === id && inForce(held)),
      );
      return [id, { consumed: holders.length, total: units.enabled + units.warning }];
    }),
  );
}

type Given = { readonly user: string; readonly sku: string; readonly plan: string };

function everyPlan(directory: Directory): Given[][] {
  return [...usersOf(directory.users)].map(({ id, holdings }) =>
    holdings
      .filter(inForce)
      .flatMap(({ sku, disabled }) =>
        (directory.products.find((product) => product.id === sku)?.plans ?? [])
          .filter((plan) => !disabled.includes(plan.id))
          .map((plan) => ({ user: id, sku, plan: plan.name })),
      ),
  );
}

/** Rules 8.2: pairs of plans of one user that exclude each other and come through different products. */
export function conflicts(directory: Directory): Set<string> {
  const families = directory.relations.exclusive;
  const pairs = everyPlan(directory).flatMap((given) =>
    given.flatMap((one) =>
      given.flatMap((other) =>
        one.sku !== other.sku &&
        one.plan < other.plan &&
        families.some((family) => family.includes(one.plan) && family.includes(other.plan))
          ? [`${one.user}: ${one.plan} of ${one.sku} and ${other.plan} of ${other.sku}`]
          : [],
      ),
    ),
  );
  return new Set(pairs);
}

/** Rules 8.3: requirements of users' plans that nothing meets. */
export function unmetRequirements(directory: Directory): Set<string> {
  const unmet = everyPlan(directory).flatMap((given) =>
    given.flatMap(({ user, plan }) =>
      (directory.relations.dependsOn[plan] ?? [])
        .filter((names) => !given.some((other) => names.includes(other.plan)))
        .map((names) => `${user}: ${plan} needs ${names.join(' or ')}`),
    ),
  );
  return new Set(unmet);
}

/** Rules 8.4: members of a group without a product of its template, in force or in error; silent failures apart. */
export function unattended(directory: Directory): string[] {
  const silent = new Map<string, boolean>();
  for (const entry of entriesOf(directory.log)) {
    if (isImported(entry) || entry.target.kind !== 'user' || entry.onBehalfOf === null) continue;
    silent.set(`${entry.target.profile.id} ${entry.onBehalfOf}`, entry.failure?.error === null);
  }
  return [...rowsOf(directory.groups)].flatMap((group) =>
    [...usersOf(directory.users)]
      .filter(({ id }) => hasSlot(group.userMembers, slotOf(directory.users, id) ?? -1))
      .flatMap((user) =>
        group.licences
          .filter(({ sku }) => !user.holdings.some((held) => held.source === group.id && held.sku === sku))
          .filter(() => !silent.get(`${user.id} ${group.id}`))
          .map(({ sku }) => `${user.profile.displayName} in ${group.profile.displayName} without ${sku}`),
      ),
  );
}
