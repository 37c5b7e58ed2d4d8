/**
 * Serves the gallery on a free port of this machine. Built first: a development server that meets its dependencies for the
 * first time loads its page anew in the middle.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { smallReact } from '../small-react.mjs';

const root = dirname(fileURLToPath(import.meta.url));

/** @returns {Promise<{ base: string, close: () => Promise<void> }>} */
export async function serveGallery() {
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  const common = { root, configFile: false, logLevel: 'warn' };
  await build({
    ...common,
    plugins: [smallReact(), react()],
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false },
  });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: 'localhost' } });
  const address = server.httpServer.address();
  if (address === null || typeof address !== 'object') throw new Error('the gallery is not served');
  return {
    base: `http://localhost:${String(address.port)}/`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
