/** Starts a real Chromium or Firefox with the built extension, wired to the stand-in's local proxy. */
import { chromium, firefox, type BrowserContext, type Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../prepare.mjs';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';

export const GECKO_ID = 'asisten-ekinerja@asisten-ekinerja.id';
const GECKO_UUID = '5f0c2a6e-7d1b-4c55-9a60-2f6f1d8e4b01';
export const SITE = 'https://e-kinerja.babelprov.go.id/v1/index.php';
export type Target = 'chromium' | 'firefox';

/** The folder of the extension as it is built for this browser. */
export const builtFor = (target: Target): string =>
  path.resolve(target === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3');

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

/**
 * Opens an extension page. Firefox over BiDi never reports `load` for moz-extension pages and sometimes loses the new
 * document, so a rendered element decides, and a fresh tab is tried up to ten more times, each a little more patiently.
 * The first one, which starts the process of the extension's pages, is lost nearly always, and given up soon.
 */
export async function openExtensionPage(context: BrowserContext, url: string): Promise<Page> {
  for (let attempt = 0; ; attempt++) {
    const page = await context.newPage();
    try {
      await page.goto(url, { waitUntil: 'commit', timeout: 5000 });
      await page
        .locator('#root > *')
        .first()
        .waitFor({ timeout: attempt === 0 ? 1500 : 3000 + 500 * attempt });
      return page;
    } catch (error) {
      page.close().catch(() => undefined);
      if (attempt === 10) throw error;
    }
  }
}

export async function extensionBaseOf(context: BrowserContext, target: Target): Promise<string> {
  if (target === 'firefox') return `moz-extension://${GECKO_UUID}`;
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
