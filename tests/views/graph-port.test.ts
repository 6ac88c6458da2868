import { expect, test } from 'vitest';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { createLab } from '../../src/store/lab-store.ts';
import { createGraphPort } from '../../src/views/pieces/graph-port.ts';
import { office } from '../support/office.ts';
import { partsOf } from '../support/parts-by-name.ts';

const NAMES = Array.from({ length: 1000 }, (_, place) => `user ${place}`);

/** Graph over a lab with a thousand users queued, and what the page sees of the queue as it is drained. */
function opened() {
  const directory = loadDirectory(
    partsOf(
      office(
        { E3: NAMES.length },
        {
          users: Object.fromEntries(NAMES.map((name) => [name, {}])),
          groups: { staff: { members: NAMES, licences: ['E3'] } },
          queue: [{ group: 'staff', users: NAMES }],
        },
      ),
    ),
  );
  const actor = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;
  const lab = createLab(directory, null, { now: () => 0, actor });
  const drawn: number[] = [];
  lab.subscribe(({ directory: { queue } }) => drawn.push(queue[0] ? NAMES.length - queue[0].done : 0));
  return { lab, directory, drawn, port: createGraphPort(lab) };
}

test('a long queue is drained in slices, and the page has its turn between them', async () => {
  const { port, drawn } = opened();
  let turns = 0;
  const timer = setInterval(() => turns++);

  const done = await port.processing.run(null);
  await new Promise((resolve) => setTimeout(resolve));
  clearInterval(timer);

  expect(done).toBe(NAMES.length);
  expect(drawn.length).toBeGreaterThanOrEqual(4);
  expect(drawn.at(-1)).toBe(0);
  expect(turns).toBeGreaterThan(0);
});

test('so many steps as were asked for', async () => {
  const { port, drawn } = opened();

  expect(await port.processing.run(100)).toBe(100);
  expect(drawn.at(-1)).toBe(NAMES.length - 100);
});

test('paused: a run that goes on only while processing runs ends with its slice', async () => {
  const { port, lab, drawn } = opened();

  const run = port.processing.run(null, () => port.processing.mode() === 'immediate');
  lab.setRunning(false);

  expect(await run).toBe(NAMES.length - (drawn.at(-1) ?? 0));
  expect(drawn.at(-1)).toBeGreaterThan(0);
});

test('another tenant is opened: the run ends and leaves it alone', async () => {
  const { port, lab, directory, drawn } = opened();

  const run = port.processing.run(null);
  lab.open(directory, null);

  expect(await run).toBe(NAMES.length - (drawn[0] ?? 0));
  expect(lab.getState().directory).toBe(directory);
  expect(port.opened()).toBe(1);
});
