import path from 'node:path';
import type { Plugin } from 'vite';

/** Where the panel finds its worker (utils/import/worker-session.ts). */
const FILE = 'assets/import-worker.js';

/**
 * Builds the import worker as one more entry of the extension's pages, so that it shares their chunks. Vite would build it
 * alone, with a second copy of the spreadsheet reader (60 kB) in the package.
 */
export function sharedWorkerCode(): Plugin {
  return {
    name: 'shared-worker-code',
    apply: 'build',
    buildStart({ input }) {
      const inputs = typeof input === 'string' ? [input] : Object.values(input);
      if (!inputs.some((file) => file.endsWith('sidepanel/index.html'))) return;
      this.emitFile({ type: 'chunk', id: path.resolve('utils/import/import.worker.ts'), fileName: FILE });
    },
  };
}
