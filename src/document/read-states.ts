import type * as v from 'valibot';
import type { Faults } from './document-fault.ts';
import { Memo } from './memo.ts';
import { isList, isObject, read } from './read.ts';
import { licenceSchema, stateSchema } from './schema.ts';

export type StateItem = v.InferOutput<typeof stateSchema>;

/** What a document says about a user's licences, and under which name. */
export type StateList = {
  readonly name: 'licenseAssignmentStates' | 'assignedLicenses';
  readonly states: readonly StateItem[];
};

const NO_ITEMS: readonly StateItem[] = [];

/** Reads the licences of users. Few states differ from all the others: equal ones are checked once. */
export class States {
  private readonly faults: Faults;
  private readonly states = new Memo<StateItem>();
  private readonly licences = new Memo<StateItem>();

  constructor(faults: Faults) {
    this.faults = faults;
  }

  /** The states of a user, or the merged licences where there are none; null when either has faults. */
  of(user: Readonly<Record<string, unknown>>, path: string): StateList | null {
    const { assignedLicenses, licenseAssignmentStates } = user;
    const licences = this.items(assignedLicenses, `${path}.assignedLicenses`, this.licences, readLicence);
    const states = this.items(
      licenseAssignmentStates,
      `${path}.licenseAssignmentStates`,
      this.states,
      readState,
    );
    if (!licences || !states) return null;
    return licenseAssignmentStates === undefined || licenseAssignmentStates === null
      ? { name: 'assignedLicenses', states: licences }
      : { name: 'licenseAssignmentStates', states };
  }

  private items(
    value: unknown,
    path: string,
    known: Memo<StateItem>,
    readItem: (item: unknown, path: string, faults: Faults) => StateItem | null,
  ): readonly StateItem[] | null {
    if (value === undefined || value === null) return NO_ITEMS;
    if (!isList(value)) {
      this.faults.add(path, 'type', value, 'a list');
      return null;
    }
    const items: StateItem[] = [];
    for (const [place, item] of value.entries()) {
      const keys = isObject(item) ? keysOf(item) : [item];
      let state = known.find(keys);
      if (!state) {
        state = readItem(item, `${path}[${place}]`, this.faults);
        if (!state) continue;
        known.keep(keys, state);
      }
      items.push(state);
    }
    return items.length === value.length ? items : null;
  }
}

const readState = (item: unknown, path: string, faults: Faults): StateItem | null =>
  read(stateSchema, item, path, faults);

/** A merged licence without its sources is a direct assignment in force. */
function readLicence(item: unknown, path: string, faults: Faults): StateItem | null {
  const licence = read(licenceSchema, item, path, faults);
  return (
    licence && { ...licence, assignedByGroup: null, state: 'Active', error: null, lastUpdatedDateTime: null }
  );
}

/** Everything that the schemas look at; a list with its length, so that no two items have the same keys. */
function keysOf(item: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { skuId, assignedByGroup, disabledPlans: plans, state, error, lastUpdatedDateTime } = item;
  const disabled = isList(plans) ? [plans.length, ...plans] : [plans];
  return [skuId, assignedByGroup, state, error, ...disabled, lastUpdatedDateTime];
}
