import compile from 'icu-minify/compile';
import { runnerImport, type Plugin } from 'vite';
import { lineMap } from './line-map.ts';

type Words = { readonly [key: string]: string | Words };

/** Where the words are: a folder for each language, a file for each part. */
export const WORDS = /\/src\/i18n\/([\w-]+)\/([\w-]+)\.ts$/;

/**
 * Messages are parsed when the lab is built, so that of the library only the part that formats them is shipped.
 * In development and in tests the page parses.
 */
export function precompiledWords(): Plugin {
  return {
    name: 'precompiled-words',
    apply: 'build',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform: {
      order: 'pre',
      filter: { id: WORDS },
      async handler(_source, id) {
        const { module } = await runnerImport<Readonly<Record<string, Words>>>(id);
        const code = Object.entries(module)
          .map(([name, words]) => `export const ${name} = ${JSON.stringify(compiled(words))};`)
          .join('\n');
        return { code, map: lineMap(id, code) };
      },
    },
  };
}

type Compiled = { readonly [key: string]: ReturnType<typeof compile> | Compiled };

const compiled = (words: Words): Compiled =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compiled(value),
    ]),
  );
