import type { UserPath } from './user-paths.ts';

/** The plans that a reason names, at fault or in the way, each as `product plan`. */
export function namedPlans(paths: readonly UserPath[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { faults } of paths) {
    for (const fault of faults) {
      if (fault.violation === 'CountViolation') continue;
      named.add(`${fault.sku} ${fault.plan}`);
      if (fault.violation === 'MutuallyExclusiveViolation')
        named.add(`${fault.other.sku} ${fault.other.plan}`);
      if (fault.violation === 'DependencyViolation' && fault.cause === 'needed')
        named.add(`${fault.dependent.sku} ${fault.dependent.plan}`);
    }
  }
  return named;
}
