import { WORDS } from './precompiled-words.ts';

/** A list of the parts that no first page needs. */
const LATER = /\/src\/i18n\/(\w+)-(later)\.ts$/;

/** Words that the first pages show come alone, the frame's together, the others of a language with the first page that needs any. */
function wordsChunk(id: string): string {
  const [, locale = '', part = ''] = LATER.exec(id) ?? WORDS.exec(id) ?? [];
  if (['common', 'shell'].includes(part)) return `words-${locale}-frame`;
  if (['home', 'scenarios', 'licenses', 'groups'].includes(part)) return `words-${locale}-${part}`;
  return `words-${locale}`;
}

/** Which modules come together, where the bundler's own choice would make a first visit dozens of small files. */
export const CHUNKS = [
  // With all that it imports.
  { name: 'main', test: /\/src\/app\/main\.tsx$/ },
  { name: 'contoso', test: /\/src\/scenarios\/(contoso|story|everyday)\.ts$/ },
  { name: wordsChunk, debugName: 'words', test: new RegExp(`${WORDS.source}|${LATER.source}`) },
  // Whoever needs one of these needs several, and the first page names every file.
  { name: 'fields', test: /\/src\/views\/parts\/(\w*Field|Select|Switch|Checkbox)\.tsx$/ },
  { name: 'ahead', test: /\/src\/insight\/[\w-]+\.ts$/ },
];
