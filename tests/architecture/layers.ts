import type { SourceFile } from './source-files.ts';

const DATA = ['document', 'catalogue', 'engine'] as const;
const PARTS = [
  'insight',
  'keep',
  'store',
  'i18n',
  'transfer',
  'console',
  'graph',
  'scenarios',
  ...DATA,
] as const;

/** What each room may import beside itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  catalogue: ['engine'],
  document: ['catalogue', 'engine'],
  scenarios: DATA,
  transfer: ['scenarios', ...DATA],
  insight: ['catalogue', 'engine'],
  graph: ['scenarios', ...DATA],
  console: ['graph', 'scenarios', ...DATA],
  store: ['scenarios', ...DATA],
  keep: ['store', 'scenarios', ...DATA],
  i18n: DATA,
  views: PARTS,
  app: ['views', ...PARTS],
};

/** Rooms that run in Node and in a worker as they do in a page. */
const WITHOUT_REACT: readonly string[] = [
  'catalogue',
  'document',
  'scenarios',
  'transfer',
  'graph',
  'console',
];

/** Every import that goes up or sideways, in words that say why. */
export function brokenArrows(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap((target) => {
      const reason = whyNot(path, target);
      return reason === null ? [] : [`${path} → ${target}: ${reason}`];
    }),
  );
}

function whyNot(path: string, target: string): string | null {
  const room = roomOf(path);
  const below = BELOW[room];
  if (!below) return `${room}/ has no place in tests/architecture/layers.ts`;
  if (target.startsWith('package:')) return whyNotPackage(room, target);
  if (roomOf(target) === room) return whyNotWithin(path, target);
  return below.includes(roomOf(target)) ? null : `${room} may import ${below.join(', ') || 'nothing else'}`;
}

function whyNotPackage(room: string, target: string): string | null {
  if (room === 'engine') return 'the engine has no packages';
  const react = /^package:(react|@base-ui|@tanstack|zustand)\b/.test(target);
  return react && WITHOUT_REACT.includes(room) ? `${room} knows no page and no store` : null;
}

/** Blades are composed one level up, parts are given what they show. */
function whyNotWithin(path: string, target: string): string | null {
  const [from, to] = [bladeOf(path), bladeOf(target)];
  if (from !== null && to !== null && from !== to) return 'blades do not import each other';
  if (isPart(path) && (to !== null || target.startsWith('views/shell/')))
    return 'parts know no blade and no shell';
  return null;
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** A blade's name: its file, or its folder when it has one. */
function bladeOf(path: string): string | null {
  return /^views\/blades\/([^/.]+)/.exec(path)?.[1] ?? null;
}

function isPart(path: string): boolean {
  return path.startsWith('views/parts/');
}
