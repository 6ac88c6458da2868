import { NO_HOLDINGS, type Assignment, type Holdings } from '../engine/holdings.ts';
import type { GroupId } from '../engine/ids.ts';
import { parseDate } from './dates.ts';
import type { Faults } from './document-fault.ts';
import { Memo } from './memo.ts';
import { Pool, type Kept } from './pool.ts';
import type { Subscriptions } from './read-products.ts';
import type { StateItem, StateList } from './read-states.ts';

/** What is recorded on a user: the assignments, and when each of them last changed. */
type Recorded = { readonly holdings: Holdings; readonly updated: readonly (number | null)[] };

/** One distinct list of assignments; `repeated` are the places that name a product and source again (R1.4). */
type Situation = { readonly holdings: Holdings; readonly repeated: readonly number[] };

/** Reads what is recorded on users; users in the same situation get the same value. */
export class Records {
  private readonly subscriptions: Subscriptions;
  private readonly faults: Faults;
  /** By states, which are the same values where they are equal. */
  private readonly known = new Memo<Recorded>();
  private readonly groups = new Pool<GroupId>();
  private readonly assignments = new Pool<Assignment>();
  private readonly situations = new Pool<Situation>();
  private readonly dates = new Pool<number | null>();
  private readonly dateLists = new Pool<readonly (number | null)[]>();

  constructor(subscriptions: Subscriptions, faults: Faults) {
    this.subscriptions = subscriptions;
    this.faults = faults;
  }

  /** A list that has faults is read again for each user, as their places differ. */
  of(list: StateList, path: string): Recorded {
    if (list.states.length === 0) return NOTHING;
    const known = this.known.find(list.states);
    if (known) return known;
    const before = this.faults.count;
    const recorded = this.read(list, path);
    if (this.faults.count === before) this.known.keep(list.states, recorded);
    return recorded;
  }

  private read({ name, states }: StateList, path: string): Recorded {
    const at = (place: number): string => `${path}.${name}[${place}]`;
    const assignments = states.map((state, place) => this.assignment(state, at(place)));
    const dates = states.map((state, place) => this.date(state.lastUpdatedDateTime, at(place)));
    const { holdings, repeated } = this.situations.keep(keyOf(assignments), () =>
      situationOf(assignments.map(({ value }) => value)),
    ).value;
    for (const place of repeated)
      this.faults.add(`${at(place)}.skuId`, 'state.repeated', holdings[place]?.sku);
    const updated = this.dateLists.keep(keyOf(dates), () => dates.map(({ value }) => value)).value;
    return { holdings, updated };
  }

  private assignment(item: StateItem, path: string): Kept<Assignment> {
    const { assignedByGroup, state, error } = item;
    const licence = this.subscriptions.licence(item, path, this.faults);
    const group = assignedByGroup && this.groups.keep(assignedByGroup, () => assignedByGroup);
    return this.assignments.keep(`${licence.number} ${group?.number} ${state} ${error}`, () => ({
      ...licence.value,
      source: group?.value ?? null,
      state,
      error,
    }));
  }

  /** Read here and not by the schema, because most users were licensed at few moments. */
  private date(text: string | null, path: string): Kept<number | null> {
    const date = this.dates.keep(text ?? '', () => parseDate(text ?? ''));
    if (date.value === null && text !== null) this.faults.add(`${path}.lastUpdatedDateTime`, 'date', text);
    return date;
  }
}

const keyOf = (values: readonly Kept<unknown>[]): string => values.map(({ number }) => number).join();

function situationOf(holdings: Holdings): Situation {
  const seen = new Set<string>();
  const repeated = holdings.flatMap(({ sku, source }, place) => {
    const origin = `${sku} ${source}`;
    if (seen.has(origin)) return [place];
    seen.add(origin);
    return [];
  });
  return { holdings, repeated };
}

const NOTHING: Recorded = { holdings: NO_HOLDINGS, updated: [] };
