import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a process wrote and how it ended. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** A program that runs on its own, watched from the first byte on. */
export class Running {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  private readonly ended: Promise<Ended>;

  constructor(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.child = spawn(command, [...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = once(this.child, 'close').then(([code]: (number | null)[]) => ({
      code: code ?? null,
      stdout: this.stdout,
      stderr: this.stderr,
    }));
  }

  end(): Promise<Ended> {
    return this.ended;
  }

  /** The first line on stdout with such a text in it; throws when the program ends without. */
  async line(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = this.stdout
        .split('\n')
        .slice(0, -1)
        .find((line) => pattern.test(line));
      if (found !== undefined) return found;
      const more = this.child.stdout ? once(this.child.stdout, 'data') : Promise.resolve();
      const ended = await Promise.race([more.then(() => null), this.ended]);
      if (ended && !pattern.test(ended.stdout)) throw new Error(`Ended with ${ended.code}: ${ended.stderr}`);
    }
  }

  /** Ends the program as Ctrl-C does. */
  stop(signal: NodeJS.Signals = 'SIGINT'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** The server as it is built for `npm run graph`, in a folder of its own; certificates are kept there as well. */
export class BuiltServer {
  private readonly folder: string;
  private readonly cache: string;

  private constructor(folder: string, cache: string) {
    this.folder = folder;
    this.cache = cache;
  }

  static async build(): Promise<BuiltServer> {
    // Packages are found from inside the project only.
    const folder = await mkdtemp(join('node_modules', 'graph-server-'));
    const cache = await mkdtemp(join(tmpdir(), 'graph-cache-'));
    const vite = join('node_modules', 'vite', 'bin', 'vite.js');
    const args = ['build', '--ssr', 'src/app/graph-server.ts', '--outDir', folder, '--logLevel', 'warn'];
    const { code, stderr } = await new Running(process.execPath, [vite, ...args]).end();
    if (code !== 0) throw new Error(stderr);
    return new BuiltServer(folder, cache);
  }

  run(...args: readonly string[]): Running {
    return new Running(process.execPath, [join(this.folder, 'graph-server.js'), ...args], {
      XDG_CACHE_HOME: this.cache,
    });
  }

  async remove(): Promise<void> {
    await Promise.all([this.folder, this.cache].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** The address in a server's start-up line. */
export const addressIn = (line: string): string => /https?:\/\/\S+/.exec(line)?.[0] ?? '';
