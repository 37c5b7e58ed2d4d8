/** Serves the gallery on a free port of this machine: { base, close }. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

/** @returns {Promise<{ base: string, close: () => Promise<void> }>} */
export async function serveGallery() {
  const server = await createServer({
    root: here,
    configFile: false,
    plugins: [react()],
    logLevel: 'warn',
    server: { port: 0, fs: { allow: [join(here, '../..')] } },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (address === null || typeof address !== 'object') throw new Error('the gallery is not served');
  return { base: `http://localhost:${String(address.port)}/`, close: () => server.close() };
}
