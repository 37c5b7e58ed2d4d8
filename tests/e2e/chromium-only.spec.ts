import type { CDPSession, Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extensionBaseOf, launch, logIn, openExtensionPage, SITE } from '../../scripts/browsers/launch';
import { expect, test } from './fixtures';
import { copyExtension } from './managed';
import { order, saidOver } from './our-lines';
import { chooseFile, confirmRun, MATRIKS, runButton, savesOf, sheetOf, words } from './panel';

test.use({ newBrowser: true });

test.describe('with a slow site', () => {
  test.use({ latencyMs: 40 });

  test('an extension reloaded under a run stops sending at once', async ({ openSite, openExtension, simulator }) => {
    const site = await openSite(MATRIKS);
    const panel = await openExtension('sidepanel.html');
    await chooseFile(panel, sheetOf(simulator));
    await confirmRun(panel);
    await expect.poll(() => savesOf(simulator).size).toBeGreaterThan(10);
    const helper = await openExtension('popup.html');
    await helper
      .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
      .catch(() => undefined);
    await site.waitForTimeout(400);
    const sent = savesOf(simulator).size;
    await site.waitForTimeout(1500);
    expect(savesOf(simulator).size).toBe(sent);
    expect(sent).toBeLessThan(73);
  });
});

/** Evaluates in a target that is no page of the context: the side panel. */
async function evaluateIn(cdp: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const answer = new Promise<unknown>((resolve) => {
    cdp.on('Target.receivedMessageFromTarget', (event) => {
      const message = JSON.parse(event.message) as { id?: number; result?: { result?: { value?: unknown } } };
      if (event.sessionId === sessionId && message.id === 1) resolve(message.result?.result?.value);
    });
  });
  const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
  await cdp.send('Target.sendMessageToTarget', {
    sessionId,
    message: JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }),
  });
  return answer;
}

test('the popup opens the true side panel, which reads the Matriks beside it', async ({
  context,
  openSite,
  openExtension,
  extensionBase,
}) => {
  const site = await openSite(MATRIKS);
  const popup = await openExtension('popup.html');
  await expect(popup.getByText(words.popup.ready, { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: words.popup.open }).click();
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('no browser behind the context');
  let targetId = '';
  await expect
    .poll(async () => {
      const { targetInfos } = await cdp.send('Target.getTargets');
      targetId = targetInfos.find(({ url }) => url === `${extensionBase}/sidepanel.html`)?.targetId ?? '';
      return targetId;
    })
    .not.toBe('');
  await site.bringToFront();
  await expect
    .poll(() => evaluateIn(cdp, targetId, 'document.body.innerText'), { timeout: 15_000 })
    .toContain('Matriks 2026');
  expect(await evaluateIn(cdp, targetId, "document.querySelectorAll('input[type=file]').length")).toBe(1);
});

// Chromium only: Firefox's automation leaves panels open that it lost, and they read the page, too.
test('what happens in other tabs is no reason to ask e-Kinerja anything', async ({
  context,
  openSite,
  openExtension,
  simulator,
}) => {
  const site = await openSite(MATRIKS);
  const panel = await openExtension('sidepanel.html');
  const readings = () => simulator.log.filter(({ route }) => route === MATRIKS).length;
  await expect(panel.getByText('11 IKI')).toBeVisible();
  await expect(panel.getByText(words.busy.reading)).toHaveCount(0);
  const before = readings();
  for (let times = 0; times < 3; times += 1) {
    const other = await context.newPage();
    await other.goto('data:text/html,<title>lain</title>');
    await other.close();
  }
  // Its own page loaded anew is one: the page itself, and one reading.
  await site.reload();
  await expect.poll(readings).toBeGreaterThanOrEqual(before + 2);
  await expect(panel.getByText(words.busy.reading)).toHaveCount(0);
  expect(readings()).toBe(before + 2);
});

test('a full-width tab belongs to the panel of its window only, and goes on with another when that one is closed', async ({
  openSite,
  openExtension,
  extensionBase,
  context,
  simulator,
}) => {
  await openSite(MATRIKS);
  const far = await openExtension('sidepanel.html');
  await expect(far.getByText(words.task.isi, { exact: true })).toBeVisible();
  /** Opens this address from that panel: in a new window, or in a tab of the panel's own. */
  const opened = async (panel: Page, where: 'windows' | 'tabs', query = ''): Promise<Page> => {
    const create = panel.evaluate(
      ([kind, url]) =>
        (globalThis as unknown as { chrome: Record<string, { create(what: object): Promise<unknown> }> }).chrome[
          kind
        ]?.create({ url }),
      [where, `${extensionBase}/sidepanel.html${query}`] as const,
    );
    const [page] = await Promise.all([context.waitForEvent('page'), create]);
    await page.locator('#root > *').first().waitFor();
    return page;
  };
  const near = await opened(far, 'windows');
  const tab = await opened(near, 'tabs', '?tampilan=tab');

  await chooseFile(tab, sheetOf(simulator));
  await expect(runButton(tab)).toBeVisible();
  await expect(runButton(near)).toBeVisible();
  await expect(runButton(far)).toHaveCount(0);

  await near.close();
  await expect(runButton(tab)).toHaveCount(0);
  await chooseFile(tab, sheetOf(simulator));
  await expect(runButton(far)).toBeVisible();
});

/** As Chrome before 116 takes the manifest: what it does not know is not there. */
function withoutSidePanel(text: string): string {
  const manifest = JSON.parse(text) as { permissions: string[] };
  const permissions = manifest.permissions.filter((one) => one !== 'sidePanel');
  return JSON.stringify({ ...manifest, permissions, side_panel: undefined });
}

test('without a side panel the panel is one window of its own, for the browser window it was opened from', async ({
  server,
  simulator,
}) => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'asisten-e2e-'));
  const extension = path.join(home, 'ekstensi');
  copyExtension('chromium', extension, { 'manifest.json': withoutSidePanel });
  const context = await launch('chromium', server.proxyPort, path.join(home, 'profil'), { extension });
  try {
    const base = await extensionBaseOf(context, 'chromium');
    const site = await context.newPage();
    await logIn(site);
    await site.goto(`${SITE}?r=${encodeURIComponent(MATRIKS)}`);
    const ask = async () => {
      const popup = await openExtensionPage(context, `${base}/popup.html`);
      await popup.getByRole('button', { name: words.popup.open }).click();
      await expect.poll(() => popup.isClosed()).toBe(true);
    };
    const opened = context.waitForEvent('page', (page) => page.url().includes('sidepanel.html'));
    await ask();
    const panel = await opened;
    await expect(panel.getByText('11 IKI')).toBeVisible();
    const windows = () =>
      panel.evaluate(async () => {
        interface Window {
          type: string;
        }
        const { chrome } = globalThis as unknown as { chrome: { windows: { getAll(): Promise<Window[]> } } };
        return (await chrome.windows.getAll()).map(({ type }) => type).sort();
      });
    expect(await windows()).toEqual(['normal', 'popup']);

    // It works as the side panel does, and asked for again it is the same one.
    await chooseFile(panel, sheetOf(simulator));
    await expect(runButton(panel)).toBeVisible();
    await ask();
    expect(await windows()).toEqual(['normal', 'popup']);
    await expect(runButton(panel)).toBeVisible();

    // Nor is there a top layer for the pointer before 114.
    await panel.evaluate(async () => {
      interface Api {
        tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
        scripting: { executeScript(what: { target: { tabId: number }; func: () => unknown }): Promise<unknown> };
      }
      const { tabs, scripting } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ url: 'https://e-kinerja.babelprov.go.id/*' });
      const func = () => Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
      await scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func });
    });
    const look = { lang: 'id', theme: 'auto', words: { from: 'Asisten e-Kinerja', hide: 'Tutup' } };
    const titik = { peran: 'menu', rute: null, tempat: null, lewatiTerisi: false, bacaSesudah: false };
    const menu = { ...titik, id: 'menu', label: ['kinerja tahunan'], tunggal: false, baris: false };
    await order(panel, 'penunjuk', { type: 'tunjuk', order: { titik: [menu], teks: { 'buka-menu': 'Buka' }, look } });
    await expect.poll(() => saidOver(panel)).toMatchObject([{ kind: 'ditunjuk' }]);
    const host = site.locator('html > div');
    await expect(host).toHaveCount(1);
    const onTop = () =>
      site.evaluate(() => {
        const ours = document.documentElement.lastElementChild;
        const points = Array.from({ length: 40 }, (_, at) => at * 20).flatMap((y) => [60, 160, 260].map((x) => [x, y]));
        return points.some(([x = 0, y = 0]) => document.elementFromPoint(x, y) === ours);
      });
    await expect.poll(onTop).toBe(true);

    // As a side panel it ends with its browser window, and with no other.
    const inWindow = context.waitForEvent('page');
    await panel.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { windows: { create(what: object): Promise<unknown> } } };
      await chrome.windows.create({ url: 'about:blank' });
    });
    await (await inWindow).close();
    await expect.poll(windows).toEqual(['normal', 'popup']);
    await expect(runButton(panel)).toBeVisible();
    const ended = panel.waitForEvent('close');
    for (const page of context.pages()) if (page !== panel) await page.close();
    await ended;
  } finally {
    await context.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
});
