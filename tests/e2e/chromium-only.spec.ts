import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures';
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
