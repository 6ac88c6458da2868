import type { Directory } from '../../engine/directory.ts';
import { userId } from '../../engine/ids.ts';
import { type UserRow, userAt } from '../../engine/user-table.ts';
import { change } from '../change.ts';
import { json, NO_CONTENT, type Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import type { Collection } from '../odata/collection.ts';
import { contextLink, objectLocation } from '../odata/links.ts';
import { countRows, list, single } from '../odata/list.ts';
import { project } from '../odata/schema.ts';
import { findUser } from './find.ts';
import { newProfile, profileChanges } from './user-body.ts';
import { USER_SCHEMA } from './user-schema.ts';

export const USER_ROUTES: Routes = {
  '/users': { GET: listUsers, POST: createUser },
  '/users/$count': { GET: (call) => countRows(call, allUsers(call.port.directory())) },
  '/users/:id': { GET: getUser, PATCH: updateUser, DELETE: deleteUser },
};

/** All users in the order of the directory. */
function allUsers({ users }: Directory): Collection<UserRow> {
  return {
    schema: USER_SCHEMA,
    relation: false,
    *after(place) {
      for (let slot = place === null ? 0 : place + 1; slot < users.slots; slot++) {
        const row = userAt(users, slot);
        if (row) yield { place: slot, row };
      }
    },
    size: () => users.size,
  };
}

function listUsers(call: Call): Promise<Answer> {
  return list(call, allUsers(call.port.directory()), { context: 'users' });
}

function getUser(call: Call): Answer {
  const user = findUser(call.port.directory(), call.param('id'));
  return user.ok ? single(call, USER_SCHEMA, user.value, { context: 'users' }) : user;
}

async function createUser(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const id = userId(call.port.newId());
  const profile = newProfile(body.value, id);
  if (!profile.ok) return profile;
  const done = await change(call.port, { type: 'user.create', profile: profile.value });
  return done.ok ? userAnswer(call, done.value, id, 201) : done;
}

async function updateUser(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const user = findUser(call.port.directory(), call.param('id'));
  if (!user.ok) return user;
  const changes = profileChanges(body.value, user.value.profile.attributes);
  if (!changes.ok) return changes;
  const done = await change(call.port, { type: 'user.update', user: user.value.id, changes: changes.value });
  return done.ok ? NO_CONTENT : done;
}

async function deleteUser(call: Call): Promise<Answer> {
  const user = findUser(call.port.directory(), call.param('id'));
  if (!user.ok) return user;
  const done = await change(call.port, { type: 'user.delete', user: user.value.id });
  return done.ok ? NO_CONTENT : done;
}

/** The user as it stands now, as actions answer with it. */
export function userAnswer(call: Call, directory: Directory, id: string, status: 200 | 201): Answer {
  const user = findUser(directory, id);
  if (!user.ok) return user;
  const entity = {
    '@odata.context': contextLink(call, 'users', null, '/$entity'),
    ...project(USER_SCHEMA, user.value, null, directory),
  };
  if (status === 200) return json(entity);
  return json(entity, 201, objectLocation(call.origin, directory.tenant.organizationId, id, 'User'));
}
