/// <reference types="node" />
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpsServer } from 'node:https';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { formatFault } from '../document/document-fault.ts';
import type { Directory } from '../engine/directory.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { createGraph } from '../graph/create-graph.ts';
import { createMemoryPort } from '../graph/memory-port.ts';
import { readTenant } from '../graph/read-tenant.ts';
import { buildScenario } from '../scenarios/scenarios.ts';
import { cacheFolder, localCertificate, type Certificate } from './certificate.ts';
import { HELP, readServerOptions, type ServerOptions } from './server-options.ts';

const HOST = '127.0.0.1';

const ADMINISTRATOR = {
  kind: 'user',
  id: null,
  displayName: 'Lab administrator',
  userPrincipalName: 'admin@contoso.onmicrosoft.com',
} as const;

/** A turn of the event loop takes in one connection, and a request needs a few. */
const TURNS = 8;

let lastPause: Promise<void> = Promise.resolve();

/** Lets requests go first. Those who pause at the same time go on one after the other: a slice of work each. */
function pause(): Promise<void> {
  lastPause = lastPause.then(async () => {
    for (let turn = 0; turn < TURNS; turn++) await nextTurn();
  });
  return lastPause;
}

async function start(args: readonly string[]): Promise<Result<void, string>> {
  const options = readServerOptions(args);
  if (!options.ok) return options;
  if (options.value === 'help') {
    process.stdout.write(HELP);
    return ok(undefined);
  }
  const { port, tenant, processing, https } = options.value;
  const directory = await openTenant(tenant);
  if (!directory.ok) return directory;
  const certificate = https ? await certificateOf() : ok(null);
  if (!certificate.ok) return certificate;

  const graph = createGraph(
    createMemoryPort({
      directory: directory.value,
      mode: processing,
      actor: ADMINISTRATOR,
      newId: () => crypto.randomUUID(),
      now: Date.now,
      pause,
    }),
  );
  const server = serverOf(graph.fetch, certificate.value);
  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  endWithCaller(server);
  process.stdout.write(`${startLine(listening.value, certificate.value)}\n`);
  return ok(undefined);
}

async function openTenant(tenant: ServerOptions['tenant']): Promise<Result<Directory, string>> {
  if (tenant.kind === 'scenario') return ok(await buildScenario(tenant.id));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(tenant.path);
  } catch (error) {
    return refused(`The file ${tenant.path} cannot be read: ${messageOf(error)}`);
  }
  const directory = await readTenant(bytes, pause);
  if (directory.ok) return directory;
  const [first, ...more] = directory.reason.map(formatFault);
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  return refused(`The file ${tenant.path} is no tenant document: ${first ?? ''}${others}`);
}

async function certificateOf(): Promise<Result<Certificate, string>> {
  try {
    return ok(await localCertificate(cacheFolder(process.env, process.platform), Date.now()));
  } catch (error) {
    return refused(`No certificate can be made: ${messageOf(error)}`);
  }
}

function serverOf(fetch: (request: Request) => unknown, certificate: Certificate | null): ServerType {
  const limits = { maxHeaderSize: 64 * 1024 };
  if (!certificate) return createAdaptorServer({ fetch, serverOptions: limits });
  const { cert, key } = certificate;
  return createAdaptorServer({
    fetch,
    createServer: createHttpsServer,
    serverOptions: { ...limits, cert, key },
  });
}

/** The port that it listens at, or why it cannot. */
function listen(server: ServerType, port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is in use already' : `cannot be used: ${error.message}`;
      resolve(refused(`Port ${port} ${reason}.`));
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(ok(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** One line with all that a caller needs. */
function startLine(port: number, certificate: Certificate | null): string {
  if (!certificate) return `Microsoft Graph is at http://${HOST}:${port}/v1.0`;
  return `Microsoft Graph is at https://localhost:${port}/v1.0 with NODE_EXTRA_CA_CERTS=${certificate.file}`;
}

/** Ctrl-C ends the server, and so does the end of the `npm run` that started it, which passes no signal on. */
function endWithCaller(server: ServerType): void {
  const end = (): void => {
    server.close(() => process.exit(0));
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');

const started = await start(process.argv.slice(2));
if (!started.ok) {
  process.stderr.write(`${started.reason}\n`);
  process.exitCode = 1;
}
