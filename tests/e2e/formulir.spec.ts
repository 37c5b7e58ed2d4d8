/** Filling the site's own forms from templates, and saving with the site's own button, in both browsers. */
import type { Locator, Page } from '@playwright/test';
import { logIn, SITE } from '../../scripts/browsers/launch';
import { face, picture } from './face';
import { expect, test } from './fixtures';
import { words } from './panel';

test.use({ actionTimeout: 10_000 });

const { formulir } = words;
const NIP_KEPALA = '197512032000031004';
const button = (panel: Page, name: string | RegExp) => panel.getByRole('button', { name, exact: true });
const address = (route: string, query = '') => `${SITE}?r=${encodeURIComponent(route)}${query}`;
/** As every browser posts it. */
const posted = (text: string) => text.replaceAll('\n', '\r\n');

/** Playwright's fill() does not reach React in Firefox, and not every key is on a keyboard. */
async function write(box: Locator, text: string): Promise<void> {
  await box.evaluate((element: HTMLTextAreaElement | HTMLInputElement, value) => {
    const own = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(own.prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

const field = (panel: Page, label: string) =>
  panel.locator('.draft__field', {
    has: panel.getByRole('checkbox', { name: `${formulir.draft.include} ${label}`, exact: true }),
  });

/** The first template that fits, its main text changed to `text`. */
async function draft(panel: Page, label: string, text: string): Promise<void> {
  await panel.locator('.offer').first().click();
  const own = field(panel, label);
  await own.getByRole('button', { name: formulir.draft.edit }).click();
  await write(own.getByRole('textbox'), text);
}
async function fill(panel: Page): Promise<void> {
  await button(panel, formulir.foot.fill).click();
  await expect(panel.getByText(formulir.filled.body)).toBeVisible();
}
async function save(site: Page): Promise<void> {
  await site.getByRole('button', { name: 'Simpan' }).click();
  await expect(site.locator('.alert-success')).toContainText('Data berhasil disimpan.');
}
test('on every form, what was shown goes in, and Simpan stores exactly that', async ({
  openSite,
  openExtension,
  simulator,
  context,
  target,
}) => {
  test.setTimeout(600_000);
  const { state } = simulator;
  const skp = state.skp.find(({ idTenure }) => state.tenure.some((one) => one.id === idTenure && one.idPegawai === 1));
  if (skp === undefined) throw new Error('not seeded');
  const site = await openSite('kinerja/kegiatan-rhk/index');
  const panel = await openExtension('sidepanel.html');
  const shown = async (form: string) => {
    await panel.bringToFront();
    await expect(panel.getByRole('heading', { level: 2, name: new RegExp(form) })).toBeVisible();
    await expect(panel.locator('.offer').first()).toBeVisible();
  };
  const at = async (route: string, query: string, form: string) => {
    // The form before this one may have the same heading: the panel has to have left it.
    await site.goto(address('kinerja/kegiatan-rhk/index'));
    await panel.bringToFront();
    await expect(panel.getByRole('heading', { level: 2, name: new RegExp(form) })).toBeHidden();
    await site.goto(address(route, query), { referer: address('kinerja/kegiatan-rhk/index') });
    await shown(form);
  };

  // Form RHK: a text with everything in it, the page's own RHK atasan, nothing before a place is filled.
  await at('kinerja/kegiatan-rhk/create', `&id_instansi_pegawai_skp=${String(skp.id)}`, words.page['form-rhk']);
  await face(panel, target, 'formulir-1-formulir');
  const odd = 'Kutip "dua" dan \'satu\', <b>tebal</b> & emoji 😀\nbaris kedua; 100% {selesai}';
  await draft(panel, 'Rencana Hasil Kerja', `${odd} {{tempat_sendiri}}`);
  await expect(panel.getByText(formulir.places.open, { exact: true })).toBeVisible();
  await face(panel, target, 'formulir-2-tinjau');
  await button(panel, formulir.foot.fill).click({ force: true });
  await expect(site.locator('#kegiatanrhk-nama')).toHaveValue('');
  await write(field(panel, 'Rencana Hasil Kerja').getByRole('textbox'), odd);
  await expect(panel.getByText(/“<b”.*menampilkannya keliru/)).toBeVisible();
  const atasan = panel.getByRole('combobox', { name: 'Rencana Hasil Kerja Atasan Yang Diintervensi' });
  await atasan.selectOption({ index: 1 });
  const idAtasan = await atasan.inputValue();
  await fill(panel);
  await face(panel, target, 'formulir-3-terisi');
  await expect(site.locator('#kegiatanrhk-nama')).toHaveValue(odd);
  await picture(site, `formulir-${target}-halaman`);
  await save(site);
  const rhk = state.rhk.at(-1);
  expect(rhk).toMatchObject({ nama: posted(odd), jenis: 1, idAtasan: Number(idAtasan), idSkp: skp.id, idInduk: null });

  // A tahapan of it, and a change of that: the same form by its two other ways in.
  await at('kinerja/kegiatan-rhk/create', `&id_induk=${String(rhk?.id)}`, words.page['form-rhk']);
  await draft(panel, 'Rencana Hasil Kerja', 'Tersusunnya bahan "tahap satu"');
  await atasan.selectOption({ index: 1 });
  await fill(panel);
  await save(site);
  const tahapan = state.rhk.at(-1);
  expect(tahapan).toMatchObject({ nama: 'Tersusunnya bahan "tahap satu"', idInduk: rhk?.id });
  await at('kinerja/kegiatan-rhk/update', `&id=${String(tahapan?.id)}`, words.page['form-rhk']);
  await draft(panel, 'Rencana Hasil Kerja', 'Tersusunnya bahan tahap dua');
  await fill(panel);
  await save(site);
  expect(tahapan).toMatchObject({ nama: 'Tersusunnya bahan tahap dua', idInduk: rhk?.id });

  // Form Indikator: 500 characters as the server counts them, and a true Select2.
  await at('kinerja/kegiatan-tahunan/create-v3', `&id_kegiatan_rhk=${String(rhk?.id)}`, words.page['form-indikator']);
  const long = `${'Jumlah laporan yang selesai '.repeat(18).slice(0, 497)}\n😀`;
  await draft(panel, 'Indikator Kinerja Individu', long);
  await expect(field(panel, 'Indikator Kinerja Individu').getByText('500 dari 500 karakter')).toBeVisible();
  await panel.getByText(/^Kolom lain/).click();
  await panel.getByRole('combobox', { name: 'Indikator Fungsional Renstra' }).selectOption('2');
  await write(field(panel, 'Target').getByRole('textbox'), '1.5');
  await fill(panel);
  await expect(site.locator('.select2-selection__rendered')).toHaveText(/Tingkat kepuasan penerima layanan fungsional/);
  await save(site);
  const iki = state.indikator.at(-1);
  expect(iki).toMatchObject({ nama: posted(long), target: '1.5', idRhk: rhk?.id });
  const post = simulator.log
    .filter(({ method, route }) => method === 'POST' && route === 'kinerja/kegiatan-tahunan/create-v3')
    .at(-1)?.post;
  expect(new URLSearchParams(post).get('KegiatanTahunan[id_rpjmd_indikator_fungsional]')).toBe('2');

  // A form that has texts already: before and after, one field left alone, all of it put back.
  await at('kinerja/kegiatan-tahunan/update-v3', `&id=${String(iki?.id)}`, words.page['form-indikator']);
  const satuan = await site.locator('#kegiatantahunan-satuan').inputValue();
  await draft(panel, 'Indikator Kinerja Individu', 'Jumlah dokumen');
  await expect(field(panel, 'Indikator Kinerja Individu').locator('del')).toContainText('Jumlah laporan yang selesai');
  await write(field(panel, 'Satuan').getByRole('textbox'), 'Dokumen');
  await field(panel, 'Target').getByRole('checkbox').uncheck();
  await face(panel, target, 'formulir-4-mengganti');
  await fill(panel);
  await expect(site.locator('#kegiatantahunan-nama')).toHaveValue('Jumlah dokumen');
  await expect(site.locator('#kegiatantahunan-target')).toHaveValue('1.5');
  await site.bringToFront();
  await site.locator('#kegiatantahunan-nama').press('End');
  await site.keyboard.type(' lain');
  await panel.bringToFront();
  await button(panel, formulir.undo).click();
  await expect(panel.getByText(formulir.undone.kept.replace('{{fields}}', 'Indikator Kinerja Individu'))).toBeVisible();
  await expect(site.locator('#kegiatantahunan-nama')).toHaveValue(/lain/);
  await expect(site.locator('#kegiatantahunan-satuan')).toHaveValue(satuan);

  // Put in again, and saved this time.
  await at('kinerja/kegiatan-tahunan/update-v3', `&id=${String(iki?.id)}`, words.page['form-indikator']);
  await draft(panel, 'Indikator Kinerja Individu', 'Jumlah dokumen');
  await write(field(panel, 'Satuan').getByRole('textbox'), 'Dokumen');
  await field(panel, 'Target').getByRole('checkbox').uncheck();
  await fill(panel);
  await save(site);
  expect(iki).toMatchObject({ nama: 'Jumlah dokumen', satuan: 'Dokumen', target: '1.5' });

  // Lampiran: the part is read from the list; what the person types is counted.
  const list = `&id_pegawai=1&InstansiPegawaiSkpSearch%5Bnomor%5D=${skp.nomor}`;
  await site.goto(address('kinerja/instansi-pegawai-skp/index-lampiran', list));
  await site.locator('a[href*="id_skp_lampiran_jenis=2"]').click();
  await site.locator('#skplampiran-uraian').click();
  await site.keyboard.type('Rapat');
  await panel.bringToFront();
  await expect(panel.getByText('5 karakter').first()).toBeVisible();
  await expect(panel.getByText(formulir.bagian.ask)).toBeHidden();
  await draft(panel, 'Uraian', 'Laporan "bulanan"\nsetiap tanggal 5 & evaluasi');
  await fill(panel);
  await save(site);
  expect(state.lampiran.at(-1)).toMatchObject({
    idJenis: 2,
    uraian: posted('Laporan "bulanan"\nsetiap tanggal 5 & evaluasi'),
  });

  // Daily entries of both kinds: the page's own lists, times its picker takes over.
  for (const jenis of [1, 2] as const) {
    await at(
      'kinerja/kegiatan-harian/create-v4',
      `&id_kegiatan_harian_jenis=${String(jenis)}`,
      words.page['form-kinerja-harian'],
    );
    const uraian = `Menyusun "bahan" laporan ke-${String(jenis)} 😀`;
    await draft(panel, 'Uraian', uraian);
    if (jenis === 2) await panel.getByRole('combobox', { name: 'Kegiatan Tambahan' }).selectOption({ index: 1 });
    else await panel.getByRole('combobox', { name: 'Indikator Kinerja Individu' }).selectOption({ index: 1 });
    await write(panel.getByRole('textbox', { name: 'Jam Mulai' }), '07:30');
    await write(panel.getByRole('textbox', { name: 'Jam Selesai' }), '09:45');
    await write(panel.getByRole('textbox', { name: 'Realisasi' }), '3');
    await fill(panel);
    await site.bringToFront();
    await site.locator('.field-kegiatanharian-jam_selesai .picker').click();
    await expect(site.locator('#kegiatanharian-jam_selesai')).toHaveValue('09:46');
    await save(site);
    const entry = state.harian.at(-1);
    expect(entry).toMatchObject({ jenis, uraian, realisasi: '3', jamMulai: '07:30:00', jamSelesai: '09:46:00' });
    expect(jenis === 1 ? entry?.idIndikator : entry?.idTambahan).not.toBeNull();
  }

  // What was stored is changed by the same two forms.
  const entry = state.lampiran.at(-1);
  await site.goto(address('kinerja/instansi-pegawai-skp/index-lampiran', list));
  await site
    .locator(`a[href*="update&id=${String(entry?.id)}"], a[href*="update&amp;id=${String(entry?.id)}"]`)
    .click();
  await shown(words.page['form-lampiran']);
  await draft(panel, 'Uraian', 'Laporan triwulan');
  await fill(panel);
  await save(site);
  expect(entry).toMatchObject({ idJenis: 2, uraian: 'Laporan triwulan' });
  const harian = state.harian.at(-1);
  await at('kinerja/kegiatan-harian/update-v4', `&id=${String(harian?.id)}`, words.page['form-kinerja-harian']);
  await draft(panel, 'Uraian', 'Mengubah uraian yang tadi disimpan');
  await field(panel, 'Realisasi').getByRole('checkbox').uncheck();
  await fill(panel);
  await save(site);
  expect(harian).toMatchObject({ uraian: 'Mengubah uraian yang tadi disimpan', realisasi: '3' });

  // JPT: a Select2 for several at once, and no aspek.
  const kepala = state.pegawai.find(({ nip }) => nip === NIP_KEPALA);
  const tenure = state.tenure.find(({ idPegawai }) => idPegawai === kepala?.id);
  const skpKepala = state.skp.find(({ idTenure }) => idTenure === tenure?.id);
  if (rhk === undefined || kepala === undefined || tenure === undefined || skpKepala === undefined)
    throw new Error('not seeded');
  state.rhk.push({ ...rhk, id: 9901, idSkp: skpKepala.id, idTenure: tenure.id, idPegawai: kepala.id });
  await context.clearCookies();
  await logIn(site, NIP_KEPALA);
  await at('kinerja/kegiatan-tahunan/create-v3', '&id_kegiatan_rhk=9901', words.page['form-indikator']);
  await draft(panel, 'Indikator Kinerja Individu', 'Persentase layanan tepat waktu');
  const perspektif = panel.getByRole('group', { name: 'Perspektif' }).getByRole('checkbox');
  await perspektif.nth(0).check();
  await perspektif.nth(1).check();
  await fill(panel);
  await expect(site.locator('.select2-selection__choice')).toHaveCount(2);
  await save(site);
  expect(state.indikator.at(-1)?.perspektif.split(';')).toHaveLength(2);
});
