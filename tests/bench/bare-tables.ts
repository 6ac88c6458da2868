import type { Licence } from '../../src/engine/product.ts';
import type { Crowd } from './crowd.ts';

/** A set of up to 64 plans as two words of bits. */
export type Mask = readonly [low: number, high: number];

export const NO_PLANS: Mask = [0, 0];

/** The crowd as the bare loop reads it: relations as masks of plans, users as columns. */
export function tablesOf({ people, parts }: Crowd) {
  const { products, relations, tenant } = parts;
  const names = [...new Set(products.flatMap(({ plans }) => plans.map(({ name }) => name)))];
  if (names.length > 64) throw new Error('The bare loop has room for 64 plans');
  const bits = new Map(names.map((name, bit) => [name, bit]));
  const maskOf = (plans: readonly string[]): Mask =>
    plans.reduce<Mask>((mask, name) => {
      const bit = bits.get(name);
      return bit === undefined ? mask : union(mask, bit < 32 ? [1 << bit, 0] : [0, 1 << (bit - 32)]);
    }, NO_PLANS);

  const plansOf = ({ sku, disabled }: Licence): Mask =>
    maskOf(
      products
        .filter(({ id }) => id === sku)
        .flatMap(({ plans }) => plans.flatMap(({ id, name }) => (disabled.includes(id) ? [] : [name]))),
    );
  const numberOf = ({ sku }: Licence): number => products.findIndex(({ id }) => id === sku);

  const places = [...new Set(people.map(({ profile }) => profile.usageLocation ?? tenant.country))];
  const placeNumbers = new Map(places.map((place, number) => [place, number]));
  const direct = people.map((someone) => (someone.direct ? plansOf(someone.direct) : NO_PLANS));
  const requirements = Object.entries(relations.dependsOn)
    .flatMap(([plan, needs]) => needs.map((names2) => ({ plan: maskOf([plan]), anyOf: maskOf(names2) })))
    .filter(({ plan }) => !isEmpty(plan));
  return {
    products: products.length,
    seats: Int32Array.from(products, ({ units }) => units.enabled + units.warning),
    /** Each product's plans. */
    whole: columns(products.map(({ id: sku }) => plansOf({ sku, disabled: [] }))),
    /** Per place, the plans that may not be used there. */
    prohibited: columns(
      places.map((place) =>
        maskOf(
          Object.keys(relations.prohibitedIn).filter((plan) => relations.prohibitedIn[plan]?.includes(place)),
        ),
      ),
    ),
    mailbox: maskOf(relations.mailbox),
    families: columns(relations.exclusive.map(maskOf).filter((family) => sizeOf(family) > 1)),
    dependents: columns(requirements.map(({ plan }) => plan)),
    alternatives: columns(requirements.map(({ anyOf }) => anyOf)),
    location: Uint8Array.from(
      people,
      ({ profile }) => placeNumbers.get(profile.usageLocation ?? tenant.country) ?? 0,
    ),
    clash: Uint8Array.from(people, ({ clash }) => Number(clash)),
    /** The product held directly, −1 for none, and its plans. */
    directProduct: Int8Array.from(people, (someone) => (someone.direct ? numberOf(someone.direct) : -1)),
    direct: columns(direct),
    plansOf,
    numberOf,
  };
}
export type Tables = ReturnType<typeof tablesOf>;

/** Masks as two columns. */
type Columns = { readonly low: Int32Array; readonly high: Int32Array };

const columns = (masks: readonly Mask[]): Columns => ({
  low: Int32Array.from(masks, ([low]) => low),
  high: Int32Array.from(masks, ([, high]) => high),
});

const union = (a: Mask, b: Mask): Mask => [a[0] | b[0], a[1] | b[1]];

const isEmpty = ([low, high]: Mask): boolean => low === 0 && high === 0;

const sizeOf = ([low, high]: Mask): number => ones(low) + ones(high);

export function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
