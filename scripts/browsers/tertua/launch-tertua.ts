/** The built extension in the engine of Chrome 109, played as extensions are (extension-stage.ts). */
import { chromium, type BrowserContext } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { chromium109 } from './engine';
import { playExtension } from './extension-stage';
import { serveExtension, type Manifest } from './serve-extension';

async function apiScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome109',
      lib: {
        entry: path.join(import.meta.dirname, 'chrome-api.ts'),
        formats: ['iife'],
        name: 'stage',
        fileName: 'api',
      },
    },
  });
  const [first] = [built].flat();
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('the stand-in for chrome.* was not built');
  return chunk.code;
}

const bases = new WeakMap<BrowserContext, string>();

/** Address of the extension's pages in a browser started here. */
export const tertuaBaseOf = (context: BrowserContext): string | undefined => bases.get(context);

export async function launchTertua(folder: string, proxyPort: number): Promise<BrowserContext> {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const served = await serveExtension(folder, manifest);
  const browser = await chromium.launch({
    executablePath: chromium109(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // An extension may read what its hosts answer; our pages are none here.
      '--disable-web-security',
      `--proxy-server=http=127.0.0.1:${String(proxyPort)};https=127.0.0.1:${String(proxyPort)}`,
    ],
  });
  const looks = { viewport: { width: 1280, height: 900 }, ignoreHTTPSErrors: true };
  const context = await browser.newContext(looks);
  const behind = await browser.newContext(looks);
  await playExtension({ folder, manifest, base: served.base, api: await apiScript() }, context, behind);
  bases.set(context, served.base);
  context.close = async () => {
    await browser.close();
    served.close();
  };
  return context;
}
