/** Packs of standard templates: what is refused, marked, installed, found, updated, taken back, and gone. */
import type { Page } from '@playwright/test';
import { fingerprintOf, publicKeyOf, signPack, unsignedPack } from '../../utils/packs/envelope';
import { HOSTILE } from '../unit/packs/hostile-cases';
import { bytesOf, samplePack, seedOf, template } from '../unit/packs/sample-pack';
import { face } from './face';
import { expect, test } from './fixtures';
import { words } from './panel';
import { like, openCheck } from './periksa-panel';

const { paket, templat } = words;

const TALL = { height: 900, fullPage: true };

const button = (panel: Page, name: string | RegExp) => panel.getByRole('button', { name, exact: true });
const give = (panel: Page, name: string, bytes: Uint8Array) =>
  panel
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
const edited = (bytes: Uint8Array, from: string, to: string) =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to));
const parsed = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

test('a signed pack from file to search, its next version and the way back', async ({
  openExtension,
  openSite,
  target,
  server,
}) => {
  test.setTimeout(600_000);
  const key = seedOf(7);
  const first = await signPack(samplePack(), key);
  const second = await signPack(
    samplePack({
      versi: 2,
      label: '2026.2',
      perubahan: [{ versi: 2, teks: 'Satu templat diperbaiki, satu ditambah, satu ditarik.' }],
      templat: [{ ...template(1), rhk: 'Tersusunnya laporan uji yang diperbaiki' }, template(3)],
    }),
    key,
  );
  const panel = await openExtension('sidepanel.html');
  await button(panel, words.task.templat).click();
  await button(panel, paket.open).click({ timeout: 30_000 });
  await expect(panel.getByText(paket.none)).toBeVisible();
  await face(panel, target, 'paket-1-kosong', TALL);

  // The whole tamper suite: refused by name and place, one file after the other.
  for (const [at, [what, file, code, where]] of HOSTILE.entries()) {
    const name = `jahat-${String(at)}.json`;
    await give(panel, name, file instanceof Uint8Array ? file : bytesOf(file));
    const said = panel.getByRole('alert').filter({ hasText: `${name} ` });
    await expect(said, what).toContainText(paket.problem[code], { timeout: 30_000 });
    if (where !== '') await expect(said, what).toContainText(`Letaknya: ${where}`);
  }
  await give(panel, 'diubah.json', edited(first, 'laporan uji', 'laporan palsu'));
  await expect(panel.getByText(paket.halangan.diubah)).toBeVisible();
  await expect(button(panel, paket.install)).toHaveCount(0);
  await button(panel, paket.close).click();
  await give(panel, 'tanpa-tanda.json', unsignedPack(samplePack()));
  await expect(panel.getByText(paket.asal.tidakDitandatangani, { exact: true })).toBeVisible();
  await button(panel, words.ui.cancel).click();

  // Signed by a key nobody knows yet; trusted by its fingerprint, then genuine.
  await give(panel, 'standar.json', first);
  await expect(panel.getByText(paket.asal.kunciTidakDikenal, { exact: true })).toBeVisible();
  await expect(panel.getByText(await fingerprintOf(await publicKeyOf(key)))).toBeVisible();
  await face(panel, target, 'paket-2-kunci-baru', TALL);
  await panel.getByRole('checkbox', { name: paket.trust.same }).check();
  await button(panel, 'Percayai kunci Dinas Contoh').click();
  await expect(panel.getByText('asli dari Dinas Contoh')).toBeVisible();
  await button(panel, paket.install).click();
  await expect(panel.getByText('Standar RHK Contoh versi 2026.1 terpasang.')).toBeVisible();
  await face(panel, target, 'paket-3-terpasang', TALL);

  // Found in the search, with its mark.
  await button(panel, paket.back).click();
  const box = panel.getByRole('searchbox', { name: templat.search.label });
  const look = async (text: string) => {
    await box.focus();
    await panel.keyboard.press('Escape');
    await panel.keyboard.type(text);
  };
  const lines = panel.getByRole('grid', { name: templat.results }).getByRole('row');
  await look('laporan uji nomor');
  await expect(lines.filter({ hasText: 'laporan uji nomor 2' })).toContainText('asli dari Dinas Contoh');
  await face(panel, target, 'paket-4-pencarian', TALL);
  await button(panel, /^Favorit: Tersusunnya laporan uji nomor 1/).click();

  // The next version says what it changes; favourites go on, what was withdrawn is gone.
  await button(panel, paket.open).click();
  await give(panel, 'standar-2.json', second);
  await expect(panel.getByText(/1 templat baru, 1 berubah, 1 tidak ada lagi/)).toBeVisible();
  await face(panel, target, 'paket-5-pembaruan', TALL);
  await button(panel, paket.update).click();
  await expect(panel.getByText('Standar RHK Contoh versi 2026.2 terpasang.')).toBeVisible();
  await button(panel, paket.back).click();
  await look('laporan uji');
  await expect(lines.filter({ hasText: 'yang diperbaiki' })).toBeVisible();
  await expect(button(panel, /^Favorit: Tersusunnya laporan uji yang diperbaiki/)).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(lines.filter({ hasText: 'laporan uji nomor 2' })).toHaveCount(0);

  // What is genuine in itself, but not in this place: marked, and not to be installed. The first version, replayed, neither.
  await button(panel, paket.open).click();
  const next = samplePack({ versi: 9 });
  const [mine, theirs] = [parsed(second), parsed(await signPack(next, seedOf(8)))];
  const marked: readonly (readonly [string, Uint8Array, string])[] = [
    ['lama', first, paket.halangan.lebihLama.replace('{{label}}', '2026.2')],
    ['kunci-lain', bytesOf(theirs), paket.halangan.kunciLain],
    ['tanpa-tanda', unsignedPack(next), paket.halangan.kunciLain],
    ['kunci-ditukar', bytesOf({ ...mine, kunci: theirs['kunci'] }), paket.halangan.diubah],
    ['tanda-ditukar', bytesOf({ ...mine, tanda: theirs['tanda'] }), paket.halangan.diubah],
    ['isi-ditukar', bytesOf({ ...mine, isi: theirs['isi'] }), paket.halangan.diubah],
    ['satu-huruf', edited(second, 'yang diperbaiki', 'yang diperbaikj'), paket.halangan.diubah],
    [
      'lewat',
      await signPack({ ...next, berlaku: { dari: null, sampai: '2026-01-01' } }, key),
      paket.halangan.kedaluwarsa,
    ],
    ['nomor-sama', await signPack({ ...next, versi: 2 }, key), paket.halangan.isiLain],
    ['aplikasi-baru', await signPack({ ...next, versiAplikasi: '99.0.0' }, key), paket.halangan.perluVersiBaru],
    ['sama', second, paket.halangan.sudahTerpasang],
  ];
  for (const [name, bytes, why] of marked) {
    await give(panel, `${name}.json`, bytes);
    await expect(panel.getByRole('article').getByText(`${name}.json`, { exact: true })).toBeVisible();
    await expect(panel.getByText(why), name).toBeVisible();
    await expect(button(panel, paket.update)).toHaveCount(0);
    await button(panel, paket.close).click();
  }
  await panel.getByText(paket.more).click();
  await button(panel, 'Kembali ke versi 2026.1').click();
  await expect(panel.getByText('Standar RHK Contoh kembali ke versi 2026.1.')).toBeVisible();

  // Its address: where it leads elsewhere nothing is taken; a version of the same key is shown like a file.
  const address = 'https://e-kinerja.babelprov.go.id/paket/standar.json';
  const third = await signPack(
    samplePack({
      versi: 3,
      label: '2026.3',
      periksa: {
        satuan: [{ aspek: 'Kuantitas', boleh: ['Kegiatan'] }],
        tenggat: [{ nama: 'SKP selesai dikirim', tanggal: '2026-01-31' }],
        lampiranWajib: ['skema'],
      },
    }),
    key,
  );
  const serve = (body: Uint8Array, more: object = {}) =>
    server.files.set('/paket/standar.json', { body, etag: `"${String(body.length)}"`, ...more });
  serve(third, { location: 'https://satamasn.babelprov.go.id/lain.json' });
  await panel.getByText(paket.address.title).click();
  // By keyboard: what Playwright fills in, React does not hear in Firefox's extension pages.
  const write = async (text: string) => {
    await panel.getByLabel(paket.address.label).focus();
    await panel.keyboard.press('ControlOrMeta+a');
    await panel.keyboard.type(text);
  };
  await write('http://contoh.com/standar.json');
  await button(panel, paket.address.ask).click();
  await expect(panel.getByText(paket.addressProblem.notHttps)).toBeVisible();
  await write(address);
  await button(panel, paket.address.ask).click();
  // Above what was pressed, and still to be seen.
  await expect(panel.getByText(paket.fetch.redirected)).toBeInViewport();
  await face(panel, target, 'paket-6-alamat', TALL);
  serve(third);
  await button(panel, paket.address.ask).click();
  // What it changes is told completely, not only its templates.
  await panel.getByText('3 ketentuan pemeriksaan berubah').click();
  await expect(panel.getByText('Satuan yang boleh dipakai · Kuantitas')).toBeVisible();
  await button(panel, paket.update).click();
  await expect(panel.getByText('Standar RHK Contoh versi 2026.3 terpasang.')).toBeVisible();
  await expect(panel.getByText(address)).toBeVisible();
  expect(server.requests.filter((one) => one.includes('lain.json'))).toEqual([]);

  // What it asks of an SKP stands in Periksa, under its name, with the way to the place.
  const site = await openSite('pegawai/profil');
  const checking = await openExtension('sidepanel.html');
  await openCheck(checking, like(words.cek.answer.mend_other));
  const outside = checking.locator('.finding').filter({ hasText: 'ditetapkan paket Standar RHK Contoh' }).first();
  await expect(outside).toContainText('untuk aspek Kuantitas: Kegiatan.');
  await expect(
    checking.getByText(/SKP selesai dikirim: tanggal .* sudah lewat \(paket Standar RHK Contoh\)/),
  ).toBeVisible();
  const show = outside.getByRole('button', { name: like(words.cek.temuan.showLabel) });
  await expect(show).toBeVisible();
  if (target !== 'firefox') {
    await show.click();
    await expect(site).toHaveURL(/kegiatan-tahunan(%2F|\/)update-v3/u, { timeout: 20_000 });
  }

  // Another panel has it, too; removed, its templates are gone.
  const again = await openExtension('sidepanel.html');
  await button(again, words.task.templat).click();
  await button(again, paket.open).click({ timeout: 30_000 });
  await expect(again.getByText('asli dari Dinas Contoh')).toBeVisible();
  await again.getByText(paket.more).click();
  await button(again, paket.remove).click();
  await again.getByRole('dialog').getByRole('button', { name: paket.remove }).click();
  await expect(again.getByText(paket.none)).toBeVisible();
  await button(again, paket.back).click();
  await again.getByRole('searchbox', { name: templat.search.label }).focus();
  await again.keyboard.type('laporan uji nomor');
  await expect(again.getByRole('row').filter({ hasText: 'laporan uji nomor' })).toHaveCount(0);
});
