import { createReadStream, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const OWN = path.join(HERE, '..', 'assets-own');
/** Styles and scripts of the skins; the practice page has none of them. */
const SKINS = path.join(HERE, '..', 'skins', 'assets');
const PACKAGES = ['jquery', 'bootstrap', 'select2', 'admin-lte', 'font-awesome'] as const;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.eot': 'application/vnd.ms-fontobject',
};

const require = createRequire(import.meta.url);

function rootOf(name: string): string | null {
  if (name === 'own') return OWN;
  if (name === 'kulit') return SKINS;
  if (!PACKAGES.some((known) => known === name)) return null;
  return path.dirname(require.resolve(`${name}/package.json`));
}

/** Percent-decoded text, or null if it is malformed. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** File behind /v1/assets/<package>/…, or null; never outside the package's folder. */
export function assetFile(urlPath: string): string | null {
  const match = /^\/v1\/assets\/([\w-]+)\/(.+)$/.exec(urlPath);
  const root = match === null ? null : rootOf(match[1] ?? '');
  const inside = decoded(match?.[2] ?? '');
  if (root === null || inside === null) return null;
  const file = path.resolve(root, inside);
  if (!file.startsWith(root + path.sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

/** Sends an asset; answers 404 for what is not there. */
export function serveAsset(urlPath: string, response: ServerResponse): void {
  const file = assetFile(urlPath);
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'public, max-age=3600' });
  createReadStream(file).pipe(response);
}
