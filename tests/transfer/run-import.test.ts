import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { formatDocument } from '../../src/document/format-document.ts';
import { parseParts } from '../../src/document/parse-document.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { NO_HOLDINGS } from '../../src/engine/holdings.ts';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { rowsOf } from '../../src/engine/table.ts';
import type { AnonymiseOptions } from '../../src/transfer/anonymise.ts';
import type { Example } from '../../src/transfer/examples.ts';
import { auditCsv, auditJson, licencesCsv, usersInErrorCsv } from '../../src/transfer/export-csv.ts';
import { textOf } from '../../src/transfer/export-piece.ts';
import type { ImportReply, ImportRequest, ReadableFile } from '../../src/transfer/import-protocol.ts';
import { runImport, type ImportWorker } from '../../src/transfer/run-import.ts';
import { serveImport } from '../../src/transfer/serve-import.ts';
import { packParts, Unpacker } from '../../src/transfer/tenant-packets.ts';
import { arbitraryDocument } from '../support/arbitrary-document.ts';
import { recount } from '../support/recount.ts';
import { file, threeAnswers } from './graph-answers.ts';

/** A worker in this thread: what it sends is cloned as a real one's messages are, and comes later. */
function fakeWorker() {
  const listeners: ((event: { readonly data?: ImportReply }) => void)[] = [];
  const errors: ((event: object) => void)[] = [];
  let alive = true;
  const serve = serveImport((message) => {
    const data = structuredClone(message);
    queueMicrotask(() => {
      if (alive) for (const listen of listeners) listen({ data });
    });
  });
  const worker: ImportWorker = {
    postMessage: (request: ImportRequest) => void serve(request),
    addEventListener: (type, listen) => void (type === 'message' ? listeners : errors).push(listen),
    terminate: () => {
      alive = false;
    },
  };
  return { worker, breakDown: () => errors.forEach((listen) => listen({})), isAlive: () => alive };
}

const readable = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): ReadableFile => ({
  name,
  arrayBuffer: async () => Uint8Array.from(bytes).buffer,
});

const ignore = (): void => {};

const soon = (): Promise<void> => Promise.resolve();

type Heard = {
  readonly said: string[];
  readonly found: string[];
  examples: readonly Example[];
  directory: Directory | null;
};

/** Starts an import, opens what was looked at, and waits for its end. */
function run(files: readonly ReadableFile[], options: AnonymiseOptions | null = null): Promise<Heard> {
  const { worker } = fakeWorker();
  return new Promise((resolve) => {
    const heard: Heard = { said: [], found: [], examples: [], directory: null };
    const running = runImport(files, worker, soon, {
      progress: ({ phase }) => {
        if (heard.said.at(-1) !== phase) heard.said.push(phase);
      },
      found: ({ name, contents }) =>
        heard.found.push(`${name}: ${contents.map(({ kind, count }) => `${kind} ${count}`).join()}`),
      refused: (faults) => {
        heard.said.push(...faults.map(({ code }) => code));
        resolve(heard);
      },
      looked: ({ tenant }) => {
        heard.said.push(`looked at ${tenant?.name}`);
        if (options) running.sample(options);
        else running.open(null);
      },
      sampled: (asked, examples) => {
        heard.examples = examples;
        running.open(asked);
      },
      opened: (directory) => {
        heard.directory = directory;
        resolve(heard);
      },
    });
  });
}

const { users, groups, skus } = threeAnswers();
const FILES = [file('users.json', users), file('groups.json', groups), file('skus.json', skus)].map(readable);

test('an import tells how far it is, shows what it found, and opens it', async () => {
  const { said, found, directory } = await run(FILES);

  expect(said).toEqual(['reading', 'checking', 'loading', 'judging', 'looked at contoso']);
  expect(directory && formatDocument(directory).users.map(({ displayName }) => displayName)).toEqual([
    'Ada',
    'Bo',
  ]);
  expect(found).toEqual(['users.json: users 2', 'groups.json: groups 1', 'skus.json: subscribedSkus 1']);
});

test('with pseudonyms it opens the same tenant without the people', async () => {
  const { directory, examples } = await run(FILES, { salt: 'salt', ids: 'replaced' });
  const text = directory ? JSON.stringify(formatDocument(directory)) : '';
  const people = directory ? formatDocument(directory).users : [];

  expect(text).not.toMatch(/Ada|ada@|contoso|Sales/);
  expect(directory?.users.size).toBe(2);
  expect(text).toContain('"SUITE"');
  expect(examples.flatMap(({ kind, before, after }) => (kind === 'user' ? [[before, after]] : []))).toEqual([
    ['Ada', people[0]?.displayName],
    ['Bo', people[1]?.displayName],
  ]);
});

test('faults come back, and nothing after them', async () => {
  expect((await run([readable(file('letter.txt', 'Dear Ada'))])).said).toEqual([
    'reading',
    'checking',
    'file.text',
  ]);
});

test('a file that cannot be read, and a worker that gives up, are faults, too', async () => {
  const unreadable = { name: 'gone.json', arrayBuffer: () => Promise.reject(new Error('It was moved.')) };
  expect((await run([unreadable])).said).toEqual(['import.failed']);

  const { worker, breakDown, isAlive } = fakeWorker();
  const refused = vi.fn<(faults: unknown) => void>();
  runImport([], worker, soon, {
    progress: ignore,
    found: ignore,
    refused,
    looked: ignore,
    sampled: ignore,
    opened: ignore,
  });
  breakDown();
  breakDown();
  expect(refused).toHaveBeenCalledTimes(1);
  expect(isAlive()).toBe(false);
});

test('after a cancel nothing is heard and the worker is gone', async () => {
  const { worker, isAlive } = fakeWorker();
  const heard = vi.fn<(what: unknown) => void>();
  const running = runImport(FILES, worker, soon, {
    progress: heard,
    found: heard,
    refused: heard,
    looked: heard,
    sampled: heard,
    opened: heard,
  });
  running.cancel();
  await new Promise((resolve) => setImmediate(resolve));

  expect(heard).not.toHaveBeenCalled();
  expect(isAlive()).toBe(false);
});

test('a tenant that travelled is the same tenant, and works on as the same', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const parts = parseParts(document, RELATIONS);
      if (!parts.ok) throw new Error(JSON.stringify(parts.reason));
      const unpacker = new Unpacker();
      for (const packet of packParts(parts.value)) unpacker.take(structuredClone(packet));
      const arrived = unpacker.parts();
      if (!arrived) throw new Error('Nothing came.');
      const [here, there] = [loadDirectory(arrived), loadDirectory(parts.value)];

      expect(here).toEqual(there);
      expect(recount(here)).toEqual(recount(there));
      expect(formatDocument(processed(here))).toEqual(formatDocument(processed(there)));
    }),
    { seed: 20240301, numRuns: 60 },
  );
});

test('users in one situation share it after the journey, and the empty one is the engine’s own', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const parts = parseParts(document, RELATIONS);
      if (!parts.ok) throw new Error(JSON.stringify(parts.reason));
      const unpacker = new Unpacker();
      for (const packet of packParts(parts.value)) unpacker.take(structuredClone(packet));
      const arrived = unpacker.parts();
      const held = [...(arrived?.users ?? [])].map(({ holdings }) => holdings);

      expect(new Set(held).size).toBe(new Set(held.map((holdings) => JSON.stringify(holdings))).size);
      for (const holdings of held) if (holdings.length === 0) expect(holdings).toBe(NO_HOLDINGS);
      if (arrived?.relationsAreBuiltIn) expect(arrived.relations).toBe(RELATIONS[arrived.serviceVersion]);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test('nothing of it asks the network for anything: not the import, not pseudonyms, not the exports', async () => {
  const forbidden = vi.fn<() => never>(() => {
    throw new Error('Nothing leaves the browser.');
  });
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts'])
    vi.stubGlobal(name, forbidden);
  vi.stubGlobal('navigator', { sendBeacon: forbidden });

  const { directory } = await run(FILES, { salt: 'salt', ids: 'replaced' });
  const csv = await run([
    readable(
      file(
        'list.csv',
        'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\nhttps://example.com/a.csv,,,,,',
      ),
    ),
  ]);
  if (directory)
    for (const write of [usersInErrorCsv, licencesCsv, auditCsv, auditJson]) textOf(write(directory));

  expect(directory).not.toBeNull();
  expect(csv.said).toContain('csv.empty');
  expect(forbidden).not.toHaveBeenCalled();
});

const SOURCES = import.meta.glob<string>('../../src/transfer/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('no file of the room names a way to the network', () => {
  const named = Object.entries(SOURCES).flatMap(([path, text]) => {
    // What is written for others to run, the snippets for `fetch`, is text.
    const code = text.replace(/`[^`]*`|'[^'\n]*'/g, '');
    return /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b\s*[.(]/.test(
      code,
    )
      ? [path]
      : [];
  });

  expect(Object.keys(SOURCES).length).toBeGreaterThan(20);
  expect(named).toEqual([]);
});

function processed(directory: Directory): Directory {
  const context = { at: 0, actor: { kind: 'service', displayName: 'Test' } } as const;
  const commands = [
    ...[...rowsOf(directory.groups)].map(({ id }) => ({ type: 'group.reprocess', group: id }) as const),
    { type: 'process', steps: Infinity } as const,
  ];
  return commands.reduce((before, command) => {
    const done = execute(before, command, context);
    return done.ok ? done.value.directory : before;
  }, directory);
}
