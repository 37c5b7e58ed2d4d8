/**
 * Load and long use, in Chromium: 200 indikator × 12 months written three times, and the work of eight hours in a panel
 * that is never closed. Run by `npm run beban`, never by the tests.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures';
import { confirmRun, expectProof, MATRIKS, runButton, savesOf, sheetOf, words } from '../e2e/panel';
import { pertumbuhan, timbang, tulis, type Berat } from './timbang';

const MOST = 1.1;
const { templat } = words;

const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).first().click();
const task = (panel: Page, name: keyof typeof words.task) => press(panel, words.task[name]);

/** As chooseFile, but in the page: whatever the browser's automation hands a file to, it keeps for good. */
async function giveFile(panel: Page, { name, mimeType, buffer }: ReturnType<typeof sheetOf>): Promise<void> {
  await expect(panel.locator('.drop').first().locator('button').first()).toBeEnabled();
  await panel.evaluate(
    ([text = '', as = '', type = '']) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const given = new DataTransfer();
      given.items.add(new File([text], as, { type }));
      if (input === null) throw new Error('nothing takes a file');
      input.files = given.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [buffer.toString(), name, mimeType],
  );
}

/** Its word depends on what the first check found. */
const checkButton = (panel: Page) =>
  panel
    .getByRole('button', { name: words.cek.check, exact: true })
    .or(panel.getByRole('button', { name: words.cek.checkAgain, exact: true }))
    .first();

/** The sheet with other numbers: `by` more in every month. */
function sheetWith(simulator: Parameters<typeof sheetOf>[0], by: number): ReturnType<typeof sheetOf> {
  const sheet = sheetOf(simulator);
  const lines = sheet.buffer.toString().trimEnd().split('\r\n');
  const head = lines.findIndex((line) => line.startsWith('No;'));
  const moved = lines.map((line, at) => {
    if (at <= head) return line;
    const cells = line.split(';');
    return cells.map((cell, month) => (month < cells.length - 12 ? cell : String((Number(cell) || 0) + by))).join(';');
  });
  return { ...sheet, buffer: Buffer.from(moved.join('\r\n')) };
}

test.describe('200 indikator', () => {
  test.use({ seed: 'duaratus' });

  test('200 × 12 cells are written and proven three times in one panel, which is then no heavier', async ({
    openSite,
    openExtension,
    simulator,
  }) => {
    test.setTimeout(3_600_000);
    const site = await openSite(MATRIKS);
    const panel = await openExtension('sidepanel.html');
    const panels: Berat[] = [];
    const sites: Berat[] = [];
    let written = 0;
    for (const by of [1, 2, 3]) {
      await giveFile(panel, sheetWith(simulator, by));
      await expect(runButton(panel)).toBeVisible({ timeout: 120_000 });
      const started = Date.now();
      await confirmRun(panel);
      const { proven, planned } = await expectProof(panel, 900_000);
      expect(proven).toBe(planned);
      expect(planned).toBeGreaterThanOrEqual(2300);
      written += planned;
      await press(panel, words.bukti.again);
      await expect(panel.getByRole('heading', { level: 2, name: words.berkas.title })).toBeVisible();
      const weight = { panel: await timbang(panel), site: await timbang(site) };
      panels.push(weight.panel);
      sites.push(weight.site);
      const seconds = ((Date.now() - started) / 1000).toFixed(0);
      console.log(
        `run ${String(by)}: ${String(proven)} of ${String(planned)} proven in ${seconds} s; panel ${tulis(weight.panel)}; e-Kinerja ${tulis(weight.site)}`,
      );
    }
    const saves = [...savesOf(simulator).values()].flat().length;
    expect(saves).toBe(written);
    // What the site's page holds goes up and down between runs: only more than ever before is growth.
    for (const kept of [panels, sites])
      for (const of of ['heap', 'nodes', 'listeners'] as const) {
        const [third = Number.NaN, ...before] = kept.map((one) => one[of]).reverse();
        expect(third / Math.max(...before)).toBeLessThanOrEqual(MOST);
      }
  });
});

test.describe('eight hours', () => {
  test.use({ seed: 'contoh' });

  /** A round is half an hour of somebody who works without a break. */
  const ROUNDS = 16;
  const SEARCHES = ['laporan keuangan', 'arsip inaktif', 'kepegawaian', 'pengadaan barang'];

  test('a panel worked with for eight hours is no heavier in the end than in the beginning', async ({
    openSite,
    openExtension,
    simulator,
  }) => {
    test.setTimeout(3_600_000);
    const site = await openSite(MATRIKS);
    const panel = await openExtension('sidepanel.html');
    const panels: Berat[] = [];
    const sites: Berat[] = [];
    let actions = 0;
    const did = async (act: Promise<unknown>): Promise<void> => {
      await act;
      actions += 1;
    };
    await press(panel, words.panduan.sambutan.dismiss);

    for (let round = 0; round < ROUNDS; round += 1) {
      // The page anew, another page, and back.
      await did(site.reload());
      await expect(panel.getByText('Matriks 2026')).toBeVisible();
      await did(site.goto(site.url().replace(encodeURIComponent(MATRIKS), 'kinerja%2Fkegiatan-rhk%2Findex')));
      await panel.bringToFront();
      await did(task(panel, 'periksa'));
      await expect(panel.locator('.banner__title').first()).toBeVisible();
      await did(checkButton(panel).click());
      await expect(checkButton(panel)).toBeEnabled();
      await did(task(panel, 'templat'));
      for (const search of SEARCHES) {
        await panel.getByRole('searchbox', { name: templat.search.label }).fill(search);
        await did(expect(panel.locator('.hits__open').first()).toBeVisible());
        await did(panel.locator('.hits__open').first().click());
        await expect(panel.locator('.rincian').first()).toBeVisible();
        await did(press(panel, templat.back));
      }
      await panel.getByRole('searchbox', { name: templat.search.label }).fill('');
      await did(task(panel, 'panduan'));
      await did(site.goto(site.url().replace('kinerja%2Fkegiatan-rhk%2Findex', encodeURIComponent(MATRIKS))));
      await panel.bringToFront();
      await did(task(panel, 'isi'));
      await expect(panel.getByText('Matriks 2026')).toBeVisible();

      // Sheets looked at, two of them left alone, one written.
      for (const by of [1, 2, 3].map((sheet) => round * 3 + sheet)) {
        await did(giveFile(panel, sheetWith(simulator, by)));
        await expect(runButton(panel)).toBeVisible();
        for (const filter of [words.tinjau.changed, words.tinjau.problem, words.tinjau.all])
          await did(panel.locator('.choice__option', { hasText: filter }).first().click());
        await did(panel.locator('.cell').first().click());
        for (let turn = 0; turn < 3; turn += 1) await did(panel.locator('.cell').nth(turn).hover());
        if (by % 3 === 0 && round % 4 === 3) {
          await did(confirmRun(panel));
          const { proven, planned } = await expectProof(panel);
          expect(proven).toBe(planned);
          await did(press(panel, words.bukti.again));
        } else await did(panel.locator('.stepper__button', { hasText: words.step.berkas }).click());
        await expect(panel.getByRole('heading', { level: 2, name: words.berkas.title })).toBeVisible();
      }
      const weight = { panel: await timbang(panel), site: await timbang(site) };
      panels.push(weight.panel);
      sites.push(weight.site);
      console.log(
        `round ${String(round + 1)}, ${String(actions)} actions: panel ${tulis(weight.panel)}; e-Kinerja ${tulis(weight.site)}`,
      );
    }
    for (const [name, kept] of [
      ['panel', panels],
      ['e-Kinerja', sites],
    ] as const) {
      const { heap, nodes, listeners } = pertumbuhan(kept);
      console.log(
        `${name}, last third ÷ first: heap ${heap.toFixed(2)}, nodes ${nodes.toFixed(2)}, listeners ${listeners.toFixed(2)}`,
      );
      expect(heap).toBeLessThanOrEqual(MOST);
      expect(nodes).toBeLessThanOrEqual(MOST);
      expect(listeners).toBeLessThanOrEqual(MOST);
    }
  });
});
