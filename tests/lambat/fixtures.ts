/** The journeys' fixtures in a Chromium whose pages have a quarter of the processor, at the end of a slow line. */
import type { Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from '../../scripts/browsers/launch';
import { test as base } from '../e2e/fixtures';
import { slowLine } from './slow-line';

export { expect } from '@playwright/test';

const SLOWER = 4;

export const test = base.extend({
  context: async ({ target, server }, use) => {
    const line = await slowLine(server.proxyPort);
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-lambat-'));
    const context = await launch(target, line.port, profile);
    const slow = async (page: Page): Promise<void> => {
      const cdp = await context.newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    };
    // A page that is closed at once needs no brake.
    context.on('page', (page) => void slow(page).catch(() => undefined));
    await use(context);
    await context.close();
    await line.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});
