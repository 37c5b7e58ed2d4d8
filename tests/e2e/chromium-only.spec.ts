import type { CDPSession } from '@playwright/test';
import { expect, test } from './fixtures';
import { chooseFile, confirmRun, MATRIKS, savesOf, sheetOf, words } from './panel';

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
