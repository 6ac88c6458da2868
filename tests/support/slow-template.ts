import type { Directory } from '../../src/engine/directory.ts';
import type { Licence } from '../../src/engine/product.ts';

/** R3.1 by looking at every pair: whether a template may replace another. `adds`: whether the change adds anything. */
export function slowTemplatePasses(
  directory: Directory,
  before: readonly Licence[],
  after: readonly Licence[],
  adds: boolean,
): boolean {
  const plans = ({ sku, disabled }: Licence): string[] =>
    (directory.products.find(({ id }) => id === sku)?.plans ?? [])
      .filter(({ id }) => !disabled.includes(id))
      .map(({ name }) => name);
  const { exclusive, dependsOn } = directory.relations;
  const meets = (licences: readonly Licence[], names: readonly string[]) =>
    licences.flatMap(plans).some((plan) => names.includes(plan));
  const requirements = after.flatMap(plans).flatMap((plan) => dependsOn[plan] ?? []);
  if (!adds) return requirements.every((names) => meets(after, names) || !meets(before, names));
  const conflict = after.some((one) =>
    after.some(
      (other) =>
        one.sku !== other.sku &&
        exclusive.some((family) =>
          plans(one).some((plan) =>
            plans(other).some((rival) => plan !== rival && family.includes(plan) && family.includes(rival)),
          ),
        ),
    ),
  );
  return !conflict && requirements.every((names) => meets(after, names));
}
