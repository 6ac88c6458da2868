import type { en } from './en.ts';

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en;
    Locale: Locale;
  }
}

export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
};

/** The messages of one language: every key of English, any text. */
export type Words = Translation<typeof en>;

/** Loads a language when it is needed. */
export const LOAD: Record<Locale, () => Promise<Words>> = {
  en: () => import('./en.ts').then((module) => module.en),
};

/** A language as the library types it, by the English text, of which only keys and arguments count. */
export const asMessages = (words: Words): typeof en => words as typeof en;
