/**
 * The pictures of docs/pegawai.md, docs/pelatih.md, the README and the stores (docs/toko.md), from the practice page: all
 * people and numbers in them are invented. Run by `npm run gambar`, never by the tests.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { sampleSheet } from '../../scripts/demo/sample-sheet';
import { createState } from '../../simulator/seeds';
import { expect, test } from '../e2e/fixtures';
import { openPractice } from '../e2e/open-practice';
import { chooseFile, confirmRun, expectProof, MATRIKS, runButton, words } from '../e2e/panel';
import { situsOf } from '../e2e/situs';
import { susun, workbook } from '../e2e/susun';
import { alone, beside, sized } from './beside';

const { cek, panduan, pelatih, penjaga, templat } = words;
const DAFTAR = 'kinerja/kegiatan-rhk/index';
/** An indikator of the practice page that cannot be sent yet. */
const BROKEN = 'Persentase laporan yang disampaikan sebelum tenggat';

interface Browser {
  readonly context: BrowserContext;
  readonly openExtension: (page: string) => Promise<Page>;
  readonly extensionBase: string;
}

/** The practice page at this route, and the panel after its first greeting. */
async function open({ context, openExtension, extensionBase }: Browser, route: string) {
  const panel = await openExtension('sidepanel.html');
  const page = await openPractice(context, extensionBase, `?r=${encodeURIComponent(route)}`);
  await sized(page, panel);
  await panel.getByRole('button', { name: panduan.sambutan.dismiss, exact: true }).click();
  const task = (name: keyof typeof words.task) =>
    panel.getByRole('button', { name: words.task[name], exact: true }).click();
  return { panel, page, task };
}

const toTable = (page: Page, title: string) =>
  page
    .locator('.box-title', { hasText: title })
    .last()
    .evaluate((box) => {
      box.scrollIntoView();
      scrollBy(0, -70);
    });

test('target bulanan: lembar, tinjau, bukti', async ({ context, openExtension, extensionBase }) => {
  const { panel, page } = await open({ context, openExtension, extensionBase }, MATRIKS);
  await expect(panel.getByText(/^Matriks \d{4}/)).toBeVisible();
  await beside('pegawai-1-berkas', page, panel);
  const sheet = sampleSheet(createState('contoh'), 1, 2026).csv;
  await chooseFile(panel, { name: 'target.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await expect(runButton(panel)).toBeVisible();
  await toTable(page, 'Matriks');
  await panel.mouse.move(200, 500);
  await panel.mouse.wheel(0, 420);
  await beside('pegawai-2-tinjau', page, panel);
  await confirmRun(panel);
  await expectProof(panel);
  await page.locator('.kv-editable-value').first().scrollIntoViewIfNeeded();
  await beside('pegawai-3-bukti', page, panel);
});

test('periksa dan penjaga Kirim', async ({ context, openExtension, extensionBase }) => {
  const { panel, page, task } = await open({ context, openExtension, extensionBase }, DAFTAR);
  await task('periksa');
  await panel.getByRole('button', { name: cek.check, exact: true }).click();
  await expect(panel.getByRole('heading', { name: cek.temuan.wajib })).toBeVisible({ timeout: 30_000 });
  await toTable(page, 'Daftar RHK');
  await beside('pegawai-4-periksa', page, panel);
  await page.bringToFront();
  await page.locator('tr', { hasText: BROKEN }).locator('a[href*="set-periksa-v3"]').first().click();
  await expect.poll(situsOf(page).guardTitle, { timeout: 20_000 }).toBe(penjaga.refused.title);
  await beside('pegawai-5-penjaga', page, panel);
});

test('seluruh SKP dari satu buku kerja; templat', async ({ context, openExtension, extensionBase }) => {
  const { panel, page, task } = await open({ context, openExtension, extensionBase }, DAFTAR);
  await susun(panel).choose(await workbook());
  await expect(panel.locator('footer')).toContainText(/\d+ dibuat/, { timeout: 30_000 });
  await toTable(page, 'Daftar RHK');
  await beside('pegawai-6-susun', page, panel);
  await task('templat');
  await panel.getByRole('searchbox', { name: templat.search.label }).fill('arsip');
  await expect(panel.locator('.hits__open').first()).toBeVisible();
  await beside('pegawai-7-templat', page, panel);
});

test('panduan, proyektor dan penyamaran', async ({ context, openExtension, extensionBase }) => {
  const { panel, page, task } = await open({ context, openExtension, extensionBase }, DAFTAR);
  await task('panduan');
  await panel.getByRole('button', { name: panduan.tunjuk.on, exact: true }).first().click();
  await expect(panel.getByText(/^Ditunjuk/)).toBeVisible();
  await page.bringToFront();
  await beside('pelatih-1-panduan', page, panel);
  const projector = await openExtension('sidepanel.html?tampilan=proyektor');
  await expect(projector.getByText(/^Sekarang klik/)).toBeVisible();
  await alone('pelatih-2-proyektor', projector);
  await panel.bringToFront();
  await panel.getByText(pelatih.title, { exact: true }).click();
  await panel.getByRole('checkbox', { name: pelatih.on, exact: true }).check();
  await panel.getByRole('checkbox', { name: pelatih.samaran.on, exact: true }).check();
  await expect(page.locator('.user-panel p')).toHaveText('[NIP]', { timeout: 20_000 });
  await page.evaluate(() => scrollTo(0, 0));
  await beside('pelatih-3-samaran', page, panel);
});
