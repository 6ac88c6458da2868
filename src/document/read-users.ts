import type { Parts } from '../engine/load-directory.ts';
import type { Faults } from './document-fault.ts';
import type { Subscriptions } from './read-products.ts';
import { Profiles } from './read-profiles.ts';
import { Records } from './read-records.ts';
import { States } from './read-states.ts';

type UserPart = Parts['users'] extends Iterable<infer Part> ? Part : never;

/** Users that are read in one slice. */
const SLICE = 100;

/** The users of a document with what is recorded on them. */
export function* readUsers(
  items: readonly unknown[],
  subscriptions: Subscriptions,
  faults: Faults,
): Generator<void, readonly UserPart[]> {
  const users: UserPart[] = [];
  const principals = new Map<string, number>();
  const profiles = new Profiles(faults);
  const states = new States(faults);
  const records = new Records(subscriptions, faults);
  for (const [place, item] of items.entries()) {
    if (place % SLICE === SLICE - 1) yield;
    const path = `users[${place}]`;
    if (!hasProperties(item)) {
      if (item === undefined) faults.add(path, 'missing', item);
      else faults.add(path, 'type', item, 'an object');
      continue;
    }
    const profile = profiles.of(item, path);
    const list = states.of(item, path);
    if (!profile || !list) continue;
    const principal = profile.userPrincipalName.toLowerCase();
    const owner = principals.get(principal);
    if (owner === undefined) principals.set(principal, place);
    else {
      const text = profile.userPrincipalName;
      faults.add(`${path}.userPrincipalName`, 'principalName.repeated', text, `users[${owner}]`);
    }
    users.push({ profile, ...records.of(list, path) });
  }
  return users;
}

/** A list is a thing that lacks every property. */
const hasProperties = (item: unknown): item is Readonly<Record<string, unknown>> =>
  typeof item === 'object' && item !== null;
