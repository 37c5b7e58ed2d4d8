/**
 * The browser killed in the middle of a run: one moment each; `npm run kills` tries many. What is tagged @lama takes so long
 * in Firefox that `npm test` runs it in Chromium alone; `npm run e2e` runs it in both.
 */
import { faultSusun } from './fault-play';
import { expect, test } from './fixtures';
import { killEdits, killKirim, killMatriks } from './kill-play';
import { chooseFile, confirmRun, expectProof, MATRIKS, savesOf, sheetOf, words } from './panel';

test('after the browser was killed in the middle, the journal continues exactly the rest', async ({ target }) => {
  test.setTimeout(480_000);
  await killMatriks(target, 5);
});

test(
  'killed in the middle of Kirim semua, the panel tells exactly what was sent, and sends only the rest',
  { tag: '@lama' },
  async ({ target }) => {
    test.setTimeout(480_000);
    await killKirim(target, 5);
  },
);

test(
  'killed in the middle of a mend, the next panel finds its journal and makes only the rest',
  { tag: '@lama' },
  async ({ target }) => {
    test.setTimeout(480_000);
    await killEdits(target, 5);
  },
);

test(
  'killed in the middle of a whole SKP, the next panel makes exactly the rest',
  { tag: '@lama' },
  async ({ target }) => {
    test.setTimeout(900_000);
    await faultSusun(target, 6, 'browser');
  },
);

test('a whole SKP is not continued on another SKP, and ends on its own', { tag: '@lama' }, async ({ target }) => {
  test.setTimeout(900_000);
  await faultSusun(target, 5, 'skp');
});

test.describe('in a browser of its own', () => {
  test.use({ newBrowser: true });

  test('an extension reloaded during a pause leaves no lock behind: its next panel goes on in the same page', async ({
    openSite,
    openExtension,
    extensionBase,
    simulator,
    server,
    context,
    target,
  }) => {
    test.skip(target !== 'firefox', 'elsewhere the old page script lives on and lets go by itself');
    await openSite(MATRIKS);
    const panel = await openExtension('sidepanel.html');
    await chooseFile(panel, sheetOf(simulator));
    server.stage.latencyMs = 300;
    await confirmRun(panel);
    await expect.poll(() => savesOf(simulator).size).toBeGreaterThan(3);
    await panel.getByRole('button', { name: words.run.pause }).click();
    await expect(panel.getByRole('button', { name: words.run.resume })).toBeVisible();
    server.stage.latencyMs = 0;
    await panel
      .evaluate(() => (globalThis as unknown as { browser: { runtime: { reload(): void } } }).browser.runtime.reload())
      .catch(() => undefined);

    const next = await context.newPage();
    const goOn = next.getByRole('button', { name: /^Lanjutkan/ }).first();
    // The extension is away for a moment, and the automation loses the first document of its pages.
    await expect(async () => {
      await next.goto(`${extensionBase}/sidepanel.html`, { waitUntil: 'commit', timeout: 5_000 });
      await goOn.waitFor({ timeout: 5_000 });
    }).toPass();
    await goOn.click();
    const { proven, planned } = await expectProof(next);
    expect([proven, planned]).toEqual([73, 73]);
  });
});
