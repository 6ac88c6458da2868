import { createStore } from 'zustand/vanilla';
import { opening } from './en/opening.ts';
import { LOAD, PARTS, type Locale, type Part, type Words } from './words.ts';

type LoadedWords = { readonly locale: Locale; readonly words: Partial<Words> };

/** The words that are here, in the language of the page. */
export const loadedWords = createStore<LoadedWords>(() => ({ locale: 'en', words: { opening } }));

/** Brings parts of the words, all of them without a list. Whoever shows a part for the first time waits for it. */
export async function loadWords(parts: readonly Part[] = PARTS): Promise<void> {
  const { locale, words } = loadedWords.getState();
  const missing = parts.filter((part) => !(part in words));
  if (missing.length === 0) return;
  const loaded = await Promise.all(
    missing.map(async (part): Promise<Partial<Words>> => ({ [part]: await LOAD[locale][part]() })),
  );
  loadedWords.setState((now) => ({
    words: loaded.reduce((all, part) => ({ ...all, ...part }), now.words),
  }));
}
