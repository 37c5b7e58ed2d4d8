/** The author's bench: from a spreadsheet to a signed pack, installed in the panel as genuine; then its next version. */
import type { Locator, Page } from '@playwright/test';
import { readKeyFile } from '../../utils/packs/key-file';
import { face } from './face';
import { expect, test } from './fixtures';
import { words } from './panel';

const { bangku, paket, templat } = words;

const SHEET = [
  'Jabatan;RHK;Indikator;Aspek;Target;Satuan;Pola Bulan',
  'Arsiparis;Tertatanya arsip dinamis tahun {{tahun}};Jumlah berkas arsip yang tertata;Kuantitas;120;Berkas;Rata',
  ';;Persentase berkas yang ditemukan kembali tepat waktu;Kualitas;95;%;Akhir tahun',
  'Bendahara;Melaksanakan penatausahaan keuangan;Jumlah laporan keuangan yang tersusun;Kuantitas;dua belas;Laporan;Rata',
].join('\n');
const SANDI = 'kereta hujan sendok biru';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const place = (page: Page, name: keyof typeof bangku.place) =>
  page.getByRole('navigation', { name: bangku.places }).getByRole('button', { name: bangku.place[name], exact: true });
const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Chooses a file once the page takes one. */
async function choose(page: Page, label: string, file: ReturnType<typeof json>): Promise<void> {
  await expect(page.locator('button').filter({ hasText: label })).toBeEnabled();
  await page.locator(`input[type=file][aria-label="${label}"]`).setInputFiles(file);
}

const SIZES = { widths: [320, 1100], height: 900, fullPage: true };

/** Small pictures of what a person sees, for docs/bkpsdmd.md; made only when asked for. */
async function picture(page: Page, name: string, width = 760, from?: string): Promise<void> {
  if (process.env['GAMBAR'] === undefined) return;
  await page.setViewportSize({ width, height: 620 });
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  if (from !== undefined) await page.getByText(from, { exact: true }).evaluate((line) => line.scrollIntoView());
  await page.screenshot({ path: `docs/gambar/${name}.png` });
}

/** Goes there with Tab, forwards or backwards, as a person without a mouse does. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible({ timeout: 30_000 });
  await expect(target).toBeEnabled({ timeout: 30_000 });
  for (let presses = 0; presses < 90; presses += 1) {
    const where = await target.evaluate((element) => {
      const now = document.activeElement;
      if (now === element) return 'there';
      const isAfter = now !== null && (element.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
      return isAfter ? 'before' : 'after';
    });
    if (where === 'there') return;
    await page.keyboard.press(where === 'before' ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never reached ${String(target)}`);
}

/** The bench is used by keyboard alone, from the first page to the signed file. */
async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}
const summary = (page: Page, text: string) => page.locator('summary').filter({ hasText: text });

async function write(page: Page, label: string, text: string): Promise<void> {
  await reach(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Texts of the files the page hands to the person, by name. (Firefox over BiDi reports no downloads of extension pages.) */
async function catchFiles(page: Page): Promise<(name: RegExp) => Promise<{ name: string; text: string }>> {
  await page.evaluate(() => {
    const bytesOf = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      const url = make(file);
      bytesOf.set(url, file);
      return url;
    };
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      const { download } = this;
      void bytesOf
        .get(this.href)
        ?.text()
        .then((text) => {
          const box = document.createElement('div');
          box.hidden = true;
          box.dataset['saved'] = download;
          box.textContent = text;
          document.head.append(box);
        });
    };
  });
  return async (name) => {
    const all = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('div[data-saved]')].map((box) => ({
          name: box.dataset['saved'] ?? '',
          text: box.textContent,
        })),
      );
    await expect.poll(async () => (await all()).some((one) => name.test(one.name))).toBe(true);
    const found = (await all()).findLast((one) => name.test(one.name));
    if (found === undefined) throw new Error(`no file ${String(name)}`);
    return found;
  };
}

/** Everything the extension keeps in this browser, as one text; bytes as numbers. */
async function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const said: string[] = [];
    const bytesOf = (_: string, part: unknown) => (part instanceof Uint8Array ? [...part].join() : part);
    const tell = (value: object): void => void said.push(JSON.stringify(value, bytesOf));
    const { storage } = (
      globalThis as unknown as { chrome: { storage: Record<string, { get: (all: null) => Promise<object> }> } }
    ).chrome;
    for (const area of ['local', 'session']) {
      const all = await storage[area]?.get(null);
      if (all !== undefined && Object.keys(all).length > 0) tell(all);
    }
    if (localStorage.length > 0) tell(Object.entries(localStorage));
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all: unknown[] = await answer(database.transaction(store).objectStore(store).getAll());
        if (all.length > 0) tell(all);
      }
      database.close();
    }
    return said.join('\n');
  });
}

test('a pack from a spreadsheet, signed, installed as genuine, and its next version', async ({
  openExtension,
  target,
}) => {
  test.setTimeout(600_000);
  const page = await openExtension('options.html');
  const saved = await catchFiles(page);
  await expect(page.getByText(bangku.start.lead)).toBeVisible({ timeout: 30_000 });
  await face(page, target, 'bangku-1-mulai', SIZES);
  await picture(page, 'bangku-1-mulai');
  await press(page, button(page, bangku.start.sample));
  expect((await saved(/^contoh-paket-templat\.xlsx$/)).text).toContain('PK');

  // The sheet of somebody who never saw ours; what could not be taken is named by row and column.
  await choose(page, bangku.start.choose, { name: 'standar.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
  await expect(page.getByText('2 templat diambil dari standar.csv.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('standar.csv, baris 4 kolom E: “dua belas” bukan angka')).toBeVisible();
  await expect(page.getByText('Pemeriksaan: 1 wajib dibenahi, 1 saran.')).toBeVisible({ timeout: 30_000 });
  await face(page, target, 'bangku-2-isi', SIZES);
  await picture(page, 'bangku-2-isi');

  // Mended at its fields, with the product's own rules answering as one types.
  await press(page, page.getByRole('button', { name: /^Melaksanakan penatausahaan keuangan/ }));
  await expect(page.getByText('wajib: Target belum berupa angka.')).toBeVisible();
  await expect(page.getByText('saran: Diawali “melaksanakan”, yang menyatakan kegiatan.')).toBeVisible();
  await face(page, target, 'bangku-3-sunting', SIZES);
  await picture(page, 'bangku-3-sunting');
  await write(page, templat.text.rhk, 'Terlaksananya penatausahaan keuangan secara tertib');
  await write(page, templat.draft.target, '12');
  await expect(page.getByText('wajib: Target belum berupa angka.')).toHaveCount(0);
  await expect(page.getByText(/^saran: Diawali/)).toHaveCount(0);
  await press(page, button(page, bangku.toList));
  await expect(page.getByText('2 templat diperiksa; tidak ada yang perlu dibenahi.')).toBeVisible();

  await press(page, place(page, 'keterangan'));
  await write(page, bangku.head.judul, 'Standar RHK Uji');
  await write(page, bangku.head.penerbit, 'BKPSDMD Contoh');
  await write(page, 'Catatan perubahan versi 2026.1', 'Terbitan pertama.');
  await write(page, 'Satuan untuk Kuantitas', 'Berkas, Laporan');
  await press(page, button(page, bangku.ketentuan.add));
  await expect(page.getByText('wajib: Tanggalnya belum lengkap.')).toBeVisible();
  await write(page, bangku.ketentuan.nama, 'SKP selesai dikirim');
  // Day and month alike: which of them comes first is the browser's language.
  const tanggal = page.getByLabel(bangku.ketentuan.tanggal, { exact: true });
  await reach(page, tanggal);
  await page.keyboard.type('12122026');
  await expect(tanggal).toHaveValue('2026-12-12');
  await expect(page.getByText(/^wajib:/)).toHaveCount(0);

  // A label that e-Kinerja renamed: a word that means another one is refused as it is typed.
  await press(page, summary(page, bangku.kata.title));
  await press(page, button(page, bangku.kata.add));
  await page.getByLabel(bangku.kata.label, { exact: true }).selectOption({ label: 'rencana hasil kerja / rhk' });
  await write(page, bangku.kata.teks, 'IKI');
  await expect(page.getByText(/^wajib: Kata ini sudah berarti “indikator kinerja individu”/)).toBeVisible();
  await face(page, target, 'bangku-4-kata', SIZES);
  await picture(page, 'bangku-9-kata', 760, `${bangku.kata.title} (1)`);
  await write(page, bangku.kata.teks, 'Rencana Hasil Kinerja');
  await expect(page.getByText(/^wajib:/)).toHaveCount(0);
  await face(page, target, 'bangku-4-keterangan', SIZES);
  await picture(page, 'bangku-4-keterangan', 760, bangku.head.judul);

  // The draft survives the tab.
  // Not waited for: Firefox's automation never hears that an extension page is gone.
  void page.close().catch(() => undefined);
  const again = await openExtension('options.html');
  const file = await catchFiles(again);
  await expect(again.getByText('Standar RHK Uji', { exact: true })).toBeVisible({ timeout: 30_000 });
  await press(again, place(again, 'pratinjau'));
  await reach(again, again.getByRole('searchbox', { name: templat.search.label }));
  await again.keyboard.type('arsip');
  await press(again, again.getByRole('button', { name: /^Tertatanya arsip dinamis/ }));
  await expect(again.getByText('Kualitas · 95 % · akhir tahun')).toBeVisible();
  await face(again, target, 'bangku-5-pratinjau', SIZES);
  await picture(again, 'bangku-5-pratinjau');

  // Without a key nothing is signed; the key leaves the page only encrypted.
  await press(again, place(again, 'terbit'));
  await expect(button(again, 'Tanda tangani versi 2026.1')).toBeDisabled();
  await press(again, summary(again, bangku.key.make));
  await write(again, bangku.key.newPassphrase, SANDI);
  await write(again, bangku.key.again, SANDI);
  await press(again, button(again, bangku.key.makeAction));
  const key = await file(/^kunci-bkpsdmd-contoh\.json$/);
  expect(JSON.parse(key.text)).toMatchObject({ format: 'asisten-ekinerja-kunci', nama: 'BKPSDMD Contoh' });
  await expect(again.getByText(/^Kunci dibuat dan diunduh, tersandi/)).toBeVisible();
  await face(again, target, 'bangku-6-terbitkan', SIZES);
  await picture(again, 'bangku-6-terbitkan', 760, bangku.step.key);
  const sidikJari = await again.locator('.paket__fingerprint').innerText();
  await press(again, button(again, bangku.print));
  await expect(again.getByRole('heading', { name: 'Standar RHK Uji', level: 1 })).toBeVisible();
  await expect(again.getByText(sidikJari)).toBeVisible();
  await expect(
    again.getByText('Kepala kolom “rencana hasil kerja”: juga “Rencana Hasil Kinerja”', { exact: true }),
  ).toBeVisible();
  await face(again, target, 'bangku-7-daftar', SIZES);
  await picture(again, 'bangku-7-daftar');
  await press(again, button(again, bangku.cetak.back));
  await press(again, button(again, 'Tanda tangani versi 2026.1'));
  await expect(again.getByText(/^Versi 2026\.1 ditandatangani, dibaca ulang, dan diunduh/)).toBeVisible();
  const first = await file(/^bkpsdmd-contoh-standar-rhk-uji-v1\.json$/);
  const { isi } = JSON.parse(first.text) as { isi: string };
  expect(JSON.parse(isi)).toMatchObject({
    periksa: {
      satuan: [{ aspek: 'Kuantitas', boleh: ['Berkas', 'Laporan'] }],
      tenggat: [{ nama: 'SKP selesai dikirim', tanggal: '2026-12-12' }],
      lampiranWajib: [],
    },
    kata: [{ label: 'head.rhk', teks: ['Rencana Hasil Kinerja'] }],
  });

  // In the panel: unknown at first, genuine once its fingerprint was compared.
  const panel = await openExtension('sidepanel.html');
  await button(panel, words.task.templat).click();
  await button(panel, paket.open).click({ timeout: 30_000 });
  await choose(panel, paket.choose, json(first.name, first.text));
  await expect(panel.getByText(sidikJari)).toBeVisible();
  await panel.getByRole('checkbox', { name: paket.trust.same }).check();
  await button(panel, 'Percayai kunci BKPSDMD Contoh').click();
  await expect(panel.getByText('asli dari BKPSDMD Contoh')).toBeVisible();
  await button(panel, paket.install).click();
  await expect(panel.getByText('Standar RHK Uji versi 2026.1 terpasang.')).toBeVisible();
  await button(panel, words.panduan.sambutan.dismiss).click();
  await picture(panel, 'bangku-8-panel', 400, paket.installed);

  // The next version: a template added, the number raised, the key opened from its file, signed.
  await again.bringToFront();
  await press(again, button(again, bangku.key.close));
  await press(again, place(again, 'isi'));
  await press(again, button(again, bangku.add.harian));
  await write(again, bangku.kalimat, 'Menata berkas arsip bulan {{bulan}}');
  await press(again, place(again, 'terbit'));
  await expect(again.getByText(/1 templat baru, 0 berubah, 0 tidak ada lagi/)).toBeVisible();
  await press(again, summary(again, '1 templat baru'));
  await expect(again.getByRole('list', { name: '1 templat baru', exact: true })).toContainText('Menata berkas arsip');
  await again.getByLabel(bangku.key.file, { exact: true }).setInputFiles(json(key.name, key.text));
  await write(again, bangku.key.passphrase, 'bukan kata sandinya');
  await press(again, button(again, bangku.key.openAction));
  await expect(again.getByText(bangku.news.key.wrongPassphrase)).toBeVisible();
  await write(again, bangku.key.passphrase, SANDI);
  await press(again, button(again, bangku.key.openAction));
  await expect(again.getByText(sidikJari)).toBeVisible();
  await press(again, button(again, 'Tanda tangani versi 2026.1'));
  await expect(again.getByText(/Naikkan versinya dulu/)).toBeVisible();
  await press(again, button(again, bangku.raise));
  await press(again, button(again, 'Tanda tangani versi 2026.2'));
  await expect(again.getByText(/^Versi 2026\.2 ditandatangani/)).toBeVisible();
  const second = await file(/-v2\.json$/);
  await panel.bringToFront();
  await choose(panel, paket.choose, json(second.name, second.text));
  await expect(panel.getByText(/1 templat baru, 0 berubah, 0 tidak ada lagi/)).toBeVisible();
  await button(panel, paket.update).click();
  await expect(panel.getByText('Standar RHK Uji versi 2026.2 terpasang.')).toBeVisible();

  // Neither the passphrase nor the private key was ever kept in the clear; and all of it can be removed.
  const opened = await readKeyFile(new TextEncoder().encode(key.text), SANDI);
  if (!opened.ok) throw new Error('the key does not open');
  const seed = Buffer.from(opened.value.seed);
  const kept = await keptIn(again);
  expect(kept).toContain('Standar RHK Uji');
  for (const secret of [
    SANDI,
    seed.toString('hex'),
    seed.toString('base64'),
    seed.toString('base64url'),
    [...seed].join(),
  ])
    expect(kept).not.toContain(secret);
  await again.bringToFront();
  await press(again, button(again, words.menu.open));
  await press(again, button(again, words.erase.action));
  await press(again, again.getByRole('dialog').getByRole('button', { name: words.erase.action, exact: true }));
  await expect(panel.getByText(paket.none)).toBeVisible({ timeout: 30_000 });
  // Firefox's automation can ask nothing of a page that loaded itself anew: there the other page looks.
  if (target !== 'firefox') await expect(again.getByText(bangku.start.lead)).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => keptIn(panel)).toBe('');
});
