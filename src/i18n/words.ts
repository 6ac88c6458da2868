import type { en } from './en.ts';
import { opening } from './en/opening.ts';

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

/** A part of the portal's words: what `useWords` names first. */
export type Part = keyof Words;

type Load = { readonly [Name in Part]: () => Promise<Words[Name]> };

const later = async () => import('./en-later.ts');

/** Loads a part of a language when it is needed. */
export const LOAD: Readonly<Record<Locale, Load>> = {
  en: {
    audit: async () => (await later()).audit,
    common: async () => (await import('./en/common.ts')).common,
    forecast: async () => (await later()).forecast,
    frames: async () => (await later()).frames,
    graph: async () => (await later()).graph,
    groups: async () => (await import('./en/groups.ts')).groups,
    history: async () => (await later()).history,
    home: async () => (await import('./en/home.ts')).home,
    intended: async () => (await later()).intended,
    keep: async () => (await later()).keep,
    lastSeats: async () => (await later()).lastSeats,
    licenses: async () => (await import('./en/licenses.ts')).licenses,
    notices: async () => (await later()).notices,
    opening: async () => opening,
    panes: async () => (await later()).panes,
    pictures: async () => (await later()).pictures,
    planner: async () => (await later()).planner,
    reasons: async () => (await later()).reasons,
    refusals: async () => (await later()).refusals,
    scenarios: async () => (await import('./en/scenarios.ts')).scenarios,
    settings: async () => (await later()).settings,
    shell: async () => (await import('./en/shell.ts')).shell,
    transfer: async () => (await later()).transfer,
    users: async () => (await later()).users,
    versions: async () => (await later()).versions,
    ways: async () => (await later()).ways,
    why: async () => (await later()).why,
  },
};

const isPart = (name: string): name is Part => name in LOAD.en;

export const PARTS: readonly Part[] = Object.keys(LOAD.en).filter(isPart);

/** Words as the library types them, by the English text, of which only keys and arguments count. */
export const asMessages = (words: Partial<Words>): typeof en => words as typeof en;
