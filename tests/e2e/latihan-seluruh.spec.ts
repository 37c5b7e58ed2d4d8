/** The practice page as a whole rehearsal: an SKP from one workbook, put back, made again, checked, and sent. */
import { freshRecord } from '../../utils/latihan/skenario';
import { face } from './face';
import { expect, test } from './fixtures';
import { isiLatihan, padaLatihan, simpanLatihan } from './latihan-pemula';
import { chooseFile, words } from './panel';
import { milikSaya } from './pemula';
import { agree, askToSend, button, like, openCheck } from './periksa-panel';
import { susun, workbook } from './susun';

const { cek, formulir, rencana } = words;
const queryOf = (route: string) => `?r=${encodeURIComponent(route)}`;

test('a whole SKP is made, put back, made again, checked and sent, offline and without the real e-Kinerja', async ({
  server,
  target,
}) => {
  test.setTimeout(900_000);
  await padaLatihan(target, server.proxyPort, async ({ buka }) => {
    const { panel: page, bukaSitus } = await buka();
    const now = Date.now();
    // The empty account, logged in already.
    const { kuki, state } = freshRecord('setengah', now);
    const kosong = freshRecord('kosong', now);
    kosong.state.sesi = state.sesi;
    await simpanLatihan(page, { ...kosong, kuki });
    await bukaSitus(queryOf('kinerja/kegiatan-rhk/index'));
    await page.bringToFront();
    const panel = susun(page);
    const held = async () => milikSaya(await isiLatihan(page));

    await panel.choose(await workbook('small'));
    await expect(page.locator('footer')).toContainText(/\d+ dibuat/, { timeout: 30_000 });
    expect((await held()).rhk).toEqual([]);
    await panel.run();
    const made = await panel.proof();
    expect(made.proven).toBe(made.planned);
    const first = await held();
    expect(first.indikator.length).toBeGreaterThan(0);

    await button(page, rencana.undo.button).click();
    const back = page.getByRole('button', { name: /^Kembalikan: \d+ perubahan/ });
    await expect(back).toBeEnabled({ timeout: 30_000 });
    await back.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Kembalikan/ })
      .click();
    const undone = await panel.proof();
    expect(undone.proven).toBe(undone.planned);
    const empty = await held();
    expect([empty.rhk, empty.indikator, empty.bulan]).toEqual([[], [], []]);

    await button(page, rencana.again).click();
    await panel.choose(await workbook());
    await expect(page.locator('footer')).toContainText('34 dibuat · 168 target bulan', { timeout: 30_000 });
    await panel.run();
    const whole = await panel.proof();
    expect([whole.proven, whole.planned]).toEqual([202, 202]);

    await openCheck(page, cek.answer.ready);
    await button(page, cek.temuan.toKirim).click();
    await askToSend(page);
    const { indikator } = await held();
    for (const { nama } of indikator) await expect(page.getByRole('dialog')).toContainText(nama);
    expect(indikator.map(({ status }) => status)).toEqual(indikator.map(() => 2));
    await agree(page);
    await expect(page.getByText(like(cek.kirim.allProven_other))).toBeVisible({ timeout: 60_000 });
    expect((await held()).indikator.map(({ status }) => status)).toEqual(indikator.map(() => 3));
    await face(page, target, 'latihan-terkirim');
    expect(server.requests).toEqual([]);
  });
});

test('a prepared entry goes into the daily log and a template into an RHK, each saved by the person', async ({
  server,
  target,
}) => {
  test.setTimeout(900_000);
  await padaLatihan(target, server.proxyPort, async ({ buka, dialogs }) => {
    const { panel, bukaSitus } = await buka();
    const record = freshRecord('akhirBulan', Date.now());
    await simpanLatihan(panel, record);
    const held = async () => milikSaya(await isiLatihan(panel));
    const before = await held();
    // The form offers what has a target in its month.
    const november = new Set(before.bulan.filter(({ bulan }) => bulan === 11).map(({ idIndikator }) => idIndikator));
    const iki = before.indikator.find(({ id }) => november.has(id));
    if (iki === undefined) throw new Error('no indikator');
    const situs = await bukaSitus(queryOf('kinerja/kegiatan-harian/index-v4'));
    await situs.click('Kinerja Utama');
    await situs.shows('Jam Selesai');
    await panel.bringToFront();
    await expect(panel.getByText(formulir.offers.title, { exact: true })).toBeVisible({ timeout: 30_000 });

    await panel.getByRole('radio', { name: words.isi.harian, exact: true }).check();
    const uraian = 'Menyusun bahan rapat evaluasi & notulen';
    const hari = new Date(record.mulai.situs).toLocaleDateString('id-ID', { timeZone: 'Asia/Jakarta' });
    const sheet = `Tanggal;IKI;Uraian;Realisasi;Jam Mulai;Jam Selesai\r\n${hari};${iki.nama};${uraian};3;7.30;09.45`;
    await chooseFile(panel, { name: 'catatan.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
    await expect(panel.getByText('1 catatan disiapkan')).toBeVisible();
    await panel.getByRole('radio', { name: words.isi.formulir, exact: true }).check();
    await panel.locator('button.entry').click();
    await button(panel, formulir.foot.fill).click();
    await expect(panel.getByText(formulir.filled.body)).toBeVisible();
    expect((await held()).harian).toHaveLength(before.harian.length);
    await situs.bringToFront();
    await situs.click('Simpan');
    await situs.shows('Data berhasil disimpan.');
    expect((await held()).harian.at(-1)).toMatchObject({ idIndikator: iki.id, uraian, realisasi: '3' });
    await panel.bringToFront();
    await expect(panel.locator('.entry', { hasText: uraian })).toContainText(words.harian.keadaan.tersimpan);

    const skp = (await isiLatihan(panel)).skp.find(({ id }) => id === iki.idSkp);
    if (skp === undefined) throw new Error('no SKP');
    await situs.bringToFront();
    await situs.go(`${queryOf('kinerja/kegiatan-rhk/create')}&id_instansi_pegawai_skp=${String(skp.id)}`);
    await panel.bringToFront();
    await panel.locator('.offer').first().click();
    await panel
      .getByRole('combobox', { name: 'Rencana Hasil Kerja Atasan Yang Diintervensi', exact: true })
      .selectOption({ index: 1 });
    await button(panel, formulir.foot.fill).click();
    await expect(panel.getByText(formulir.filled.body)).toBeVisible();
    expect((await held()).rhk).toHaveLength(before.rhk.length);
    await situs.bringToFront();
    await situs.click('Simpan');
    await situs.shows('Data berhasil disimpan.');
    expect((await held()).rhk).toHaveLength(before.rhk.length + 1);
    expect(dialogs).toEqual([]);
    expect(server.requests).toEqual([]);
  });
});
