import { describe, expect, it } from 'vitest';
import { alamat, kunjungi, masuk, satu, tanpa, teks, type Halaman, type Tamu } from './visit';

const CREATE = 'kinerja/kegiatan-rhk/create';
const LIST = alamat('kinerja/kegiatan-rhk/index');

function idSkp(tamu: Tamu): number {
  return satu(tamu.state.skp, (skp) => skp.idTenure === satu(tamu.state.rhk, (r) => r.idPegawai === 1).idTenure).id;
}
function isi(over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    'KegiatanRhk[nomorSkpLengkap]': 'diabaikan',
    'KegiatanRhk[id_kegiatan_rhk_atasan]': '501',
    'KegiatanRhk[id_kegiatan_rhk_jenis]': '1',
    'KegiatanRhk[nama]': 'Tersedianya laporan baru',
    referrer: LIST,
    ...over,
  };
}
function galat(page: Halaman): string[] {
  return [...page.doc.querySelectorAll('.has-error .help-block-error')].map(teks);
}

describe('Form RHK', () => {
  it('shows the labels, ids and the superior’s Utama RHK, and no Batal', async () => {
    const tamu = await kunjungi();
    const { doc } = await tamu.get(CREATE, { id_instansi_pegawai_skp: idSkp(tamu) }, LIST);
    expect(teks(doc.querySelector('h1'))).toBe('Tambah RHK');
    expect(teks(doc.querySelector('.box-title'))).toBe('Form RHK');
    expect(doc.querySelector('#kegiatanrhk-nomorskplengkap')?.hasAttribute('readonly')).toBe(true);
    const atasan = [...doc.querySelectorAll<HTMLOptionElement>('#kegiatanrhk-id_kegiatan_rhk_atasan option')];
    expect(atasan.map((o) => o.value)[0]).toBe('');
    expect(atasan.slice(1).map((o) => o.text)).toEqual(
      tamu.state.rhk.filter((r) => r.idPegawai === 2).map((r) => r.nama),
    );
    expect(doc.querySelector('.field-kegiatanrhk-id_kegiatan_rhk_atasan')?.classList.contains('required')).toBe(false);
    expect(doc.querySelector('.field-kegiatanrhk-nama.required > label.control-label')?.textContent).toBe(
      'Rencana Hasil Kerja',
    );
    expect(doc.querySelector('.error-summary')?.getAttribute('style')).toBe('display:none');
    expect(doc.querySelector<HTMLInputElement>('[name=referrer]')?.value).toBe(LIST);
    expect([...doc.querySelectorAll('.box-footer a')]).toEqual([]);
  });

  it('saves, goes back to the referrer and shows the row', async () => {
    const tamu = await kunjungi();
    const page = await tamu.post(CREATE, { id_instansi_pegawai_skp: idSkp(tamu) }, isi());
    expect([page.url, page.flash]).toEqual([LIST, ['Data berhasil disimpan.']]);
    expect(teks(page.doc.body)).toContain('Tersedianya laporan baru');
  });

  it('names each missing field in the site’s words with 200', async () => {
    const tamu = await kunjungi();
    const empty = isi({
      'KegiatanRhk[id_kegiatan_rhk_atasan]': '',
      'KegiatanRhk[id_kegiatan_rhk_jenis]': '',
      'KegiatanRhk[nama]': '  \r\n',
    });
    const before = tamu.state.rhk.length;
    const page = await tamu.post(CREATE, { id_instansi_pegawai_skp: idSkp(tamu) }, empty);
    const words = [
      'Rencana Hasil Kerja Atasan Yang Diintervensi tidak boleh kosong.',
      'Jenis RHK tidak boleh kosong.',
      'Rencana Hasil Kerja tidak boleh kosong.',
    ];
    expect([page.status, galat(page)]).toEqual([200, words]);
    expect([...page.doc.querySelectorAll('.error-summary li')].map(teks)).toEqual(words);
    expect(page.flash).toEqual(['Data gagal disimpan. Silahkan periksa kembali isian Anda.']);
    expect(page.doc.querySelector<HTMLInputElement>('[name=referrer]')?.value).toBe(LIST);
    expect(tamu.state.rhk).toHaveLength(before);
  });

  it('cannot be saved while the superior has no RHK, and a JPT needs none', async () => {
    const tamu = await kunjungi();
    for (const r of tamu.state.rhk) if (r.idPegawai === 2) r.dihapus = true;
    const params = { id_instansi_pegawai_skp: idSkp(tamu) };
    const refused = await tamu.post(CREATE, params, isi({ 'KegiatanRhk[id_kegiatan_rhk_atasan]': '' }));
    expect(galat(refused)).toEqual(['Rencana Hasil Kerja Atasan Yang Diintervensi tidak boleh kosong.']);
    satu(tamu.state.jabatan, (j) => j.id === 3).idEselon = 4;
    const form = await tamu.get(CREATE, params);
    expect(form.doc.querySelector('#kegiatanrhk-id_kegiatan_rhk_atasan')).toBeNull();
    const saved = await tamu.post(CREATE, params, isi({ 'KegiatanRhk[id_kegiatan_rhk_atasan]': '' }));
    expect(saved.flash).toEqual(['Data berhasil disimpan.']);
  });

  it('saves with an empty referrer but shows the same empty form again', async () => {
    const tamu = await kunjungi();
    const before = tamu.state.rhk.length;
    const page = await tamu.post(CREATE, { id_instansi_pegawai_skp: idSkp(tamu) }, isi({ referrer: '' }));
    expect(tamu.state.rhk).toHaveLength(before + 1);
    expect(page.url).toContain('kegiatan-rhk%2Fcreate');
    expect(page.doc.querySelector<HTMLTextAreaElement>('#kegiatanrhk-nama')?.value).toBe('');
  });

  it('breaks down before saving when the referrer key is missing', async () => {
    const tamu = await kunjungi();
    const before = tamu.state.rhk.length;
    const rest = tanpa(isi(), 'referrer');
    const page = await tamu.post(CREATE, { id_instansi_pegawai_skp: idSkp(tamu) }, rest);
    expect([page.status, tamu.state.rhk.length]).toEqual([500, before]);
  });

  it('stores an unknown jenis with success and shows it nowhere', async () => {
    const tamu = await kunjungi();
    const page = await tamu.post(
      CREATE,
      { id_instansi_pegawai_skp: idSkp(tamu) },
      isi({ 'KegiatanRhk[id_kegiatan_rhk_jenis]': '99' }),
    );
    expect(page.flash).toEqual(['Data berhasil disimpan.']);
    expect(tamu.state.rhk.at(-1)?.jenis).toBe(99);
    expect(teks(page.doc.body)).not.toContain('Tersedianya laporan baru');
  });

  it('lets a tahapan inherit the SKP but choose jenis and atasan again', async () => {
    const tamu = await kunjungi();
    const induk = satu(tamu.state.rhk, (r) => r.idPegawai === 1);
    const form = await tamu.get(CREATE, { id_induk: induk.id });
    expect(form.doc.querySelector<HTMLInputElement>('#kegiatanrhk-namainduk')?.value).toBe(induk.nama);
    expect(form.doc.querySelector<HTMLSelectElement>('#kegiatanrhk-id_kegiatan_rhk_jenis')?.value).toBe('');
    await tamu.post(CREATE, { id_induk: induk.id }, isi());
    expect(tamu.state.rhk.at(-1)).toMatchObject({ idInduk: induk.id, idSkp: induk.idSkp, jenis: 1 });
  });

  it('keeps what the update does not post, and lets only the owner in', async () => {
    const tamu = await kunjungi();
    const rhk = satu(tamu.state.rhk, (r) => r.idPegawai === 1);
    const before = { ...rhk };
    await tamu.post(
      'kinerja/kegiatan-rhk/update',
      { id: rhk.id },
      { 'KegiatanRhk[nama]': 'Nama baru', referrer: LIST },
    );
    expect(rhk).toEqual({ ...before, nama: 'Nama baru' });
    const rekan = await masuk(tamu.sim, 'rekan');
    expect((await rekan.get('kinerja/kegiatan-rhk/update', { id: rhk.id })).status).toBe(403);
    expect((await rekan.get(CREATE, { id_instansi_pegawai_skp: idSkp(tamu) })).status).toBe(403);
    expect((await tamu.get(CREATE)).status).toBe(403);
  });
});
