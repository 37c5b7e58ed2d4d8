import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../../simulator/create-simulator';
import { alamat, kunjungi, masuk, satu, teks } from './visit';

const INDEX = 'kinerja/kegiatan-rhk/index';
const HEADS = [
  'No',
  'Rencana Hasil Kerja Atasan Yang Diintervensi',
  'Rencana Hasil Kerja',
  'Aspek',
  'Indikator Kinerja Individu',
  'Target',
  'Status',
  '',
];

function rows(doc: Document): HTMLTableRowElement[] {
  return [...doc.querySelectorAll<HTMLTableRowElement>('.kegiatan-rhk-index table.table-bordered tr')].filter(
    (tr) => tr.closest('.modal') === null,
  );
}
function rowOf(doc: Document, text: string): HTMLTableRowElement {
  return satu(rows(doc), (tr) => teks(tr).includes(text));
}
function icons(row: HTMLTableRowElement): string[] {
  return [...(row.cells[row.cells.length - 1]?.querySelectorAll('a > i.fa') ?? [])].map((i) =>
    i.className.replace('fa fa-', ''),
  );
}

describe('the list', () => {
  it('preselects the first SKP of the year on the first visit', async () => {
    const { get } = await kunjungi();
    const { doc } = await get(INDEX);
    expect(doc.title).toBe('Daftar RHK : SKP 1-2026');
    expect([...(rows(doc)[0]?.cells ?? [])].map((c) => c.textContent)).toEqual(HEADS);
    expect(doc.querySelector<HTMLSelectElement>('#kegiatanrhksearch-nomor_skp')?.value).toBe('1-2026');
  });

  it('shows nothing but a sentence when the choice was emptied', async () => {
    const { get } = await kunjungi();
    const { doc } = await get(INDEX, { 'KegiatanRhkSearch[nomor_skp]': '' });
    expect(teks(doc.querySelector('.kegiatan-rhk-index .box-body'))).toBe('Silahkan pilih skp terlebih dahulu');
    expect(doc.querySelector('#modal-instansi')).toBeNull();
  });

  it('spans an RHK over its indikator and numbers tahapan after their parent', async () => {
    const { get } = await kunjungi();
    const { doc } = await get(INDEX);
    const first = rowOf(doc, 'Tersusunnya laporan evaluasi');
    expect(first.cells).toHaveLength(8);
    expect([...first.cells].slice(0, 3).map((c) => c.rowSpan)).toEqual([3, 3, 3]);
    expect(rowOf(doc, 'Waktu penyusunan setiap laporan').cells).toHaveLength(5);
    const empty = rowOf(doc, 'Tersedianya basis data jabatan');
    expect([empty.cells.length, teks(empty.cells[5])]).toEqual([8, '']);
    expect(teks(rowOf(doc, 'kenaikan pangkat periode April').cells[0])).toBe('2.1');
    const numbers = rows(doc)
      .filter((tr) => tr.cells.length === 8)
      .map((tr) => teks(tr.cells[0]));
    expect(numbers).toEqual(['No', '1', '2', '2.1', '3', '4', '5', '1', '2']);
    expect([...doc.querySelectorAll('th[colspan="8"]')].map((th) => th.textContent)).toEqual(['Utama', 'Tambahan']);
  });

  it('gives each status the icons the owner has, in order', async () => {
    const { get } = await kunjungi();
    const { doc } = await get(INDEX);
    expect(icons(rowOf(doc, 'Waktu penyusunan setiap laporan'))).toEqual([
      'send-o',
      'comment',
      'eye',
      'pencil',
      'trash',
    ]);
    expect(icons(rowOf(doc, 'Nilai kepuasan peserta'))).toEqual(['send-o', 'comment', 'eye', 'pencil', 'trash']);
    expect(icons(rowOf(doc, 'berkas usulan kenaikan pangkat yang'))).toEqual(['comment', 'eye']);
    expect(icons(rowOf(doc, 'kegiatan sosialisasi'))).toEqual(['comment', 'eye']);
    expect(teks(rowOf(doc, 'Nilai kepuasan peserta'))).toContain('(Ket: Sebutkan alat ukur kepuasannya)');
  });

  it('gives the superior approve, reject and return in the SKP detail', async () => {
    const saya = await kunjungi();
    const skp = satu(saya.state.skp, (row) => row.id === saya.state.indikator[0]?.idSkp);
    const atasan = await masuk(saya.sim, 'atasan');
    const { doc, status } = await atasan.get('kinerja/instansi-pegawai-skp/view-v3', { id: skp.id });
    expect(status).toBe(200);
    const row = satu([...doc.querySelectorAll('tr')], (tr) => teks(tr).includes('kegiatan sosialisasi'));
    expect(icons(row)).toEqual(['check', 'remove', 'refresh', 'comment', 'eye']);
    expect(doc.querySelector('a[href*="kegiatan-rhk%2Fupdate"]')).toBeNull();
    const rekan = await masuk(saya.sim, 'rekan');
    expect((await rekan.get('kinerja/instansi-pegawai-skp/view-v3', { id: skp.id })).status).toBe(403);
  });

  it('shows the own data whatever id_pegawai says', async () => {
    const sim = createSimulator({ seed: 'contoh' });
    const rekan = await masuk(sim, 'rekan');
    const { doc } = await rekan.get(INDEX, { 'KegiatanRhkSearch[id_pegawai]': 1 });
    expect(teks(doc.body)).not.toContain('Tersusunnya laporan evaluasi');
  });

  it('prints indikator names raw and RHK names encoded', async () => {
    const { get, state } = await kunjungi();
    const indikator = satu(state.indikator, (i) => i.idPegawai === 1);
    indikator.nama = 'Jumlah <b>tebal</b>';
    satu(state.rhk, (r) => r.id === indikator.idRhk).nama = 'Selesainya <b>berkas</b>';
    const { html } = await get(INDEX);
    expect(html).toContain('Jumlah <b>tebal</b>');
    expect(html).toContain('Selesainya &lt;b&gt;berkas&lt;/b&gt;');
  });

  it('has seven columns and perspektif for a JPT', async () => {
    const { get, state } = await kunjungi();
    satu(state.jabatan, (j) => j.id === 3).idEselon = 3;
    satu(state.indikator, (i) => i.nama.startsWith('Waktu')).perspektif = 'Anggaran;Proses Bisnis';
    const { doc } = await get(INDEX);
    expect([...(rows(doc)[0]?.cells ?? [])].map((c) => c.textContent)).toEqual([
      'No',
      'Rencana Hasil Kerja',
      'Indikator Kinerja Individu',
      'Target',
      'Perspektif',
      'Status',
      '',
    ]);
    const row = rowOf(doc, 'Waktu penyusunan');
    expect([row.cells.length, row.cells[2]?.innerHTML]).toEqual([5, 'Anggaran<br>Proses Bisnis']);
    expect(teks(doc.querySelector('.kegiatan-rhk-index .box-body'))).toContain('Manual Indikator Kinerja');
  });
});

describe('the modal', () => {
  it('lists the SKP of the year with a Pilih link to the new form', async () => {
    const { get } = await kunjungi('dua-skp');
    const { doc } = await get(INDEX);
    const opener = satu([...doc.querySelectorAll('a')], (a) => teks(a) === 'Tambah RHK');
    expect([opener.getAttribute('href'), opener.dataset['target']]).toEqual([null, '#modal-instansi']);
    const grid = doc.querySelector('#modal-instansi #p0[data-pjax-container] #refmodal');
    expect(teks(grid?.querySelector('.summary'))).toBe('Menampilkan 1-2 dari 2 item.');
    expect([...(grid?.querySelectorAll('th') ?? [])].map((th) => teks(th))).toEqual(['No', 'jabatan', 'Nomor', '']);
    const links = [...(grid?.querySelectorAll('tbody a') ?? [])].map((a) => a.getAttribute('href'));
    expect(links).toHaveLength(2);
    const ids = [...(grid?.querySelectorAll('tbody tr') ?? [])].map((tr) => tr.getAttribute('data-key'));
    expect(links).toEqual(
      ids.map((id) => `/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fcreate&id_instansi_pegawai_skp=${id ?? ''}`),
    );
  });

  it('answers a Pjax request with the grid alone, five rows a page', async () => {
    const { state, sim } = await kunjungi();
    for (let urutan = 2; urutan <= 7; urutan += 1) {
      const first = satu(state.skp, (skp) => skp.nomor === '1-2026' && skp.idTenure === state.indikator[0]?.idTenure);
      state.skp.push({ ...first, id: 900 + urutan, urutan, nomor: `${urutan}-2026` });
    }
    const sesi = satu(Object.values(state.sesi), (s) => s.idPegawai === 1);
    const answer = sim.handle({
      method: 'GET',
      url: '/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Findex&page=2&_pjax=%23p0',
      headers: { cookie: `_tukinUser=${sesi.id}`, 'x-pjax': 'true', 'x-requested-with': 'XMLHttpRequest' },
      body: '',
    });
    expect(answer.body).not.toContain('<html');
    expect(answer.body).toContain('Menampilkan 6-7 dari 7 item.');
    expect(answer.body).toContain('>First<');
  });
});

describe('deleting an RHK', () => {
  it('is blocked by indikator, then by tahapan, then goes through', async () => {
    const { post, state } = await kunjungi();
    const rhk = satu(state.rhk, (r) => r.nama.startsWith('Terverifikasinya usulan kenaikan pangkat sesuai'));
    const hapus = () => post('kinerja/kegiatan-rhk/delete', { id: rhk.id }, {}, alamat(INDEX));
    expect((await hapus()).flash).toEqual(['Rencana Hasil Kerja memiliki indikator, silahkan hapus terlebih dahulu']);
    for (const i of state.indikator) if (i.idRhk === rhk.id) i.dihapus = true;
    expect((await hapus()).flash).toEqual(['Rencana Hasil Kerja memiliki tahapan, silahkan hapus terlebih dahulu']);
    for (const r of state.rhk) if (r.idInduk === rhk.id) r.dihapus = true;
    const page = await hapus();
    expect(page.flash).toEqual(['Data berhasil dihapus']);
    expect(teks(page.doc.body)).not.toContain(rhk.nama);
  });

  it('is 405 by GET and 403 for others', async () => {
    const saya = await kunjungi();
    const rhk = satu(saya.state.rhk, (r) => r.idPegawai === 1);
    expect((await saya.get('kinerja/kegiatan-rhk/delete', { id: rhk.id })).status).toBe(405);
    const rekan = await masuk(saya.sim, 'rekan');
    expect((await rekan.post('kinerja/kegiatan-rhk/delete', { id: rhk.id }, {})).status).toBe(403);
  });
});
