import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** A file under src and what it imports: both as paths from src, packages by their name. */
export type SourceFile = { readonly path: string; readonly imports: readonly string[] };

/** Every TypeScript file under src; throws when there is none, so that no test passes on nothing. */
export function sourceFiles(): readonly SourceFile[] {
  const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path));
  if (paths.length === 0) throw new Error(`No TypeScript file under ${SRC}`);
  return paths.map((path) => ({ path, imports: importsOf(path, readFileSync(`${SRC}/${path}`, 'utf8')) }));
}

const IMPORT_LINES = [
  /^\s*(?:import|export)\s[\w\s{},*$]*?from\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

/** What a text imports, re-exports or loads on demand; its relative paths are resolved from the file's own. */
export function importsOf(path: string, text: string): readonly string[] {
  const names = IMPORT_LINES.flatMap((line) => [...text.matchAll(line)].map((match) => match[1] ?? ''));
  return names.map((name) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name) : `package:${name}`,
  );
}
