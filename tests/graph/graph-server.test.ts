import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Body } from './graph-driver.ts';
import { addressIn, BuiltServer, Running } from './server-process.ts';

const SLOW = 120_000;

let built: BuiltServer;
const running: Running[] = [];

beforeAll(async () => {
  built = await BuiltServer.build();
}, SLOW);

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
});

afterAll(() => built.remove());

/** Starts a server and waits for its start-up line. */
async function start(...args: string[]) {
  const server = built.run('--port', '0', ...args);
  running.push(server);
  const line = await server.line(/https?:\/\//);
  return { server, line, url: addressIn(line) };
}

const get = async (url: string): Promise<Body> => (await (await fetch(url)).json()) as Body;

test(
  'one start-up line with the address, the default scenario, immediate processing',
  { timeout: SLOW },
  async () => {
    const { server, url } = await start();
    const root = url.replace('/v1.0', '');

    expect(server.stdout).toMatch(/^[^\n]*http:\/\/127\.0\.0\.1:\d+\/v1\.0\n$/);
    expect((await get(`${url}/organization`)).value[0]?.displayName).toBe('Contoso');
    expect((await get(`${url}/groups?$filter=hasMembersWithLicenseErrors eq true`)).value).toMatchObject([
      { displayName: 'Engineering' },
    ]);
    expect((await get(`${url}/users?$top=1`))['@odata.nextLink']).toMatch(`${url}/users?`);
    expect(await get(`${root}/simulator/processing`)).toEqual({ mode: 'immediate', pending: 0 });
  },
);

test('another scenario, queued processing, and Ctrl-C ends it cleanly', { timeout: SLOW }, async () => {
  const { server, url } = await start('--scenario', 'usage-location', '--processing', 'queued');
  const root = url.replace('/v1.0', '');

  expect(await get(`${root}/simulator/processing`)).toMatchObject({ mode: 'queued' });
  const put = await fetch(`${root}/simulator/scenario`, { method: 'PUT', body: '{"id":"nested-group"}' });
  expect(put.status).toBe(204);
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
});

test('a tenant document is exported, kept in a file and served again', { timeout: SLOW }, async () => {
  const { url } = await start('--scenario', 'multiple-products');
  const document = await get(`${url.replace('/v1.0', '')}/simulator/tenant`);
  const file = join(tmpdir(), `tenant-${process.pid}.json`);
  await writeFile(file, `\uFEFF${JSON.stringify(document)}`);

  const other = await start('--tenant', file);
  await rm(file);

  expect(await get(`${other.url.replace('/v1.0', '')}/simulator/tenant`)).toEqual(document);
});

test.for([
  { args: ['--prot', '1'], line: "Unknown option '--prot'. Try --help." },
  { args: ['8787'], line: "Unexpected argument '8787'. Try --help." },
  { args: ['--port'], line: "Option '--port <value>' argument missing. Try --help." },
  { args: ['--port', 'http'], line: "--port takes a number from 0 to 65535, not 'http'." },
  { args: ['--port', '65536'], line: "--port takes a number from 0 to 65535, not '65536'." },
  { args: ['--processing', 'later'], line: "--processing takes immediate or queued, not 'later'." },
  { args: ['--scenario', 'nowhere'], line: /^There is no scenario 'nowhere'/ },
  {
    args: ['--scenario', 'usage-location', '--tenant', 'x.json'],
    line: 'Take either --scenario or --tenant.',
  },
  { args: ['--tenant', 'no-such-file.json'], line: /^The file no-such-file\.json cannot be read: ENOENT/ },
  { args: ['--tenant', '.'], line: /^The file \. cannot be read: EISDIR/ },
  {
    args: ['--tenant', 'package.json'],
    line: /^The file package\.json is no tenant document: .* \(and \d+ more\)$/,
  },
  {
    args: ['--tenant', 'README.md'],
    line: /^The file README\.md (is no tenant document: This is not JSON|cannot be read)/,
  },
])('one clear line and an exit code for $args', { timeout: SLOW }, async ({ args, line }) => {
  const { code, stdout, stderr } = await built.run(...args).end();

  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.endsWith('\n') && !stderr.slice(0, -1).includes('\n')).toBe(true);
  if (typeof line === 'string') expect(stderr.trim()).toBe(line);
  else expect(stderr.trim()).toMatch(line);
});

test('one clear line for a port that is taken', { timeout: SLOW }, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;

  const { code, stderr } = await built.run('--port', String(port)).end();
  other.close();

  expect([code, stderr]).toEqual([1, `Port ${port} is in use already.\n`]);
});

test('--help says what there is to say', { timeout: SLOW }, async () => {
  const { code, stdout } = await built.run('--help').end();

  expect(code).toBe(0);
  for (const flag of ['--port', '--scenario', '--tenant', '--processing', '--https'])
    expect(stdout).toContain(flag);
});

test('nobody reaches it from outside: it listens on loopback only', { timeout: SLOW }, async () => {
  const { url } = await start();
  const port = Number(new URL(url).port);
  const outside = Object.values(networkInterfaces())
    .flat()
    .flatMap((face) => (face && !face.internal && face.family === 'IPv4' ? [face.address] : []));

  for (const host of ['127.0.0.2', ...outside]) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host, timeout: 2000 });
      socket.once('connect', () => resolve(true));
      for (const event of ['error', 'timeout'] as const) socket.once(event, () => resolve(false));
      socket.once('close', () => socket.destroy());
    });
    expect([host, reached]).toEqual([host, false]);
  }
});

test(
  'a body that is too large, or no HTTP at all, leaves the server at work',
  { timeout: SLOW },
  async () => {
    const { url } = await start();
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };

    const large = await fetch(`${url}/users`, { ...init, body: 'x'.repeat(5 * 1024 * 1024) });
    const stream = new Blob(['x'.repeat(5 * 1024 * 1024)]).stream();
    const chunked = await fetch(`${url}/users`, { ...init, body: stream, duplex: 'half' } as RequestInit);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end('hello\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];

    expect([large.status, chunked.status, String(answer).split('\r\n')[0]]).toEqual([
      413,
      413,
      'HTTP/1.1 400 Bad Request',
    ]);
    expect((await get(`${url}/users?$top=1`)).value).toHaveLength(1);
  },
);

test(
  '--https: a certificate for localhost that is made once and named for others to trust',
  { timeout: SLOW },
  async () => {
    const first = await start('--https');
    const second = await start('--https');
    const file = /NODE_EXTRA_CA_CERTS=(\S+)/.exec(first.line)?.[1] ?? '';

    expect(first.url).toMatch(/^https:\/\/localhost:\d+\/v1\.0$/);
    expect(await readFile(file, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(second.line).toContain(`NODE_EXTRA_CA_CERTS=${file}`);
    await expect(fetch(`${first.url}/users`)).rejects.toThrow('fetch failed');
    const program = `fetch(${JSON.stringify(`${second.url}/organization`)}).then((r) => r.json()).then((b) => console.log(b.value[0].displayName))`;
    const trusting = new Running(process.execPath, ['-e', program], { NODE_EXTRA_CA_CERTS: file });
    expect(await trusting.end()).toMatchObject({ code: 0, stdout: 'Contoso\n' });
  },
);

test('npm run graph builds and starts it, and takes it along when it ends', { timeout: SLOW }, async () => {
  const npm = new Running('npm', ['run', 'graph', '--', '--port', '0']);
  running.push(npm);

  const url = addressIn(await npm.line(/http:\/\/127/));

  expect((await get(`${url}/users?$top=1`)).value).toHaveLength(1);
  // Only when the server is gone as well, nobody holds the pipe open any more.
  await npm.stop('SIGTERM');
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
