import { parseGuid, userId, type MemberId } from '../engine/ids.ts';
import type { Faults } from './document-fault.ts';
import { isObject } from './read.ts';

/**
 * The ids of a document's users and groups, unique over both. An entity that has other faults keeps its id, so
 * that naming it elsewhere is no second fault.
 */
export class ObjectIds {
  private readonly owners = new Map<string, { readonly id: MemberId; readonly path: string }>();

  claim(items: readonly unknown[], section: 'users' | 'groups', faults: Faults): void {
    for (const [place, item] of items.entries()) {
      const text = isObject(item) ? item['id'] : null;
      const guid = typeof text === 'string' ? parseGuid(text) : null;
      if (guid === null) continue;
      const owner = this.owners.get(guid);
      if (owner) faults.add(`${section}[${place}].id`, 'id.repeated', guid, owner.path);
      else this.owners.set(guid, { id: userId(guid), path: `${section}[${place}]` });
    }
  }

  /** The same id as one string for all who name it; null for one that nobody has. */
  find(id: MemberId): MemberId | null {
    return this.owners.get(id)?.id ?? null;
  }

  isUser(id: MemberId): boolean {
    return this.owners.get(id)?.path.startsWith('users') ?? false;
  }
}
