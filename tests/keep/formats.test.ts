import { expect, test } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import { fromBase64Url } from '../../src/keep/base64url.ts';
import { decodeLine, decodeTenant } from '../../src/keep/formats.ts';
import { openStored } from '../../src/keep/open-kept.ts';
import { presentStep } from '../../src/store/history.ts';
import frozen from './fixtures/format-1.json';

const NO_PAUSE = (): Promise<void> => Promise.resolve();
const { stored, expected } = frozen;
const pieces = stored.pieces.map(fromBase64Url);

test('format 1: what was kept is opened for ever', async () => {
  const opened = await openStored({ ...stored, pieces }, NO_PAUSE);
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  const { history, running, speed } = opened.value.snapshot;
  expect(opened.value.tenant.name).toBe('Frozen tenant');
  expect({ running, speed }).toEqual({ running: false, speed: 'slow' });
  expect(history.branches).toEqual(expected.branches);
  expect([history.present, history.steps.length]).toEqual([expected.present, expected.steps]);
  expect(formatDocument(presentStep(history).directory)).toEqual(expected.document);
});

const [first, second, ...rest] = stored.lines;

test.for<{ name: string; change: object; reason: object }>([
  {
    name: 'a tenant of a newer format',
    change: { tenant: { ...stored.tenant, format: 2 } },
    reason: { code: 'newer' },
  },
  {
    name: 'a line of a newer format',
    change: { lines: [{ ...first, format: 2 }] },
    reason: { code: 'newer' },
  },
  { name: 'no tenant at all', change: { tenant: 7 }, reason: { code: 'broken', path: 'format' } },
  {
    name: 'a tenant without a name',
    change: { tenant: { ...stored.tenant, name: null } },
    reason: { code: 'broken', path: 'name' },
  },
  { name: 'no lines', change: { lines: [] }, reason: { code: 'broken', path: 'lines' } },
  {
    name: 'a line that is missing in between',
    change: { lines: [first, ...rest] },
    reason: { code: 'broken', path: 'lines' },
  },
  {
    name: 'the newest line missing',
    change: { lines: stored.lines.slice(0, -1) },
    reason: { code: 'broken', path: 'lines' },
  },
  {
    name: 'a line that is no line',
    change: { lines: [first, { ...second, delta: 'x' }] },
    reason: { code: 'broken', path: 'delta' },
  },
  { name: 'no first directory', change: { pieces: [] }, reason: { code: 'broken', path: 'first' } },
  {
    name: 'a piece that is not compressed',
    change: { pieces: [new Uint8Array([1, 2, 3])] },
    reason: { code: 'broken', path: 'first' },
  },
  {
    name: 'a scenario that leads elsewhere',
    change: { tenant: { ...stored.tenant, scenario: 'hr-department' } },
    reason: { code: 'differs' },
  },
  {
    name: 'a scenario that is none',
    change: { tenant: { ...stored.tenant, scenario: 'nowhere' } },
    reason: { code: 'broken', path: 'scenario' },
  },
])('what cannot be read is refused with its reason: $name', async ({ change, reason }) => {
  const opened = await openStored({ ...stored, pieces, ...change }, NO_PAUSE);
  expect(opened).toEqual({ ok: false, reason });
});

test.for([{ format: 0 }, { format: 1.5 }, { format: '1' }, {}, null, []])(
  'a format that never was is broken: %j',
  (kept) => {
    expect(decodeTenant(kept)).toMatchObject({ ok: false, reason: { code: 'broken' } });
    expect(decodeLine(kept)).toMatchObject({ ok: false, reason: { code: 'broken' } });
  },
);
