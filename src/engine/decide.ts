import type { Command, Context } from './command.ts';
import { assignDirectly } from './direct.ts';
import type { Directory } from './directory.ts';
import { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import type { Event } from './event.ts';
import { addMembers, createGroup, deleteGroup, removeMembers, updateGroup } from './groups.ts';
import type { UserId } from './ids.ts';
import { NumbersDraft } from './numbers.ts';
import { QueueRun } from './process.ts';
import type { Refusal } from './refusal.ts';
import { ok, refused, type Result } from './result.ts';
import { reprocessGroup, setGroupLicences } from './template.ts';
import {
  addPlan,
  createSubscription,
  renameTenant,
  setRelations,
  setServiceVersion,
  setUnits,
} from './tenant.ts';
import { createUser, deleteUser, updateUser } from './users.ts';

/** What a command did: the new directory, the same value when nothing happened, and the events that led to it. */
export type Done = { readonly directory: Directory; readonly events: readonly Event[] };

/** Says what a command would do: all of it or, with a reason, none of it. */
export function decide(
  directory: Directory,
  command: Command,
  context: Context,
): Result<readonly Event[], Refusal> {
  const done = execute(directory, command, context);
  return done.ok ? ok(done.value.events) : done;
}

/** Decides and evolves in one go. `evolve(directory, events)` gives an equal directory. */
export function execute(directory: Directory, command: Command, context: Context): Result<Done, Refusal> {
  const draft = new Draft(directory);
  const refusal = carryOut(draft, command, context);
  if (refusal) return refused(refusal);
  return ok(doneBy(draft));
}

/** What a draft has come to; nothing more may be done to it. */
export const doneBy = (draft: Draft): Done => ({
  directory: draft.events.length === 0 ? draft.original : draft.seal(),
  events: draft.events,
});

function carryOut(draft: Draft, command: Command, context: Context): Refusal | null {
  switch (command.type) {
    case 'user.create':
      return createUser(draft, command.profile, context);
    case 'user.update':
      return updateUser(draft, command.user, command.changes, context);
    case 'user.delete':
      return deleteUser(draft, command.user, context);
    case 'user.assignLicences':
      return assignDirectly(draft, command.user, command.add, command.remove, context);
    case 'user.reprocess':
      return reprocessUsers(draft, command.users);
    case 'group.create':
      return createGroup(draft, command.profile, command.members, context);
    case 'group.update':
      return updateGroup(draft, command.group, command.changes, context);
    case 'group.delete':
      return deleteGroup(draft, command.group, context);
    case 'group.addMembers':
      return addMembers(draft, command.group, command.members, context);
    case 'group.removeMembers':
      return removeMembers(draft, command.group, command.members, context);
    case 'group.setLicences':
      return setGroupLicences(draft, command.group, command.add, command.remove, context);
    case 'group.reprocess':
      return reprocessGroup(draft, command.group, context);
    case 'subscription.create':
      return createSubscription(draft, command.product, context);
    case 'subscription.setUnits':
      return setUnits(draft, command.sku, command.units, context);
    case 'subscription.addPlan':
      return addPlan(draft, command.sku, command.plan, context);
    case 'tenant.setRelations':
      return setRelations(draft, command.relations, command.builtIn, context);
    case 'tenant.setServiceVersion':
      return setServiceVersion(draft, command.version, command.relations, context);
    case 'tenant.rename':
      return renameTenant(draft, command.name, context);
    case 'process':
      new QueueRun(draft, context).take(command.steps);
      return null;
    default:
      command satisfies never;
      return null;
  }
}

/** R5.1: one job; each user is a step with all their groups. */
function reprocessUsers(draft: Draft, users: readonly UserId[]): Refusal | null {
  const slots = new NumbersDraft();
  slots.reserve(users.length);
  for (const user of users) {
    const slot = draft.users.slotOf(user);
    if (slot === undefined) return { code: 'user.unknown', id: user };
    slots.push(slot);
  }
  if (slots.length > 0) emit(draft, { type: 'jobQueued', group: null, users: slots.seal() });
  return null;
}
