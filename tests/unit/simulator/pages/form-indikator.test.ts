import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alamat, kunjungi, masuk, satu, teks, type Halaman, type Tamu } from './visit';

const CREATE = 'kinerja/kegiatan-tahunan/create-v3';
const LIST = alamat('kinerja/kegiatan-rhk/index');

function isi(over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    'KegiatanTahunan[id_kegiatan_aspek]': '1',
    'KegiatanTahunan[nama]': 'Jumlah laporan baru',
    'KegiatanTahunan[target]': '12',
    'KegiatanTahunan[satuan]': 'Dokumen',
    referrer: LIST,
    ...over,
  };
}
function idRhk(tamu: Tamu): number {
  return satu(tamu.state.rhk, (r) => r.idPegawai === 1).id;
}
function galat(page: Halaman): string[] {
  return [...page.doc.querySelectorAll('.has-error .help-block-error')].map(teks);
}
async function coba(over: Readonly<Record<string, string>>): Promise<string[]> {
  const tamu = await kunjungi();
  return galat(await tamu.post(CREATE, { id_kegiatan_rhk: idRhk(tamu) }, isi(over)));
}

describe('Form Indikator', () => {
  it('uses the kartik markup with Batal back to where one came from', async () => {
    const tamu = await kunjungi();
    const { doc } = await tamu.get(CREATE, { id_kegiatan_rhk: idRhk(tamu) }, LIST);
    expect(teks(doc.querySelector('h1'))).toBe('Tambah Indikator Kinerja Individu');
    const group = doc.querySelector('.form-group.highlight-addon.field-kegiatantahunan-nama.required');
    expect(group?.querySelector('label.form-label.has-star')?.textContent).toBe('Indikator Kinerja Individu');
    expect(doc.querySelector('.field-kegiatantahunan-target')?.classList.contains('required')).toBe(false);
    expect(doc.querySelector('.box-footer a.btn-warning')?.getAttribute('href')).toBe(LIST);
    const select = doc.querySelector('#id-rpjmd-indikator-fungsional select');
    expect(select?.getAttribute('name')).toBe('KegiatanTahunan[id_rpjmd_indikator_fungsional]');
    const direct = await tamu.get(CREATE, { id_kegiatan_rhk: idRhk(tamu) }, '');
    expect(direct.doc.querySelector('.box-footer a.btn-warning')?.hasAttribute('href')).toBe(false);
    expect(direct.doc.querySelector<HTMLInputElement>('[name=referrer]')?.value).toBe('');
  });

  it('saves a Konsep without any monthly row', async () => {
    const tamu = await kunjungi();
    const page = await tamu.post(CREATE, { id_kegiatan_rhk: idRhk(tamu) }, isi());
    const row = tamu.state.indikator.at(-1);
    expect(page.flash).toEqual(['Data berhasil disimpan.']);
    expect(row).toMatchObject({ nama: 'Jumlah laporan baru', target: '12', status: 2, idAspek: 1 });
    expect(tamu.state.bulanan.filter((b) => b.idIndikator === row?.id)).toEqual([]);
  });

  it('names what is missing, with the label Indikator for the name', async () => {
    const empty = { id_kegiatan_aspek: '', nama: '', target: '', satuan: ' ' };
    const over = Object.fromEntries(Object.entries(empty).map(([k, v]) => [`KegiatanTahunan[${k}]`, v]));
    expect(await coba(over)).toEqual([
      'Aspek tidak boleh kosong.',
      'Indikator tidak boleh kosong.',
      'Target tidak boleh kosong.',
      'Satuan tidak boleh kosong.',
    ]);
  });

  it('counts 500 characters of the name, a line break as two', async () => {
    const over = (nama: string) => coba({ 'KegiatanTahunan[nama]': nama });
    expect(await over('é'.repeat(500))).toEqual([]);
    expect(await over(`${'a'.repeat(497)}\r\nbb`)).toEqual(['Indikator harus memiliki paling banyak 500 karakter.']);
  });

  it.each(['1,5', 'abc', ' 7 ', '1 000'])('refuses the target %j', async (target) => {
    expect(await coba({ 'KegiatanTahunan[target]': target })).toEqual(['Target harus berupa angka.']);
  });

  it.each([
    ['1.000', '1'],
    ['-4', '-4'],
    ['1e2', '100'],
    ['0', '0'],
    ['2.5', '2.5'],
    ['5\n', '5'],
  ])('stores the target %j as %s', async (typed, stored) => {
    const tamu = await kunjungi();
    await tamu.post(CREATE, { id_kegiatan_rhk: idRhk(tamu) }, isi({ 'KegiatanTahunan[target]': typed }));
    expect(tamu.state.indikator.at(-1)?.target).toBe(stored);
  });

  it('takes a no-break space for a text, an unknown aspek, and cuts a long satuan', async () => {
    const tamu = await kunjungi();
    const over = {
      'KegiatanTahunan[nama]': '\u00a0',
      'KegiatanTahunan[id_kegiatan_aspek]': '77',
      'KegiatanTahunan[satuan]': 's'.repeat(300),
    };
    const page = await tamu.post(CREATE, { id_kegiatan_rhk: idRhk(tamu) }, isi(over));
    expect(page.flash).toEqual(['Data berhasil disimpan.']);
    expect(tamu.state.indikator.at(-1)).toMatchObject({ nama: '\u00a0', idAspek: 77, satuan: 's'.repeat(255) });
  });

  it('stores every posted name unchanged and shows it again in the update form', async () => {
    const tamu = await kunjungi();
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
          .filter((s) => s.trim() !== '' && !/[\r\0]/.test(s)),
        async (nama) => {
          await tamu.post(CREATE, { id_kegiatan_rhk: idRhk(tamu) }, isi({ 'KegiatanTahunan[nama]': nama }));
          const row = tamu.state.indikator.at(-1);
          expect(row?.nama).toBe(nama);
          const { doc } = await tamu.get('kinerja/kegiatan-tahunan/update-v3', { id: row?.id ?? 0 });
          expect(doc.querySelector<HTMLTextAreaElement>('#kegiatantahunan-nama')?.value).toBe(nama);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('asks a JPT for perspektif instead of aspek', async () => {
    const tamu = await kunjungi();
    satu(tamu.state.jabatan, (j) => j.id === 3).idEselon = 2;
    const params = { id_kegiatan_rhk: idRhk(tamu) };
    const form = await tamu.get(CREATE, params);
    expect(form.doc.querySelector('#kegiatantahunan-id_kegiatan_aspek')).toBeNull();
    expect(form.doc.querySelector('#kegiatantahunan-perspektif')?.hasAttribute('multiple')).toBe(true);
    expect(galat(await tamu.post(CREATE, params, isi()))).toEqual(['Perspektif tidak boleh kosong.']);
    const pairs = [
      ...Object.entries(isi()),
      ['KegiatanTahunan[perspektif][]', 'Anggaran'],
      ['KegiatanTahunan[perspektif][]', 'Proses Bisnis'],
    ] as [string, string][];
    await tamu.post(CREATE, params, pairs);
    expect(tamu.state.indikator.at(-1)?.perspektif).toBe('Anggaran;Proses Bisnis');
  });

  it('closes update and delete to the owner after Kirim, and delete works by GET before', async () => {
    const tamu = await kunjungi();
    const row = satu(tamu.state.indikator, (i) => i.idPegawai === 1 && i.status === 2);
    row.status = 3;
    for (const action of ['update-v3', 'delete']) {
      expect((await tamu.get(`kinerja/kegiatan-tahunan/${action}`, { id: row.id }, LIST)).status).toBe(403);
    }
    row.status = 4;
    const page = await tamu.get('kinerja/kegiatan-tahunan/delete', { id: row.id }, LIST);
    expect([page.flash, row.dihapus]).toEqual([['Data berhasil dihapus'], true]);
    expect((await tamu.get('kinerja/kegiatan-tahunan/update-v3', { id: row.id })).status).toBe(404);
  });

  it('lets anybody add an indikator to somebody else’s RHK, as the site does', async () => {
    const tamu = await kunjungi();
    const rekan = await masuk(tamu.sim, 'rekan');
    await rekan.post(CREATE, { id_kegiatan_rhk: idRhk(tamu) }, isi());
    expect(tamu.state.indikator.at(-1)).toMatchObject({ nama: 'Jumlah laporan baru', idPegawai: 1 });
  });
});

describe('Detail Indikator', () => {
  it('ties one indikator to twelve cells and creates its rows on the first look', async () => {
    const tamu = await kunjungi();
    await tamu.post(CREATE, { id_kegiatan_rhk: idRhk(tamu) }, isi());
    const id = tamu.state.indikator.at(-1)?.id ?? 0;
    const { doc } = await tamu.get('kinerja/kegiatan-tahunan/view-v3', { id });
    const keys = [...doc.querySelectorAll<HTMLInputElement>('[name=editableKey]')].map((k) => Number(k.value));
    expect(keys).toHaveLength(12);
    expect(keys.map((key) => tamu.state.bulanan.find((b) => b.id === key)?.bulan)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(teks(doc.querySelectorAll('.detail-view')[1])).toContain('Pegawai Penyetuju(belum diset)');
    expect([...doc.querySelectorAll('.box-footer a')].map(teks)).toEqual(['Sunting', 'Periksa']);
  });

  it('keeps notes in a form that is never closed', async () => {
    const tamu = await kunjungi();
    const { id } = satu(tamu.state.indikator, (i) => i.idPegawai === 1);
    const route = 'kinerja/kegiatan-tahunan/view-catatan';
    const page = await tamu.post(route, { id }, { catatan: 'Mohon ditinjau' });
    expect(teks(page.doc.querySelector('.list-unstyled'))).toContain('Catatan : Mohon ditinjau');
    expect(page.html.split('<form').length - page.html.split('</form').length).toBe(1);
  });
});
