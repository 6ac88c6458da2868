import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/app/theme.css', import.meta.url), 'utf8');

type Tokens = ReadonlyMap<string, string>;

/** The custom properties of the block that starts with `head`, up to its next opening or closing brace. */
function tokensAfter(head: string): Tokens {
  const start = css.indexOf(head);
  const body = css.slice(start + head.length).split(/[{}]/, 1)[0] ?? '';
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const THEMES = [
  { name: 'light', tokens: tokensAfter(':root {\n  color-scheme: light;') },
  { name: 'dark', tokens: tokensAfter('@variant theme-dark {') },
  { name: 'contrast', tokens: tokensAfter('@variant theme-contrast {') },
];

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2's contrast ratio of two #rrggbb colours. */
function ratio(tokens: Tokens, one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((name) => {
      const hex = /^#([\da-f]{6})$/.exec(tokens.get(name) ?? '')?.[1];
      if (hex === undefined) throw new Error(`--${name} is no #rrggbb colour`);
      const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) =>
        channel(Number.parseInt(hex.slice(at, at + 2), 16)),
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = [
  'canvas',
  'surface',
  'surface-raised',
  'surface-sunken',
  'nav',
  'hover',
  'pressed',
  'selected',
];
const INKS = ['text', 'text-muted', 'link', 'link-hover', 'danger', 'warning', 'success', 'info'];
const TONES = ['danger', 'warning', 'success', 'info'];

const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => INKS.map((ink) => [ink, ground] as const)),
  ...TONES.flatMap((tone) =>
    [tone, 'text', 'text-muted', 'link'].map((ink) => [ink, `${tone}-surface`] as const),
  ),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['on-brand', 'brand-pressed'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger-solid'],
  ['on-danger', 'danger-solid-hover'],
  ['on-header', 'header'],
  ['on-header', 'header-hover'],
];

const SHAPE_PAIRS: readonly (readonly [string, string])[] = [
  ...['canvas', 'surface', 'surface-raised', 'surface-sunken', 'nav', 'hover', 'selected'].map(
    (ground) => ['focus', ground] as const,
  ),
  ...['surface', 'surface-raised'].flatMap(
    (ground) =>
      [
        ['stroke-strong', ground],
        ['accent', ground],
      ] as const,
  ),
  ['on-header', 'header'],
];

test.for(THEMES)('text reads at 4.5:1 or better on every ground (WCAG 1.4.3): $name', ({ tokens }) => {
  const faint = TEXT_PAIRS.filter(([ink, ground]) => ratio(tokens, ink, ground) < 4.5);

  expect(faint).toEqual([]);
});

test.for(THEMES)(
  'focus rings, field boxes and switches stand out at 3:1 (WCAG 1.4.11): $name',
  ({ tokens }) => {
    const faint = SHAPE_PAIRS.filter(([shape, ground]) => ratio(tokens, shape, ground) < 3);

    expect(faint).toEqual([]);
  },
);

test('every theme gives every token a value, and utilities exist for each colour', () => {
  const [light, dark, contrast] = THEMES.map(({ tokens }) => [...tokens.keys()]);
  const colours = (light ?? []).filter((name) => !name.startsWith('shade-'));

  expect(light?.length).toBeGreaterThan(40);
  expect(dark).toEqual(light);
  expect(contrast).toEqual(light);
  expect([...tokensAfter('@theme inline {').values()]).toEqual(
    expect.arrayContaining(colours.map((name) => `var(--${name})`)),
  );
});
