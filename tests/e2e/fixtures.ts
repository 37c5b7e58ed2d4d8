/**
 * Real Chromium and real Firefox with the built extension, against the stand-in e-Kinerja on this machine. The real
 * host names reach the stand-in through a local proxy, which refuses and lists every other host.
 */
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extensionBaseOf, launch, logIn, openExtensionPage, SITE, type Target } from '../../scripts/browsers/launch';
import type { SeedName, Simulator } from '../../simulator/contract';
import { createSimulator } from '../../simulator/create-simulator';
import { startSimulatorServer } from '../../simulator/server/start';

export { expect } from '@playwright/test';

type SimulatorServer = Awaited<ReturnType<typeof startSimulatorServer>>;

interface Journey {
  /** Seed of the stand-in; set with test.use. */
  seed: SeedName;
  latencyMs: number;
  simulator: Simulator;
  server: SimulatorServer;
  context: BrowserContext;
  extensionBase: string;
  /** Opens an extension page in a tab. */
  openExtension: (page: string) => Promise<Page>;
  /** A tab logged in to the stand-in, on the page of this route. */
  openSite: (route: string) => Promise<Page>;
}

export const test = base.extend<Journey, { target: Target }>({
  target: ['chromium', { option: true, scope: 'worker' }],
  seed: ['contoh', { option: true }],
  latencyMs: [0, { option: true }],
  simulator: async ({ seed, latencyMs }, use) => {
    await use(createSimulator({ seed, latencyMs }));
  },
  server: async ({ simulator }, use) => {
    const server = await startSimulatorServer({ simulator });
    await use(server);
    await server.close();
  },
  context: async ({ target, server }, use) => {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-e2e-'));
    const context = await launch(target, server.proxyPort, profile);
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
  openSite: async ({ context }, use) => {
    await use(async (route) => {
      const page = await context.newPage();
      await logIn(page);
      await page.goto(`${SITE}?r=${encodeURIComponent(route)}`);
      return page;
    });
  },
});
