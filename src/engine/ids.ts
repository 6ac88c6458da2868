/** A string that has been checked to be the id of one kind of thing. */
type Id<Kind extends string> = string & { readonly __id: Kind };

export type UserId = Id<'user'>;
export type GroupId = Id<'group'>;
export type SkuId = Id<'sku'>;
export type PlanId = Id<'plan'>;
/** A group's member: a user, or a nested group (R1.8). */
export type MemberId = UserId | GroupId;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The lower-case form every id is kept in; null when the text is no GUID. */
export function parseGuid(text: string): string | null {
  const guid = text.toLowerCase();
  return GUID.test(guid) ? guid : null;
}

/*
 * The only makers of ids. They brand and nothing else: whoever calls one holds text that `parseGuid`
 * accepted, or an id that is only looked up and may turn out to be unknown.
 */
export const userId = (guid: string): UserId => guid as UserId;
export const groupId = (guid: string): GroupId => guid as GroupId;
export const skuId = (guid: string): SkuId => guid as SkuId;
export const planId = (guid: string): PlanId => guid as PlanId;
