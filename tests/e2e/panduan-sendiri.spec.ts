/**
 * A trainer makes a guide by pointing at the page, saves it, and a participant who chooses it is pointed at the same control.
 * Inside a signed pack the same guide is chosen with its origin. While something is chosen nothing that is pressed reaches e-Kinerja, not even its send icon.
 */
import type { Page } from '@playwright/test';
import { signPack } from '../../utils/packs/envelope';
import type { Paket } from '../../utils/packs/model';
import { samplePack, seedOf } from '../unit/packs/sample-pack';
import { face } from './face';
import { expect, test } from './fixtures';
import { savedText, words } from './panel';

const { panduanSendiri: kata, panduan, paket } = words;
const DAFTAR = 'kinerja/kegiatan-rhk/index';
const say = (text: string, facts: Readonly<Record<string, string | number>>) =>
  Object.entries(facts).reduce((said, [name, fact]) => said.replace(`{{${name}}}`, String(fact)), text);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a guide made by pointing is saved, chosen, and points at the same control', async ({
  openExtension,
  openSite,
  simulator,
  target,
}) => {
  test.setTimeout(600_000);
  const site = await openSite(DAFTAR);
  const address = site.url();
  const tambah = site.getByText('Tambah RHK', { exact: true }).filter({ visible: true }).first();
  const kirim = site.locator('a[href*="set-periksa-v3"]').first();
  await expect(kirim).toBeVisible();
  const editor = await openExtension('options.html?bagian=panduan');
  await button(editor, kata.baru.kosong).click();
  await field(editor, kata.judul).fill('Panduan kantor kami');
  await field(editor, say(kata.langkah.judul, { n: 1 })).fill('Tambah RHK pertama');
  await field(editor, say(kata.langkah.teks, { n: 1 })).fill('Setiap pegawai menambah satu RHK dulu.');

  // The glass is the only node of ours on the page.
  const glass = site.locator('html > div');
  const press = async (what: typeof tambah) => {
    const box = await what.boundingBox();
    if (box === null) throw new Error('not on the page');
    await site.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  const choose = async () => {
    await editor.bringToFront();
    await button(editor, say(kata.titik.add, { n: 1 })).click();
    await expect(editor.getByText(kata.memilih.body, { exact: true })).toBeVisible();
    await site.bringToFront();
    await expect(glass).toHaveCount(1);
  };
  const asked = () => simulator.log.filter(({ method }) => method !== 'GET').length;
  const writes = asked();
  await choose();
  await kirim.scrollIntoViewIfNeeded();
  await site.keyboard.press('Escape');
  await expect(glass).toHaveCount(0);
  // The send icon of a row: the press names it, and sends nothing.
  await choose();
  await press(kirim);
  await expect(glass).toHaveCount(0);
  await editor.bringToFront();
  await expect(editor.getByText(kata.titik.baris)).toBeVisible();
  await button(editor, say(kata.titik.remove, { n: 1 })).click();
  await choose();
  await tambah.scrollIntoViewIfNeeded();
  await press(tambah);
  await expect(glass).toHaveCount(0);
  const legend = say(kata.titik.name, { n: 1, peran: panduan.peran.tombol, label: 'Tambah RHK' });
  await editor.bringToFront();
  await expect(editor.getByText(legend, { exact: true })).toBeVisible();

  // By the keyboard alone, on the same page: the cursor goes to it, Enter takes it, and leads nowhere.
  await choose();
  const cursor = () => site.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  for (let presses = 0; presses < 80 && (await cursor()) !== 'Lampiran SKP'; presses += 1)
    await site.keyboard.press('Tab');
  await site.keyboard.press('Enter');
  await expect(glass).toHaveCount(0);
  await editor.bringToFront();
  const second = say(kata.titik.name, { n: 2, peran: panduan.peran.tombol, label: 'Lampiran SKP' });
  await expect(editor.getByText(second, { exact: true })).toBeVisible();
  await field(editor, say(kata.titik.teks, { n: 2, label: 'Lampiran SKP' })).fill('Sesudah itu lampirannya.');

  // None of these presses did anything in e-Kinerja.
  expect(site.url()).toBe(address);
  expect(simulator.log.filter(({ route }) => route.includes('set-periksa'))).toEqual([]);
  expect(asked()).toBe(writes);

  await field(editor, say(kata.titik.teks, { n: 1, label: 'Tambah RHK' })).fill('Klik tombol hijau ini.');
  await expect(editor.getByText(kata.siap, { exact: true })).toBeVisible();
  await face(editor, target, 'panduan-sendiri');
  const file = JSON.parse(await savedText(editor, () => button(editor, kata.unduh).click())) as {
    readonly panduan: NonNullable<Paket['panduan']>[number];
  };
  expect(file.panduan.langkah[0]?.titik).toEqual([
    { halaman: 'daftar-rhk', peran: 'tombol', label: 'Tambah RHK', teks: 'Klik tombol hijau ini.' },
    { halaman: 'daftar-rhk', peran: 'tombol', label: 'Lampiran SKP', teks: 'Sesudah itu lampirannya.' },
  ]);

  const panel = await openExtension('sidepanel.html');
  await button(panel, words.task.panduan).click();
  await panel
    .getByRole('combobox', { name: kata.pilih.label, exact: true })
    .selectOption({ label: say(kata.pilih.sendiri, { judul: 'Panduan kantor kami' }) });
  await expect(panel.getByRole('heading', { name: 'Panduan kantor kami', exact: true })).toBeVisible();
  await button(panel, panduan.tunjuk.on).click();
  await expect(panel.locator('.tunjuk__apa')).toHaveText(
    say(panduan.tunjuk.shown, { peran: panduan.peran.tombol, label: 'Tambah RHK' }),
  );
  await expect(panel.locator('.tunjuk [role=status]')).toContainText('Klik tombol hijau ini.');
  // Nothing proves this step, so it is never called proven, whatever is pressed.
  await button(panel, kata.lanjut).click();
  await expect(panel.locator('.langkah .mark')).toHaveText(panduan.keadaan.dilihat);

  // The agency puts it into its pack: whoever installs that chooses it with where it comes from, and has not begun it.
  const pack = await signPack(samplePack({ panduan: [file.panduan] }), seedOf(7));
  await button(panel, words.task.templat).click();
  await button(panel, paket.open).click({ timeout: 30_000 });
  await expect(panel.locator('.drop button').first()).toBeEnabled({ timeout: 30_000 });
  await panel
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: 'standar.json', mimeType: 'application/json', buffer: Buffer.from(pack) });
  await panel.getByRole('checkbox', { name: paket.trust.same, exact: true }).check({ timeout: 30_000 });
  await button(panel, 'Percayai kunci Dinas Contoh').click();
  await button(panel, paket.install).click();
  await expect(panel.getByText('Standar RHK Contoh versi 2026.1 terpasang.')).toBeVisible({ timeout: 30_000 });
  await button(panel, words.task.panduan).click();
  const pilihan = { judul: 'Panduan kantor kami', paket: 'Standar RHK Contoh' };
  await panel
    .getByRole('combobox', { name: kata.pilih.label, exact: true })
    .selectOption({ label: say(kata.pilih.paket, pilihan) }, { timeout: 30_000 });
  await expect(panel.locator('.panduan__pilih')).toContainText('asli dari Dinas Contoh');
  await expect(panel.locator('.langkah').filter({ hasText: 'Tambah RHK pertama' })).toBeVisible();
  await expect(panel.locator('.langkah .mark').filter({ hasText: panduan.keadaan.dilihat })).toHaveCount(0);

  // On paper: its own words, and the button it points at on a picture of the practice page.
  const lembar = await panel.getByRole('link', { name: words.lembar.link, exact: true }).getAttribute('href');
  const handout = await openExtension(String(lembar).slice(1));
  await expect(handout.getByRole('heading', { level: 1 })).toHaveText('Lembar panduan: Panduan kantor kami');
  await expect(handout.getByText(words.lembar.ready, { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(handout.locator('.lembar__langkah')).toContainText('Klik tombol hijau ini.');
  await expect(handout.locator('.lembar__lingkar')).toHaveCount(2);
  await face(handout, target, 'lembar-sendiri');
});
