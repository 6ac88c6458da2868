import { expect, test } from 'vitest';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { createGraph } from '../../src/graph/create-graph.ts';
import { firstEntry, pastAt } from '../../src/store/history-moments.ts';
import { createLab } from '../../src/store/lab-store.ts';
import { createGraphPort } from '../../src/views/pieces/graph-port.ts';
import * as id from '../support/named.ts';
import { office } from '../support/office.ts';
import { partsOf } from '../support/parts-by-name.ts';

const NAMES = Array.from({ length: 1000 }, (_, place) => `user ${place}`);
const ADMIN = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;

/** Graph over a lab in which a thousand users are queued, and the moment before that. */
function opened() {
  const users = Object.fromEntries(NAMES.map((name) => [name, {}]));
  const directory = loadDirectory(
    partsOf(office({}, { users, groups: { staff: { members: NAMES }, board: {} } })),
  );
  const lab = createLab(directory, null, { now: () => 0, actor: ADMIN });
  lab.dispatch({ type: 'tenant.rename', name: 'Fabrikam' });
  const before = pastAt(lab.getState().history, { step: 0, entry: null });
  lab.dispatch({
    type: 'group.setLicences',
    group: id.group('staff'),
    add: [{ sku: id.sku('EMS'), disabled: [] }],
    remove: [],
  });
  const graph = createGraph(createGraphPort(lab));
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await graph.request(`http://127.0.0.1/v1.0${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    return { status: response.status, answer };
  };
  return { lab, before, send };
}

const NEW_USER = {
  accountEnabled: true,
  displayName: 'Eve',
  mailNickname: 'eve',
  userPrincipalName: 'eve@contoso.test',
  passwordProfile: { password: 'Something1!' },
};

test('a moment is looked at while a write drains the queue: the write is answered, and the queue waits', async () => {
  const { lab, before, send } = opened();

  const write = send('POST', '/users', NEW_USER);
  const stop = lab.subscribe(({ directory, past }) => {
    if (!past && (directory.queue[0]?.done ?? 0) > 0) {
      stop();
      lab.look(before);
    }
  });

  expect(await write).toMatchObject({ status: 201, answer: { displayName: 'Eve' } });
  expect(lab.getState().past).toBe(before);
  lab.look(null);
  expect(lab.getState().directory.queue).toHaveLength(1);
});

test('Graph reads the moment that is looked at, and changes nothing', async () => {
  const { lab, before, send } = opened();
  lab.look(before);

  const name = await send('GET', '/organization');
  const refused = await send('POST', '/users', NEW_USER);

  expect(name).toMatchObject({ status: 200, answer: { value: [{ displayName: 'Contoso' }] } });
  expect(refused).toMatchObject({ status: 403, answer: { error: { code: 'Authorization_RequestDenied' } } });
  expect(firstEntry(lab.getState().history)).toBe(lab.getState().directory.log.length);
});

test('several commands of one request are one step of the history', async () => {
  const { lab, send } = opened();
  const { steps } = lab.getState().history;

  const patched = await send('PATCH', `/groups/${id.group('board')}`, {
    description: 'Who decides',
    'members@odata.bind': [`http://127.0.0.1/v1.0/directoryObjects/${id.user('user 0')}`],
  });

  expect(patched.status).toBe(204);
  expect(lab.getState().history.steps).toHaveLength(steps.length + 1);
});
