import { configDefaults, defineConfig } from 'vitest/config';
import { smallReact } from './scripts/small-react.mjs';

/** What keeps something between two tests: words taken for pages, a browser's globals, a stubbed worker. */
const ALONE = [
  'tests/unit/ekinerja/{adopt-words,situs-lain,words-of-page}.test.ts',
  'tests/unit/import/worker-session.test.ts',
  'tests/unit/workflow/{halaman-machine,periksa-mirror}.test.ts',
];
/** Folders whose other tests keep nothing: they share their modules, whose loading takes a third of the time otherwise. */
const PURE = 'checklist|ekinerja|formulir|guide|harian|import|packs|plan|run|simulator|skp|templates|text|workflow';

export default defineConfig({
  plugins: [smallReact()],
  test: {
    environment: 'node',
    // Generous, because nothing here measures time: a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    // They import React by name, so they must go through the same aliases as ours.
    server: { deps: { inline: ['@tanstack/react-virtual', 'lucide-react', /^preact/u] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: [`tests/unit/@(${PURE})/**/*.test.ts`, 'tests/{pages,mutation}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: [
            ...ALONE,
            'tests/unit/*.test.ts',
            `tests/unit/!(${PURE})/**/*.test.ts`,
            'tests/{contract,components}/**/*.test.{ts,tsx}',
          ],
        },
      },
    ],
  },
});
