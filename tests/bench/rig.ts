/** A stand-in and a real Chromium with the built extension on its Matriks, ready to be measured. */
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { logIn, SITE } from '../../scripts/browsers/launch';
import { findBrowser } from '../../scripts/prepare.mjs';
import type { SeedName } from '../../simulator/contract';
import { createSimulator, type StandIn } from '../../simulator/create-simulator';
import { startSimulatorServer, type RunningServer } from '../../simulator/server/start';
import { buildInPage, FLOOR_NAME } from './build-in-page';
import type { ExtensionTools } from './in-page/extension-tools';
import type { SiteTools } from './in-page/site-tools';

const OURS = path.resolve('.output/chrome-mv3');
export const MATRIKS = `${SITE}?r=${encodeURIComponent('kinerja/kegiatan-rhk/matriks')}`;

export interface StandInServer {
  readonly simulator: StandIn;
  readonly server: RunningServer;
}

export async function openServer(seed: SeedName): Promise<StandInServer> {
  const simulator = createSimulator({ seed });
  return { simulator, server: await startSimulatorServer({ simulator }) };
}

/** A Chromium with these unpacked extensions (none = bare), going through the stand-in's proxy. */
export async function openChromium(
  proxyPort: number,
  extensions: readonly string[],
): Promise<{ readonly context: BrowserContext; close: () => Promise<void> }> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-bench-profile-'));
  const list = extensions.join(',');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: (await findBrowser('chromium')) ?? '',
    headless: true,
    viewport: { width: 1280, height: 900 },
    ignoreHTTPSErrors: true,
    args: [
      ...(extensions.length > 0 ? [`--disable-extensions-except=${list}`, `--load-extension=${list}`] : []),
      `--proxy-server=http=127.0.0.1:${String(proxyPort)};https=127.0.0.1:${String(proxyPort)}`,
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  const close = async (): Promise<void> => {
    await context.close();
    // The browser may still be writing its last words.
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { context, close };
}

/** Base URL of each loaded extension by its name in the manifest. */
async function extensionBases(context: BrowserContext, count: number): Promise<ReadonlyMap<string, string>> {
  while (context.serviceWorkers().length < count) await context.waitForEvent('serviceworker');
  const bases = new Map<string, string>();
  for (const worker of context.serviceWorkers()) {
    const name = await worker.evaluate<string>('chrome.runtime.getManifest().name');
    bases.set(name === FLOOR_NAME ? 'floor' : 'ours', `chrome-extension://${new URL(worker.url()).host}`);
  }
  return bases;
}

/** The page tells accounts apart by a tag made with this, as with the one the panel keeps. */
export const SALT = '00112233445566778899aabbccddeeff';

export interface Rig extends StandInServer {
  readonly context: BrowserContext;
  /** Logged in, on the Matriks. */
  readonly site: Page;
  /** Empty pages of our extension and of the bench's own. */
  readonly ours: Page;
  readonly floor: Page;
  readonly ourBase: string;
  readonly floorBase: string;
  close: () => Promise<void>;
}

/** Calls one of the tools that were put into an extension page. */
export async function tool<Name extends keyof ExtensionTools>(
  page: Page,
  name: Name,
  ...args: Parameters<ExtensionTools[Name]>
): Promise<Awaited<ReturnType<ExtensionTools[Name]>>> {
  return page.evaluate<Awaited<ReturnType<ExtensionTools[Name]>>>(`extensionTools.${name}(...${JSON.stringify(args)})`);
}

/** Calls one of the tools that were put into a page of the site. */
export async function siteTool<Name extends keyof SiteTools>(
  page: Page,
  name: Name,
  ...args: Parameters<SiteTools[Name]>
): Promise<Awaited<ReturnType<SiteTools[Name]>>> {
  return page.evaluate<Awaited<ReturnType<SiteTools[Name]>>>(`siteTools.${name}(...${JSON.stringify(args)})`);
}

/** `floor: false` leaves the bench's own extension out; `rig.floor` is then our page, too. */
export async function openRig(seed: SeedName, options: { readonly floor?: boolean } = {}): Promise<Rig> {
  const { extensionTools, floorExtension } = await buildInPage();
  const { simulator, server } = await openServer(seed);
  const withFloor = options.floor ?? true;
  const { context, close } = await openChromium(server.proxyPort, withFloor ? [OURS, floorExtension] : [OURS]);
  const bases = await extensionBases(context, withFloor ? 2 : 1);
  const open = async (base: string): Promise<Page> => {
    const page = await context.newPage();
    // Any packed file does: the page only has to be one of the extension's own.
    await page.goto(`${base}/manifest.json`);
    await page.evaluate(extensionTools);
    return page;
  };
  const ourBase = bases.get('ours') ?? '';
  const floorBase = bases.get('floor') ?? '';
  const ours = await open(ourBase);
  const floor = withFloor ? await open(floorBase) : ours;
  const site = context.pages()[0] ?? (await context.newPage());
  await logIn(site);
  await site.goto(MATRIKS);
  await site.bringToFront();
  return {
    simulator,
    server,
    context,
    site,
    ours,
    floor,
    ourBase,
    floorBase,
    close: async () => {
      await close();
      await server.close();
    },
  };
}

/** One Chromium without extensions for all bare loops; a context of its own per stand-in. */
export async function openBareBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: (await findBrowser('chromium')) ?? '', headless: true });
}

/** A page without any extension, logged in on the Matriks of this stand-in. */
export async function openBarePage(browser: Browser, { server }: StandInServer): Promise<Page> {
  const { siteTools } = await buildInPage();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    proxy: { server: `http://127.0.0.1:${String(server.proxyPort)}` },
  });
  await context.addInitScript(siteTools);
  const page = await context.newPage();
  await logIn(page);
  await page.goto(MATRIKS);
  return page;
}
