/** Starts a real Chromium or Firefox with the built extension, wired to the stand-in's local proxy. */
import { chromium, firefox, type BrowserContext, type Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../prepare.mjs';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { launchTertua, tertuaBaseOf } from './tertua/launch-tertua';

export const GECKO_ID = 'asisten-ekinerja@asisten-ekinerja.id';
const GECKO_UUID = '5f0c2a6e-7d1b-4c55-9a60-2f6f1d8e4b01';
export const SITE = 'https://e-kinerja.babelprov.go.id/v1/index.php';
/** `tertua`: the engine of Chrome 109, without what runs extensions (tertua/launch-tertua.ts). */
export type Target = 'chromium' | 'firefox' | 'tertua';

/** The folder of the extension as it is built for this browser. */
export const builtFor = (target: Target): string =>
  path.resolve(target === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3');

export async function launch(
  target: Target,
  proxyPort: number,
  profile: string,
  options: {
    headless?: boolean;
    language?: string;
    prefs?: Readonly<Record<string, number | boolean>>;
    /** Another folder with the built extension, another program of the browser. */
    extension?: string;
    program?: string;
    /** With the back/forward cache, which Playwright switches off in Chromium. */
    pageCache?: boolean;
  } = {},
): Promise<BrowserContext> {
  if (target === 'tertua') return launchTertua(options.extension ?? builtFor(target), proxyPort);
  const executablePath = options.program ?? (await findBrowser(target));
  if (!executablePath) throw new Error(`No ${target} on this machine; run node scripts/prepare.mjs`);
  const headless = options.headless ?? true;
  const viewport = { width: 1280, height: 900 };
  const extension = options.extension ?? builtFor(target);
  if (target === 'chromium') {
    return chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      viewport: headless ? viewport : null,
      ignoreHTTPSErrors: true,
      ignoreDefaultArgs: options.pageCache === true ? ['--disable-back-forward-cache'] : [],
      args: [
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--proxy-server=http=127.0.0.1:${String(proxyPort)};https=127.0.0.1:${String(proxyPort)}`,
        '--disable-background-networking',
        '--no-first-run',
        '--disable-quic',
      ],
    });
  }
  fs.mkdirSync(path.join(profile, 'extensions'), { recursive: true });
  fs.writeFileSync(path.join(profile, 'extensions', GECKO_ID), `${extension}/`);
  return firefox.launchPersistentContext(profile, {
    executablePath,
    channel: 'moz-firefox',
    headless,
    viewport,
    ignoreHTTPSErrors: true,
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: {
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      ...options.prefs,
    },
  });
}

/** A page of ours that does nothing by itself, kept open to open others from. */
const QUIET_PAGE = 'lembar.html?panduan=tiada';
const quietPages = new WeakMap<BrowserContext, Page>();

/**
 * Goes there until something is rendered. Firefox over BiDi never reports `load` for moz-extension pages and sometimes
 * loses the new document; going there once more, in a tab that already belongs to the extension, finds it.
 */
async function insist(page: Page, url: string, onItsWay = false): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      if (attempt > 0 || !onItsWay) await page.goto(url, { waitUntil: 'commit', timeout: 5000 });
      await page
        .locator('#root > *')
        .first()
        .waitFor({ timeout: 1000 * (attempt + 1) });
      return;
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}

/** The quiet page of this browser; opened when it is first asked for. */
export async function quietPage(context: BrowserContext, base: string): Promise<Page> {
  const known = quietPages.get(context);
  if (known !== undefined && !known.isClosed()) return known;
  const page = await context.newPage();
  await insist(page, `${base}/${QUIET_PAGE}`);
  quietPages.set(context, page);
  return page;
}

/** Opens an extension page in a tab. In Firefox from another one, so that the tab need not change its process. */
export async function openExtensionPage(context: BrowserContext, url: string): Promise<Page> {
  const { protocol, host } = new URL(url);
  if (protocol !== 'moz-extension:') {
    const page = await context.newPage();
    await insist(page, url);
    return page;
  }
  const quiet = await quietPage(context, `${protocol}//${host}`);
  const opened = context.waitForEvent('page');
  await quiet.evaluate((address) => {
    const { browser } = globalThis as unknown as { browser: { tabs: { create(tab: { url: string }): unknown } } };
    void browser.tabs.create({ url: address });
  }, url);
  const page = await opened;
  await insist(page, url, true);
  return page;
}

export async function extensionBaseOf(context: BrowserContext, target: Target): Promise<string> {
  if (target === 'firefox') return `moz-extension://${GECKO_UUID}`;
  const tertua = tertuaBaseOf(context);
  if (tertua !== undefined) return tertua;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/** Logs in on the stand-in's own login page. */
export async function logIn(page: Page, nip: string = AKUN_CONTOH.nip): Promise<void> {
  await page.goto(`${SITE}?r=site/login`);
  await page.locator('#loginform-username').fill(nip);
  await page.locator('#loginform-password').fill(AKUN_CONTOH.password);
  await page.locator('button[name=login-button]').click();
  await page.locator('.main-sidebar').waitFor();
}
