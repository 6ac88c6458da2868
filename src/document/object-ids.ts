import { parseGuid, userId, type MemberId } from '../engine/ids.ts';
import type { Faults } from './document-fault.ts';
import { isObject } from './read.ts';

type Owner = { readonly id: MemberId; readonly section: 'users' | 'groups'; readonly place: number };

/** Ids that are claimed in one slice. */
const SLICE = 1_000;

/**
 * The ids of a document's users and groups, unique over both. An entity that has other faults keeps its id, so
 * that naming it elsewhere is no second fault.
 */
export class ObjectIds {
  private readonly owners = new Map<string, Owner>();

  *claim(items: readonly unknown[], section: Owner['section'], faults: Faults): Generator<void, void> {
    for (const [place, item] of items.entries()) {
      if (place % SLICE === SLICE - 1) yield;
      const text = isObject(item) ? item['id'] : null;
      const guid = typeof text === 'string' ? parseGuid(text) : null;
      if (guid === null) continue;
      const owner = this.owners.get(guid);
      if (owner)
        faults.add(`${section}[${place}].id`, 'id.repeated', guid, `${owner.section}[${owner.place}]`);
      else this.owners.set(guid, { id: userId(guid), section, place });
    }
  }

  /** The same id as one string for all who name it; null for one that nobody has. */
  find(id: MemberId): MemberId | null {
    return this.owners.get(id)?.id ?? null;
  }

  isUser(id: MemberId): boolean {
    return this.owners.get(id)?.section === 'users';
  }
}
