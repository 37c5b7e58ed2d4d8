/** The files of the built extension on this machine, with its manifest's own content security policy. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
export const BACKGROUND_PAGE = '/latar-uji.html';

export interface Manifest {
  readonly host_permissions: readonly string[];
  readonly background: { readonly service_worker: string };
  readonly content_security_policy: { readonly extension_pages: string };
  readonly content_scripts: readonly { readonly matches: readonly string[]; readonly js: readonly string[] }[];
}

/** Base address of the files (an origin of this machine is as secure a context as an extension's), and its end. */
export async function serveExtension(folder: string, manifest: Manifest) {
  const background = `<!doctype html><meta charset="utf-8"><script type="module" src="/${manifest.background.service_worker}"></script>`;
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname);
    const body =
      pathname === BACKGROUND_PAGE
        ? background
        : fs.existsSync(file) && fs.statSync(file).isFile() && fs.readFileSync(file);
    if (body === false) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(pathname)] ?? 'application/octet-stream',
      'content-security-policy': manifest.content_security_policy.extension_pages,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
