import path from 'node:path';
import type { Plugin } from 'vite';

/** Where the panel finds its workers (utils/import/worker-session.ts, utils/platform/pack-desk-worker.ts). */
const WORKERS = {
  'assets/import-worker.js': 'utils/import/import.worker.ts',
  'assets/pack-worker.js': 'utils/platform/pack.worker.ts',
} as const;

/**
 * Builds the workers as further entries of the extension's pages, so that they share their chunks. Vite would build them
 * alone, with a second copy of the spreadsheet reader (60 kB) and of the template schemas in the package.
 */
export function sharedWorkerCode(): Plugin {
  return {
    name: 'shared-worker-code',
    apply: 'build',
    buildStart({ input }) {
      const inputs = typeof input === 'string' ? [input] : Object.values(input);
      if (!inputs.some((file) => file.endsWith('sidepanel/index.html'))) return;
      for (const [fileName, source] of Object.entries(WORKERS))
        this.emitFile({ type: 'chunk', id: path.resolve(source), fileName });
    },
  };
}
