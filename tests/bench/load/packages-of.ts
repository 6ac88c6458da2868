import { SourceMap } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { build, Rolldown } from 'vite';

export type PackageBytes = {
  readonly name: string;
  /** Minified. */
  readonly bytes: number;
  /** Its share of each file's size after gzip. */
  readonly gzip: number;
};

/** Which packages the scripts at these addresses consist of, the largest first; told by their source maps. */
export function packagesOf(
  built: Awaited<ReturnType<typeof build>>,
  scripts: readonly string[],
): readonly PackageBytes[] {
  const totals = new Map<string, { bytes: number; gzip: number }>();
  for (const chunk of chunksOf(built).filter(({ fileName }) => scripts.includes(`/${fileName}`))) {
    const rate = gzipSync(chunk.code).length / chunk.code.length;
    for (const [name, bytes] of bytesByPackage(chunk)) {
      const total = totals.get(name) ?? { bytes: 0, gzip: 0 };
      totals.set(name, { bytes: total.bytes + bytes, gzip: total.gzip + bytes * rate });
    }
  }
  return [...totals].map(([name, total]) => ({ name, ...total })).toSorted((a, b) => b.bytes - a.bytes);
}

function chunksOf(built: Awaited<ReturnType<typeof build>>): readonly Rolldown.OutputChunk[] {
  if ('on' in built) throw new Error('A watcher is no build');
  return [built].flat().flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
}

const BUNDLER = 'the bundler';

function bytesByPackage({ code, map, fileName }: Rolldown.OutputChunk): ReadonlyMap<string, number> {
  // A file that only passes on what is in another has none.
  if (!map) return new Map([[BUNDLER, code.length]]);
  const origins = new SourceMap({ ...map, sourceRoot: '', file: fileName });
  const bytes = new Map<string, number>();
  for (const [row, line] of code.split('\n').entries()) {
    for (let column = 0; column < line.length; column++) {
      const entry = origins.findEntry(row, column);
      const name = 'originalSource' in entry ? packageOf(entry.originalSource) : BUNDLER;
      bytes.set(name, (bytes.get(name) ?? 0) + 1);
    }
  }
  return bytes;
}

/** `react-dom`, `@tanstack/react-virtual`, or the room of the lab: `src/engine`. */
function packageOf(source: string): string {
  return (
    /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(source)?.[1] ??
    /src\/[^/]+/.exec(source)?.[0] ??
    BUNDLER
  );
}
