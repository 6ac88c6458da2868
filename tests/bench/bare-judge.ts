import { ones, type Tables } from './bare-tables.ts';
import {
  ACTIVE,
  ACTIVE_WITH_ERROR,
  COUNT,
  DEPENDENCY,
  EXCLUSIVE,
  LOCATION,
  PROXY,
  type State,
} from './bare-state.ts';

/** R4.3 to R4.5 for a user: the violations of each product in `faults`, and all of them in one number. */
export function judgeOf(tables: Tables, columns: State) {
  const { products, seats, location, clash, directProduct } = tables;
  const { low: directLow, high: directHigh } = tables.direct;
  const { low: wholeLow, high: wholeHigh } = tables.whole;
  const { low: prohibitedLow, high: prohibitedHigh } = tables.prohibited;
  const { low: familyLow, high: familyHigh } = tables.families;
  const { low: dependentLow, high: dependentHigh } = tables.dependents;
  const { low: anyOfLow, high: anyOfHigh } = tables.alternatives;
  const [mailboxLow, mailboxHigh] = tables.mailbox;
  const { wanted, onLow, onHigh, state, disabledLow, disabledHigh, consumed } = columns;
  const needs = dependentLow.length;
  const families = familyLow.length;

  /* Plans of the user in hand before and after the change, by product and of all products. */
  const hadLow = new Int32Array(products);
  const hadHigh = new Int32Array(products);
  const hasLow = new Int32Array(products);
  const hasHigh = new Int32Array(products);
  const faults = new Uint8Array(products);
  let allHadLow = 0;
  let allHadHigh = 0;
  let allHasLow = 0;
  let allHasHigh = 0;

  function judge(user: number, isMember: boolean): number {
    gather(user, isMember);
    let reason = 0;
    for (let product = 0, at = user * products; product < products; product++, at++) {
      let found = 0;
      const held = state[at] === ACTIVE || state[at] === ACTIVE_WITH_ERROR;
      if (isMember && wanted[product] === 1) {
        found = newcomerFaults(user, product);
        const consumes = held || directProduct[user] === product;
        if (!consumes && seats[product]! - consumed[product]! < 1) found |= 1 << COUNT;
      }
      if (held && isMissed(at, product)) found |= 1 << DEPENDENCY;
      faults[product] = found;
      reason |= found << (product * 6);
    }
    return reason;
  }

  function gather(user: number, isMember: boolean): void {
    let everyHadLow = 0;
    let everyHadHigh = 0;
    let everyHasLow = 0;
    let everyHasHigh = 0;
    const own = directProduct[user]!;
    for (let product = 0, at = user * products; product < products; product++, at++) {
      const givenLow = own === product ? directLow[user]! : 0;
      const givenHigh = own === product ? directHigh[user]! : 0;
      let low = givenLow;
      let high = givenHigh;
      if (state[at] === ACTIVE || state[at] === ACTIVE_WITH_ERROR) {
        low |= wholeLow[product]! & ~disabledLow[at]!;
        high |= wholeHigh[product]! & ~disabledHigh[at]!;
      }
      hadLow[product] = low;
      hadHigh[product] = high;
      everyHadLow |= low;
      everyHadHigh |= high;
      low = givenLow;
      high = givenHigh;
      if (isMember && wanted[product] === 1) {
        low |= onLow[product]!;
        high |= onHigh[product]!;
      }
      hasLow[product] = low;
      hasHigh[product] = high;
      everyHasLow |= low;
      everyHasHigh |= high;
    }
    allHadLow = everyHadLow;
    allHadHigh = everyHadHigh;
    allHasLow = everyHasLow;
    allHasHigh = everyHasHigh;
  }

  /** R4.3: the plans that one product brings. */
  function newcomerFaults(user: number, product: number): number {
    const place = location[user]!;
    const newLow = onLow[product]! & ~allHadLow;
    const newHigh = onHigh[product]! & ~allHadHigh;
    let found = 0;
    if ((newLow & prohibitedLow[place]!) !== 0 || (newHigh & prohibitedHigh[place]!) !== 0)
      found |= 1 << LOCATION;
    const bringsMailbox = (newLow & mailboxLow) !== 0 || (newHigh & mailboxHigh) !== 0;
    const hadMailbox = (allHadLow & mailboxLow) !== 0 || (allHadHigh & mailboxHigh) !== 0;
    if (clash[user] === 1 && bringsMailbox && !hadMailbox) found |= 1 << PROXY;
    if (isExcluded(product)) found |= 1 << EXCLUSIVE;
    for (let need = 0; need < needs; need++) {
      if ((newLow & dependentLow[need]!) === 0 && (newHigh & dependentHigh[need]!) === 0) continue;
      const isMet = (allHasLow & anyOfLow[need]!) !== 0 || (allHasHigh & anyOfHigh[need]!) !== 0;
      if (!isMet) found |= 1 << DEPENDENCY;
    }
    return found;
  }

  /** R4.3: a plan new through the product, and another one of its family that is there through a different product. */
  function isExcluded(product: number): boolean {
    const newLow = onLow[product]! & ~hadLow[product]!;
    const newHigh = onHigh[product]! & ~hadHigh[product]!;
    for (let family = 0; family < families; family++) {
      const low = newLow & familyLow[family]!;
      const high = newHigh & familyHigh[family]!;
      if (low === 0 && high === 0) continue;
      let otherLow = 0;
      let otherHigh = 0;
      for (let other = 0; other < products; other++) {
        if (other === product) continue;
        otherLow |= hasLow[other]! & familyLow[family]!;
        otherHigh |= hasHigh[other]! & familyHigh[family]!;
      }
      if (otherLow === 0 && otherHigh === 0) continue;
      const isOnePlan = low === otherLow && high === otherHigh && ones(low) + ones(high) === 1;
      if (!isOnePlan) return true;
    }
    return false;
  }

  /** R4.4: what the group gave through the product meets a need of a plan that stays, and nothing else would. */
  function isMissed(at: number, product: number): boolean {
    const low = wholeLow[product]! & ~disabledLow[at]!;
    const high = wholeHigh[product]! & ~disabledHigh[at]!;
    for (let need = 0; need < needs; need++) {
      const stays =
        (allHasLow & allHadLow & dependentLow[need]!) !== 0 ||
        (allHasHigh & allHadHigh & dependentHigh[need]!) !== 0;
      if (!stays) continue;
      if ((allHasLow & anyOfLow[need]!) !== 0 || (allHasHigh & anyOfHigh[need]!) !== 0) continue;
      if ((low & anyOfLow[need]!) !== 0 || (high & anyOfHigh[need]!) !== 0) return true;
    }
    return false;
  }

  return { judge, faults };
}
