import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { CHUNKS } from './build/chunks.ts';
import { namelessRouter } from './build/nameless-router.ts';
import { precompiledWords } from './build/precompiled-words.ts';

const NEEDS_A_PAGE = ['tests/views/**', 'tests/i18n/**'];
const TESTS = '**/*.test.{ts,tsx}';

export default defineConfig({
  plugins: [react(), tailwindcss(), precompiledWords(), namelessRouter()],
  worker: { format: 'es' },
  // Browsers without `modulepreload` do not have what the lab is built with either.
  build: {
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The first page names every other file: without what they are for, that is a kilobyte less.
      output: { codeSplitting: { groups: CHUNKS }, chunkFileNames: 'assets/[hash].js' },
    },
  },
  preview: { port: 4173, strictPort: true },
  test: {
    allowOnly: false,
    // A property over hundreds of tenants takes its time on a busy machine of two cores.
    testTimeout: 60_000,
    // By itself it leaves a core to whoever watches, which is half of a machine of two.
    maxWorkers: '100%',
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        // Everything else, so that a new folder of tests is never left out.
        extends: true,
        test: {
          name: 'engine',
          environment: 'node',
          include: [`tests/${TESTS}`],
          exclude: [...NEEDS_A_PAGE, 'tests/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'views',
          environment: 'happy-dom',
          include: NEEDS_A_PAGE.map((folder) => folder.replace('**', TESTS)),
          setupFiles: ['tests/support/setup-views.ts'],
        },
      },
    ],
  },
});
