import { describe, expect, it } from 'vitest';
import type { HarianRow, State } from '../../../../simulator/contract';
import { simpanJam } from '../../../../simulator/pages/harian-rules';
import { alamat, kunjungi, masuk, satu, tanpa, teks, type Halaman } from './visit';

const INDEX = 'kinerja/kegiatan-harian/index-v4';
const CREATE = 'kinerja/kegiatan-harian/create-v4';
const UPDATE = 'kinerja/kegiatan-harian/update-v4';
const LIST = alamat(INDEX);

function isi(over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    'KegiatanHarian[id_kegiatan_tahunan]': '',
    'KegiatanHarian[uraian]': 'Memeriksa berkas usulan pegawai',
    'KegiatanHarian[realisasi]': '3',
    'KegiatanHarian[jam_mulai]': '08:00',
    'KegiatanHarian[jam_selesai]': '08:00',
    referrer: LIST,
    ...over,
  };
}
function galat(page: Halaman): string[] {
  return [...page.doc.querySelectorAll('.has-error .help-block-error')].map(teks);
}
function terakhir(state: State): HarianRow {
  return satu(state.harian, (row) => row.id === (state.nextId['harian'] ?? 0) - 1);
}

describe('the list of Kinerja Harian', () => {
  it('never closes the bulk form, so that the boxes are not its descendants', async () => {
    const { get } = await kunjungi();
    const { doc, html } = await get(INDEX);
    expect(doc.title).toBe('Kinerja Harian : November 2026');
    expect(doc.querySelectorAll('input[name="selection[]"]')).toHaveLength(2);
    const form = doc.querySelector<HTMLButtonElement>('button[name=aksi]')?.closest('form');
    expect(form?.getAttribute('method')).toBe('post');
    expect(form?.querySelectorAll('input[name="selection[]"]')).toHaveLength(0);
    expect(html.slice(html.indexOf('name="aksi"'))).not.toContain('</form>');
  });

  it('titles the date and the year view and filters by status', async () => {
    const { get } = await kunjungi();
    const day = await get(INDEX, { 'KegiatanHarianSearch[tanggal]': '2026-11-20' });
    expect(day.doc.title).toBe('Kinerja Harian : Jumat, 20 Nov 2026');
    const year = await get(INDEX, { 'KegiatanHarianSearch[bulan]': '', 'KegiatanHarianSearch[id_kegiatan_status]': 1 });
    expect(year.doc.title).toBe('Kinerja Harian : 2026');
    expect(teks(year.doc.querySelector('.table-responsive'))).toContain('gelombang 1');
    expect(teks(year.doc.querySelector('.table-responsive'))).not.toContain('gelombang 2');
  });

  it('loses the status of an entry whose text opens a tag', async () => {
    const { get, state } = await kunjungi();
    satu(state.harian, (row) => row.id === 7002).uraian = 'Menyusun naskah <!-- belum selesai';
    const { doc } = await get(INDEX);
    const row = satu([...doc.querySelectorAll('tr')], (tr) => teks(tr).includes('Menyusun naskah'));
    expect(row.querySelector('span.label')).toBeNull();
  });

  it('sends the selected Konsep ones, warns when none changed, breaks down on an empty selection', async () => {
    const { post, state } = await kunjungi();
    const all = [7001, 7002, 7003].map((id) => ['selection[]', String(id)] as const);
    const page = await post(INDEX, {}, all, LIST);
    expect(page.flash).toEqual(['2 Kegiatan berhasil dikirim untuk diperiksa']);
    expect(state.harian.map((row) => row.status)).toEqual([1, 3, 3]);
    const again = await post(INDEX, {}, all, LIST);
    expect(again.flash).toEqual(['Kegiatan yang dipilih sudah dikirim untuk diperiksa']);
    expect((await post(INDEX, {}, {}, LIST)).status).toBe(500);
  });

  it('changes status and deletes by GET for anybody who is logged in', async () => {
    const saya = await kunjungi();
    const rekan = await masuk(saya.sim, 'rekan');
    const row = satu(saya.state.harian, (r) => r.id === 7002);
    await rekan.get('kinerja/kegiatan-harian/set-periksa', { id: row.id }, LIST);
    expect(row.status).toBe(3);
    const page = await saya.get('kinerja/kegiatan-harian/delete', { id: row.id }, LIST);
    expect([page.flash, row.dihapus]).toEqual([['Data berhasil dihapus'], true]);
  });

  it('stores the month’s realisasi when one utama entry is approved, not by bulk', async () => {
    const saya = await kunjungi();
    const atasan = await masuk(saya.sim, 'atasan');
    const rows = saya.state.harian.filter((row) => row.status === 2);
    const [bulk, single] = rows;
    for (const row of rows) row.status = 3;
    const november = satu(saya.state.bulanan, (b) => b.idIndikator === single?.idIndikator && b.bulan === 11);
    const before = november.realisasi;
    const list = alamat('kinerja/kegiatan-harian/index-bawahan-v3');
    const page = await atasan.post(
      'kinerja/kegiatan-harian/index-bawahan',
      {},
      { aksi: '1', 'selection[]': String(bulk?.id) },
      list,
    );
    expect(page.flash).toEqual(['Aksi berhasil diterapkan kepada 1 kegiatan harian']);
    expect(november.realisasi).toBe(before);
    const one = await atasan.get('kinerja/kegiatan-harian/set-setuju', { id: single?.id ?? 0 }, list);
    expect(one.flash).toEqual(['Kegiatan berhasil disetujui']);
    expect([november.realisasi, november.persen]).toEqual([5 + 6 + 7, 90]);
  });
});

describe('the form of Kinerja Harian', () => {
  it('offers only approved indikator of the jenis with a target this month, and a disabled date', async () => {
    const { get, state } = await kunjungi();
    const { doc } = await get(CREATE, { id_kegiatan_harian_jenis: 1 });
    const options = () =>
      [...doc.querySelectorAll<HTMLOptionElement>('#kegiatanharian-id_kegiatan_tahunan option')].map((o) => o.text);
    expect(options()).toEqual([
      '- Indikator Kinerja Individu -',
      'Jumlah berkas usulan kenaikan pangkat yang diverifikasi',
    ]);
    expect(doc.title).toBe('Tambah Kinerja Harian : Minggu, 22 Nov 2026');
    const date = doc.querySelector<HTMLInputElement>('#kegiatanharian-tanggal');
    expect([date?.disabled, date?.value]).toEqual([true, '2026-11-22']);
    expect(doc.querySelector<HTMLInputElement>('#kegiatanharian-jam_mulai')?.value).toBe('10:00');
    expect(doc.querySelector('.error-summary')).toBeNull();
    for (const row of state.bulanan) if (row.bulan === 11) row.target = null;
    const later = await get(CREATE, { id_kegiatan_harian_jenis: 1 });
    expect(later.doc.querySelectorAll('#kegiatanharian-id_kegiatan_tahunan option')).toHaveLength(1);
    const tambahan = await get(CREATE, { id_kegiatan_harian_jenis: 2 });
    const kinds = [
      ...tambahan.doc.querySelectorAll<HTMLOptionElement>('#kegiatanharian-id_kegiatan_harian_tambahan option'),
    ];
    expect(kinds.map((o) => o.value)).toEqual(['', '1', '5']);
  });

  it('forces today unless a diskresi allows exactly the date of the URL', async () => {
    const { post, state } = await kunjungi();
    const params = { id_kegiatan_harian_jenis: 1, tanggal: '2026-11-19' };
    await post(CREATE, params, isi({ 'KegiatanHarian[tanggal]': '2026-11-18' }));
    expect(terakhir(state)).toMatchObject({ tanggal: '2026-11-22', status: 2, idIndikator: null });
    state.diskresi.push({ idPegawai: 1, tanggal: '2026-11-19' });
    await post(CREATE, params, isi());
    expect(terakhir(state).tanggal).toBe('2026-11-19');
  });

  it.each([
    ['', 'Uraian tidak boleh kosong.'],
    ['a'.repeat(19), 'Uraian minimal 20 karakter'],
    ['a'.repeat(256), 'Uraian harus memiliki paling banyak 255 karakter.'],
    ['Mengikuti kegiatan seNAMan bersama', 'Kata/Kalimat "SENAM" tidak diperbolehkan'],
    ['Memeriksa kapel di lingkungan kantor', 'Kata/Kalimat "APEL" tidak diperbolehkan'],
  ])('refuses the uraian %j', async (uraian, words) => {
    const { post } = await kunjungi();
    const page = await post(CREATE, { id_kegiatan_harian_jenis: 1 }, isi({ 'KegiatanHarian[uraian]': uraian }));
    expect([page.status, galat(page)]).toEqual([200, [words]]);
  });

  it.each(['é'.repeat(10), `${'a'.repeat(10)}${' '.repeat(10)}`, 'é'.repeat(255)])(
    'accepts the uraian %j',
    async (uraian) => {
      const { post } = await kunjungi();
      const page = await post(CREATE, { id_kegiatan_harian_jenis: 1 }, isi({ 'KegiatanHarian[uraian]': uraian }));
      expect(page.flash).toEqual(['Data berhasil disimpan.']);
    },
  );

  it('wants numbers, times and a known indikator', async () => {
    const { post } = await kunjungi();
    const page = await post(
      CREATE,
      { id_kegiatan_harian_jenis: 1 },
      isi({
        'KegiatanHarian[id_kegiatan_tahunan]': '999999',
        'KegiatanHarian[realisasi]': '1,5',
        'KegiatanHarian[jam_mulai]': '',
        'KegiatanHarian[jam_selesai]': '',
      }),
    );
    expect(galat(page)).toEqual([
      'Kegiatan SKP tidak valid.',
      'Realisasi harus berupa angka.',
      'Jam Mulai tidak boleh kosong.',
      'Jam Selesai tidak boleh kosong.',
    ]);
  });

  it('breaks down when a utama entry is updated without a known indikator', async () => {
    const { post, state } = await kunjungi();
    const row = satu(state.harian, (r) => r.id === 7002);
    for (const id of ['', '999999']) {
      const page = await post(UPDATE, { id: row.id }, isi({ 'KegiatanHarian[id_kegiatan_tahunan]': id }));
      expect(page.status).toBe(500);
    }
    const rest = tanpa(isi(), 'KegiatanHarian[id_kegiatan_tahunan]');
    expect((await post(UPDATE, { id: row.id }, rest)).flash).toEqual(['Data berhasil disimpan.']);
    expect(row).toMatchObject({ uraian: 'Memeriksa berkas usulan pegawai', tanggal: '2026-11-19' });
  });

  it('requires Kegiatan Tambahan on update only when the key arrives empty', async () => {
    const { post, state } = await kunjungi();
    await post(CREATE, { id_kegiatan_harian_jenis: 2 }, isi({ 'KegiatanHarian[id_kegiatan_harian_tambahan]': '' }));
    const row = terakhir(state);
    expect(row).toMatchObject({ jenis: 2, idTambahan: null });
    const empty = await post(UPDATE, { id: row.id }, isi({ 'KegiatanHarian[id_kegiatan_harian_tambahan]': '' }));
    expect(galat(empty)).toEqual(['Kegiatan Tambahan tidak boleh kosong.']);
    expect((await post(UPDATE, { id: row.id }, isi())).flash).toEqual(['Data berhasil disimpan.']);
  });

  it('keeps forbidden words of an unchanged text', async () => {
    const { post, state } = await kunjungi();
    const row = satu(state.harian, (r) => r.id === 7002);
    row.uraian = 'Mengikuti apel pagi di halaman kantor';
    const form = isi({
      'KegiatanHarian[uraian]': row.uraian,
      'KegiatanHarian[id_kegiatan_tahunan]': String(row.idIndikator),
    });
    expect((await post(UPDATE, { id: row.id }, form)).flash).toEqual(['Data berhasil disimpan.']);
  });

  it.each([
    ['08:30', '08:30:00'],
    ['08.00', '00:00:08'],
    ['8', '00:00:08'],
    ['abc', '00:00:00'],
    ['25:00', '25:00:00'],
  ])('stores the time %s as %s', (typed, stored) => {
    expect(simpanJam(typed)).toBe(stored);
  });
});
