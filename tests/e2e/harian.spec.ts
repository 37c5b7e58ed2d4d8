/** The daily log: a sheet prepared ahead, put into the form on its day, saved by the person, and seen in the list. */

import { face } from './face';
import { expect, test } from './fixtures';
import { chooseFile, words } from './panel';

const { harian, formulir } = words;
const LIST = 'kinerja/kegiatan-harian/index-v4';
const ODD = 'Menyusun "bahan" rapat & notulen 😀';

const TALL = { height: 900, fullPage: true };

test('a sheet of entries is offered on the form of its day, stored by Simpan, and proven by the list', async ({
  openSite,
  openExtension,
  simulator,
  target,
}) => {
  const { state } = simulator;
  const before = state.harian.length;
  const site = await openSite(LIST);
  await site.getByRole('link', { name: 'Kinerja Utama' }).click();
  const day = await site.locator('#kegiatanharian-tanggal').inputValue();
  const indikator = await site.locator('#kegiatanharian-id_kegiatan_tahunan option').nth(1).innerText();
  const [year = '', month = '', date = ''] = day.split('-');
  const tomorrow = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const panel = await openExtension('sidepanel.html');
  await expect(panel.getByText(formulir.offers.title, { exact: true })).toBeVisible();

  // From the sheet: two are kept, one is named by row and column.
  await panel.getByRole('radio', { name: words.isi.harian, exact: true }).check();
  await face(panel, target, 'harian-1-kosong', TALL);
  const sheet = [
    'Hari/Tanggal;IKI;Uraian Kegiatan;Realisasi;Jam Mulai;Jam Selesai',
    `${date}/${month}/${year};${indikator};"${ODD.replaceAll('"', '""')}";3;7.30;09.45`,
    `${tomorrow};${indikator};Mencatat surat masuk dan disposisi;5;08.00;10.00`,
    `;${indikator};Mengikuti apel pagi di halaman kantor;1;07.00;07.30`,
  ].join('\r\n');
  await chooseFile(panel, { name: 'catatan.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await expect(panel.getByText('2 catatan disiapkan')).toBeVisible();
  await expect(panel.getByText('Baris 4, kolom C')).toBeVisible();
  await expect(panel.getByText(harian.busy.checking)).toBeHidden();
  await expect(panel.getByText(harian.indikator.unknown)).toHaveCount(0);
  await face(panel, target, 'harian-2-disiapkan', TALL);

  // On the form: only the form's own day, shown before it is put in.
  await panel.getByRole('radio', { name: words.isi.formulir, exact: true }).check();
  await expect(panel.getByText(/^Disiapkan untuk /)).toContainText(`${String(Number(date))} `);
  await expect(panel.getByText('1 catatan untuk hari lain tidak ditawarkan', { exact: false })).toBeVisible();
  await face(panel, target, 'harian-3-formulir', TALL);
  await panel.locator('button.entry').click();
  await expect(panel.locator('.draft__field')).not.toHaveCount(0);
  await panel.getByRole('button', { name: formulir.foot.fill, exact: true }).click();
  await expect(panel.getByText(formulir.filled.body)).toBeVisible();
  await expect(panel.locator('button.entry')).toContainText(harian.keadaan.diisi);
  await expect(site.locator('#kegiatanharian-uraian')).toHaveValue(ODD);
  expect(state.harian).toHaveLength(before);

  // The person saves; the list proves it.
  await site.bringToFront();
  await site.getByRole('button', { name: 'Simpan' }).click();
  await expect(site.locator('.alert-success')).toContainText('Data berhasil disimpan.');
  expect(state.harian.at(-1)).toMatchObject({
    tanggal: day,
    jenis: 1,
    uraian: ODD,
    realisasi: '3',
    jamMulai: '07:30:00',
    jamSelesai: '09:45:00',
  });
  expect(state.indikator.find(({ id }) => id === state.harian.at(-1)?.idIndikator)?.nama).toBe(indikator);
  await panel.bringToFront();
  await expect(panel.locator('.entry', { hasText: ODD })).toContainText(harian.keadaan.tersimpan);
  await face(panel, target, 'harian-4-tersimpan', TALL);
});
