import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import { toBase64Url, fromBase64Url } from '../../src/keep/base64url.ts';
import { isSharedFile, openFile } from '../../src/keep/share-file.ts';
import { formatFragment, LONGEST_LINK, openFragment } from '../../src/keep/share-link.ts';
import { share, type OpenedShared, type Shared } from '../../src/keep/shared.ts';
import { isLink } from '../../src/keep/is-link.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { begin, presentStep } from '../../src/store/history.ts';
import { saveHistory } from '../../src/store/saved-history.ts';
import { slotsOf } from '../../src/engine/slots.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { pendingSteps } from '../../src/engine/queue.ts';
import { recount } from '../support/recount.ts';
import { tenant } from '../support/tenant.ts';
import links from './fixtures/link-1.json';

const NO_PAUSE = (): Promise<void> => Promise.resolve();
const FILE = readFileSync(new URL('./fixtures/file-1.json', import.meta.url), 'utf8');

async function opened(fragment: string): Promise<OpenedShared> {
  const result = await openFragment(fragment, NO_PAUSE);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

test('format 1: a link to a tenant of one’s own is opened for ever', async () => {
  const [{ fragment, where, expected }] = [links[0]!];
  const shared = await opened(fragment);
  const { history } = shared;
  expect(shared).toMatchObject({ where, scenario: null });
  expect(history.branches).toEqual(expected.branches);
  expect([history.present, history.steps.length]).toEqual([expected.present, expected.steps]);
  expect(formatDocument(presentStep(history).directory)).toEqual(expected.document);
});

test('format 1: a link to a scenario is opened for ever', async () => {
  const { fragment, where, expected } = links[1]!;
  const shared = await opened(fragment);
  const { directory } = presentStep(shared.history);
  expect(shared).toMatchObject({ where, scenario: 'not-enough-licenses' });
  expect(shared.history.branches).toEqual(expected.branches);
  expect({
    entries: directory.log.length,
    queued: pendingSteps(directory.queue),
    steps: shared.history.steps.length,
    present: shared.history.present,
  }).toEqual({
    entries: expected.entries,
    queued: expected.queued,
    steps: expected.steps,
    present: expected.present,
  });
});

test('format 1: a file is opened for ever', async () => {
  expect(isSharedFile(JSON.parse(FILE))).toBe(true);
  const file = await openFile(FILE, NO_PAUSE);
  if (!file.ok) throw new Error(JSON.stringify(file.reason));
  expect(formatDocument(presentStep(file.value.history).directory)).toEqual(links[0]!.expected.document);
});

test('a link to a scenario as it is fits into a line', async () => {
  const history = begin(await buildScenario('hr-department'));
  const fragment = await formatFragment(share(history, 'hr-department', '/groups'));
  expect(fragment.length).toBeLessThan(250);
  expect(fragment).toMatch(/^#s=1\.[\w-]+$/);
});

test.for([
  { where: '/groups/x?tab=y', page: '/groups/x?tab=y' },
  { where: '/users?scenario=a&embed=1&q=b', page: '/users?q=b' },
  { where: 'https://elsewhere.example/', page: '/' },
  { where: '//elsewhere.example/', page: '/' },
  { where: '/\\elsewhere.example/', page: '/' },
  { where: 'data:text/html,x', page: '/' },
  { where: '/a#s=1.x', page: '/a' },
  { where: `/${'a'.repeat(3000)}`, page: '/' },
  { where: '', page: '/' },
])('a link leads to a page of the portal and nowhere else: $where', async ({ where, page }) => {
  const history = begin(tenant().directory);
  const shared = await opened(await formatFragment(share(history, null, where)));
  expect(shared.where).toBe(page);
});

const SHARED: Shared = share(begin(tenant().user('ada').directory), null, '/');
const pack = (bytes: Uint8Array | string): string => `#s=1.${toBase64Url(deflateRawSync(bytes))}`;
const packJson = (json: unknown): string => pack(JSON.stringify(json));

test.for([
  { name: 'nothing', fragment: '', reason: { code: 'link' } },
  { name: 'no format', fragment: '#s=', reason: { code: 'link' } },
  { name: 'no letters', fragment: '#s=1.', reason: { code: 'link' } },
  { name: 'a format that never was', fragment: '#s=0.abc', reason: { code: 'link' } },
  { name: 'a newer format', fragment: '#s=2.abc', reason: { code: 'newer' } },
  { name: 'a letter that is none', fragment: '#s=1.ab$c', reason: { code: 'link' } },
  { name: 'cut off', fragment: links[0]!.fragment.slice(0, -40), reason: { code: 'link' } },
  { name: 'no JSON', fragment: pack('{'), reason: { code: 'link' } },
  { name: 'no text', fragment: pack(new Uint8Array([0xff, 0xfe, 0xfd])), reason: { code: 'link' } },
  { name: 'no tenant', fragment: packJson([]), reason: { code: 'link' } },
  { name: 'a bomb', fragment: pack(new Uint8Array(20_000_000)), reason: { code: 'tooLong' } },
  { name: 'a book', fragment: `#s=1.${'a'.repeat(2_000_001)}`, reason: { code: 'tooLong' } },
  {
    name: 'a prototype',
    fragment: pack('{"where":"/","history":{"__proto__":{"version":1},"constructor":{}}}'),
    reason: { code: 'history', fault: { code: 'shape' } },
  },
  {
    name: 'depth',
    fragment: pack(`{"where":"/","history":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
    reason: { code: 'history', fault: { code: 'shape' } },
  },
  {
    name: 'another version of the history',
    fragment: packJson({ ...SHARED, history: { ...SHARED.history, version: 2 } }),
    reason: { code: 'history', fault: { code: 'version' } },
  },
  {
    name: 'a tenant with faults',
    fragment: packJson({ ...SHARED, history: { ...SHARED.history, first: { document: {} } } }),
    reason: { code: 'history', fault: { code: 'document' } },
  },
])('a broken or hostile link ends in its reason: $name', async ({ fragment, reason }) => {
  expect(await openFragment(fragment, NO_PAUSE)).toMatchObject({ ok: false, reason });
});

test.for([
  { name: 'no JSON', text: '{', reason: { code: 'file' } },
  { name: 'a tenant document', text: '{"version":1}', reason: { code: 'file' } },
  { name: 'a newer one', text: FILE.replace('"format": 1', '"format": 2'), reason: { code: 'newer' } },
  { name: 'half of one', text: FILE.slice(0, 5000), reason: { code: 'file' } },
  {
    name: 'a broken one',
    text: FILE.replace('"present":', '"presently":'),
    reason: { code: 'history', fault: { code: 'shape', path: 'present' } },
  },
])('a file that cannot be opened ends in its reason: $name', async ({ text, reason }) => {
  expect(await openFile(text, NO_PAUSE)).toMatchObject({ ok: false, reason });
});

test.for([
  { fragment: '#s=1.abc', link: true },
  { fragment: '#S%3D1.abc', link: true },
  { fragment: '#content', link: false },
  { fragment: '', link: false },
])('a link is told from any other fragment: $fragment', ({ fragment, link }) => {
  expect(isLink(fragment)).toBe(link);
});

const RUNS = { seed: 20261122, numRuns: 10_000 };

/** A saved history with some of its values exchanged, lost, doubled or moved. */
const mangled = fc
  .tuple(
    fc.constantFrom(links[0]!.fragment, links[1]!.fragment),
    fc.array(fc.tuple(fc.nat(9_999), fc.constantFrom('drop', 'double', 'swap', 'set'), fc.jsonValue()), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([fragment, changes]) => {
    const json: unknown = JSON.parse(texts.get(fragment) ?? '');
    for (const [place, kind, value] of changes) mangle(json, place, kind, value);
    return packJson(json);
  });

/** Letters of a link exchanged, lost or added. */
const garbled = fc
  .tuple(
    fc.constantFrom(links[0]!.fragment, links[1]!.fragment),
    fc.array(fc.tuple(fc.nat(9_999), fc.string({ maxLength: 3 }), fc.nat(3)), { minLength: 1, maxLength: 3 }),
  )
  .map(([fragment, changes]) =>
    changes.reduce((text, [place, letters, gone]) => {
      const at = place % text.length;
      return text.slice(0, at) + letters + text.slice(at + gone);
    }, fragment),
  );

const texts = new Map(
  await Promise.all(
    links.map(async ({ fragment }) => {
      const bytes = fromBase64Url(fragment.slice(5));
      if (!bytes) throw new Error('The frozen links can be read.');
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      return [fragment, await new Response(stream).text()] as const;
    }),
  ),
);

function mangle(json: unknown, place: number, kind: string, value: unknown): void {
  const spots: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    for (const key of Object.keys(one)) {
      spots.push({ holder: one as Record<string, unknown>, key });
      visit((one as Record<string, unknown>)[key]);
    }
  };
  visit(json);
  const spot = spots[place % spots.length];
  const other = spots[(place * 7 + 1) % spots.length];
  if (!spot || !other) return;
  const { holder, key } = spot;
  if (kind === 'set') holder[key] = value;
  else if (kind === 'swap') holder[key] = structuredClone(other.holder[other.key]);
  else if (kind === 'double' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

test('10,000 links that somebody has tampered with: each ends in a reason or in a valid tenant', async () => {
  const ends = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(garbled, mangled, mangled), async (fragment) => {
      const result = await openFragment(fragment, NO_PAUSE);
      const end = result.ok ? 'opened' : result.reason.code;
      ends.set(end, (ends.get(end) ?? 0) + 1);
      if (!result.ok) return;
      const { history, scenario, where } = result.value;
      const { directory } = presentStep(history);
      expect([...slotsOf(directory.clashing)]).toEqual(recount(directory).clashing);
      expect(parseDocument(formatDocument(directory), RELATIONS).ok).toBe(true);
      expect(where.startsWith('/')).toBe(true);
      expect(saveHistory(history, scenario).present).toBe(history.present);
    }),
    RUNS,
  );
  expect(Object.fromEntries(ends)).toEqual({
    opened: expect.any(Number) as number,
    link: expect.any(Number) as number,
    newer: expect.any(Number) as number,
    history: expect.any(Number) as number,
  });
  expect(LONGEST_LINK).toBe(8_000);
}, 300_000);
