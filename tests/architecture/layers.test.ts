import { expect, test } from 'vitest';
import { brokenArrows } from './layers.ts';
import { importsOf, sourceFiles } from './source-files.ts';

test('arrows go down only: app → views → store → scenarios, document → catalogue → engine', () => {
  expect(brokenArrows(sourceFiles())).toEqual([]);
});

test('no file re-exports a folder', () => {
  const barrels = sourceFiles().filter(({ path }) => /(^|\/)index\.tsx?$/.test(path));

  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test('the reader sees the arrows that are known to be there', () => {
  const imports = new Map(sourceFiles().map((file) => [file.path, file.imports]));

  expect(imports.get('engine/command.ts')).toContain('engine/ids.ts');
  expect(imports.get('app/main.tsx')).toContain('package:react-dom/client');
});

test.for([
  { name: 'one line', text: `import { a } from './a.ts';`, seen: ['views/a.ts'] },
  { name: 'types', text: `import type { A } from '../engine/a.ts';`, seen: ['engine/a.ts'] },
  { name: 'many lines', text: `import {\n  type A,\n  b,\n} from "../store/a.ts";`, seen: ['store/a.ts'] },
  { name: 'for its effect', text: `import './a.css';`, seen: ['views/a.css'] },
  { name: 'everything', text: `import * as all from 'react';`, seen: ['package:react'] },
  { name: 're-export', text: `export { a } from './b/a.ts';`, seen: ['views/b/a.ts'] },
  { name: 'on demand', text: `const a = lazy(() => import('./a.tsx'));`, seen: ['views/a.tsx'] },
  { name: 'words that only look like it', text: `const from = 'a'; // taken from 'b'`, seen: [] },
])('an import is seen: $name', ({ text, seen }) => {
  expect(importsOf('views/x.ts', text)).toEqual(seen);
});

test.for([
  { path: 'engine/a.ts', target: 'engine/membership/b.ts', allowed: true },
  { path: 'engine/a.ts', target: 'catalogue/b.ts', allowed: false },
  { path: 'engine/a.ts', target: 'package:valibot', allowed: false },
  { path: 'document/a.ts', target: 'package:valibot', allowed: true },
  { path: 'document/a.ts', target: 'package:react', allowed: false },
  { path: 'document/a.ts', target: 'scenarios/b.ts', allowed: false },
  { path: 'graph/a.ts', target: 'scenarios/b.ts', allowed: true },
  { path: 'graph/a.ts', target: 'store/b.ts', allowed: false },
  { path: 'console/a.ts', target: 'views/b.tsx', allowed: false },
  { path: 'store/a.ts', target: 'i18n/words.ts', allowed: false },
  { path: 'store/a.ts', target: 'package:zustand', allowed: true },
  { path: 'views/shell/A.tsx', target: 'i18n/words.ts', allowed: true },
  { path: 'views/shell/A.tsx', target: 'app/routes.tsx', allowed: false },
  { path: 'views/blades/A.tsx', target: 'views/parts/B.tsx', allowed: true },
  { path: 'views/blades/A.tsx', target: 'views/blades/B.tsx', allowed: false },
  { path: 'views/blades/group/A.tsx', target: 'views/blades/group/B.tsx', allowed: true },
  { path: 'views/blades/group/A.tsx', target: 'views/blades/user/B.tsx', allowed: false },
  { path: 'views/parts/A.tsx', target: 'views/blades/B.tsx', allowed: false },
  { path: 'app/main.tsx', target: 'views/shell/A.tsx', allowed: true },
  { path: 'cellar/a.ts', target: 'engine/b.ts', allowed: false },
])('the arrow $path → $target is allowed: $allowed', ({ path, target, allowed }) => {
  expect(brokenArrows([{ path, imports: [target] }])).toHaveLength(allowed ? 0 : 1);
});
