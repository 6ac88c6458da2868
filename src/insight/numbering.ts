import type { Holdings } from '../engine/holdings.ts';
import { situationKey } from '../engine/records.ts';

/** A number for each holdings, equal for those that record the same: users that came to it one by one have values of their own. */
export class Numbering {
  private readonly byValue = new Map<Holdings, number>();
  private readonly byContent = new Map<string, number>();

  of(holdings: Holdings): number {
    let number = this.byValue.get(holdings);
    if (number === undefined) {
      const key = situationKey(holdings);
      number = this.byContent.get(key) ?? this.byContent.size;
      this.byContent.set(key, number);
      this.byValue.set(holdings, number);
    }
    return number;
  }
}
