/**
 * Real Chromium and real Firefox with the built extension, against the stand-in e-Kinerja on this machine. The real
 * host names reach the stand-in through a local proxy, which refuses and lists every other host.
 */
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extensionBaseOf, launch, openExtensionPage, SITE, type Target } from '../../scripts/browsers/launch';
import type { SeedName, Simulator } from '../../simulator/contract';
import { SESSION_COOKIE } from '../../simulator/core/cookies';
import { CSRF_TOKEN_LENGTH } from '../../simulator/core/csrf';
import { createSimulator } from '../../simulator/create-simulator';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import { skinOf, type Kulit } from '../../simulator/skins';
import { startSimulatorServer } from '../../simulator/server/start';
import { keepBrowser, serveAfresh, type KeptBrowser, type SimulatorServer } from './kept-browser';

export { expect } from '@playwright/test';

interface Journey {
  /** Seed of the stand-in; set with test.use. */
  seed: SeedName;
  /** How the stand-in is built; set with test.use. */
  kulit: Kulit;
  latencyMs: number;
  /** With the back/forward cache, for pages that may be stored. */
  pageCache: boolean;
  /** A browser that has never run, for what is told of its first minutes. */
  newBrowser: boolean;
  simulator: Simulator;
  server: SimulatorServer;
  context: BrowserContext;
  extensionBase: string;
  /** Opens an extension page in a tab. */
  openExtension: (page: string) => Promise<Page>;
  /** A tab logged in to the stand-in, on the page of this route. */
  openSite: (route: string) => Promise<Page>;
}

/** The cookie the login page would leave: most journeys begin after it, and two page loads earlier that way. */
async function signIn(context: BrowserContext, { state }: Simulator): Promise<void> {
  const saya = state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip);
  const id = `sesi-uji-${String(Object.keys(state.sesi).length)}`;
  const csrf = 'uji'.padEnd(CSRF_TOKEN_LENGTH, '0');
  state.sesi[id] = { id, idPegawai: saya?.id ?? null, menungguOtp: null, tahun: 2026, csrf, flashes: [] };
  await context.addCookies([
    { name: SESSION_COOKIE, value: id, url: new URL(SITE).origin, httpOnly: true, sameSite: 'Lax' },
  ]);
}

interface Kept {
  target: Target;
  keptServer: SimulatorServer;
  keptBrowser: KeptBrowser;
}

export const test = base.extend<Journey, Kept>({
  target: ['chromium', { option: true, scope: 'worker' }],
  seed: ['contoh', { option: true }],
  kulit: ['asal', { option: true }],
  latencyMs: [0, { option: true }],
  pageCache: [false, { option: true }],
  newBrowser: [false, { option: true }],
  simulator: async ({ seed, kulit, latencyMs }, use) => {
    await use(createSimulator({ seed, latencyMs, skin: skinOf(kulit) }));
  },
  keptServer: [
    async ({}, use) => {
      const server = await startSimulatorServer({ simulator: createSimulator({ seed: 'kosong' }) });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  keptBrowser: [
    async ({ target, keptServer }, use) => {
      const kept = keepBrowser(target, keptServer);
      await use(kept);
      await kept.close();
    },
    { scope: 'worker' },
  ],
  server: async ({ simulator, keptServer }, use) => {
    serveAfresh(keptServer, simulator);
    await use(keptServer);
  },
  context: async ({ target, server, pageCache, newBrowser, keptBrowser }, use) => {
    if (!pageCache && !newBrowser) {
      await use(await keptBrowser.afresh());
      await keptBrowser.leave();
      return;
    }
    await keptBrowser.close();
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-e2e-'));
    const context = await launch(target, server.proxyPort, profile, { pageCache });
    await use(context);
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  },
  extensionBase: async ({ context, target }, use) => {
    await use(await extensionBaseOf(context, target));
  },
  openExtension: async ({ context, extensionBase }, use) => {
    await use((page) => openExtensionPage(context, `${extensionBase}/${page}`));
  },
  openSite: async ({ context, simulator }, use) => {
    await use(async (route) => {
      await signIn(context, simulator);
      const page = await context.newPage();
      await page.goto(`${SITE}?r=${encodeURIComponent(route)}`);
      return page;
    });
  },
});
