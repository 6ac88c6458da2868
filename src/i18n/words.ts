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

/** A part of the portal's words: what `useWords` names first. */
export type Part = keyof Words;

type Load = { readonly [Name in Part]: () => Promise<Words[Name]> };

/** Loads a part of a language when it is needed. */
export const LOAD: Readonly<Record<Locale, Load>> = {
  en: {
    audit: async () => (await import('./en/audit.ts')).audit,
    common: async () => (await import('./en/common.ts')).common,
    forecast: async () => (await import('./en/forecast.ts')).forecast,
    frames: async () => (await import('./en/frames.ts')).frames,
    graph: async () => (await import('./en/graph.ts')).graph,
    groups: async () => (await import('./en/groups.ts')).groups,
    history: async () => (await import('./en/history.ts')).history,
    home: async () => (await import('./en/home.ts')).home,
    intended: async () => (await import('./en/intended.ts')).intended,
    keep: async () => (await import('./en/keep.ts')).keep,
    lastSeats: async () => (await import('./en/last-seats.ts')).lastSeats,
    licenses: async () => (await import('./en/licenses.ts')).licenses,
    notices: async () => (await import('./en/notices.ts')).notices,
    panes: async () => (await import('./en/panes.ts')).panes,
    pictures: async () => (await import('./en/pictures.ts')).pictures,
    planner: async () => (await import('./en/planner.ts')).planner,
    reasons: async () => (await import('./en/reasons.ts')).reasons,
    refusals: async () => (await import('./en/refusals.ts')).refusals,
    scenarios: async () => (await import('./en/scenarios.ts')).scenarios,
    settings: async () => (await import('./en/settings.ts')).settings,
    shell: async () => (await import('./en/shell.ts')).shell,
    transfer: async () => (await import('./en/transfer.ts')).transfer,
    users: async () => (await import('./en/users.ts')).users,
    versions: async () => (await import('./en/versions.ts')).versions,
    ways: async () => (await import('./en/ways.ts')).ways,
    why: async () => (await import('./en/why.ts')).why,
  },
};

const isPart = (name: string): name is Part => name in LOAD.en;

export const PARTS: readonly Part[] = Object.keys(LOAD.en).filter(isPart);

/** Words as the library types them, by the English text, of which only keys and arguments count. */
export const asMessages = (words: Partial<Words>): typeof en => words as typeof en;
