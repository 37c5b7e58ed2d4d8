import { describe, expect, it } from 'vitest';
import type { IndikatorRow, State } from '../../../../simulator/contract';
import { isiBulan, kunjungi, masuk, satu, type Tamu } from './visit';

const SEND = 'kinerja/kegiatan-tahunan/set-periksa-v3';
const LIST = 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Findex';
const RATA = Array.from({ length: 12 }, () => 1);

function konsep(state: State): IndikatorRow {
  return satu(state.indikator, (row) => row.idPegawai === 1 && row.status === 2 && !row.dihapus);
}

/** Only one indikator is left in the tenure, with these months. */
function sendiri(tamu: Tamu, target: string | null, months: readonly (number | null)[]): IndikatorRow {
  const row = konsep(tamu.state);
  for (const other of tamu.state.indikator) other.dihapus ||= other.id !== row.id;
  row.target = target;
  isiBulan(tamu.state, row.id, months);
  return row;
}

describe('Kirim', () => {
  it('sends a complete indikator and says so on the list it came from', async () => {
    const tamu = await kunjungi();
    const row = sendiri(tamu, '12', RATA);
    const page = await tamu.get(SEND, { id: row.id }, LIST);
    expect(page.url).toBe(LIST);
    expect(page.flash).toEqual(['Data berhasil dikirim untuk diperiksa']);
    expect(row.status).toBe(3);
  });

  it('refuses a missing or zero annual target before it looks at the months', async () => {
    const tamu = await kunjungi();
    const row = sendiri(tamu, '0', RATA);
    const zero = await tamu.get(SEND, { id: row.id }, LIST);
    expect(zero.flash).toEqual(['Target iki tahunan tidak boleh kosong']);
    row.target = null;
    const empty = await tamu.get(SEND, { id: row.id }, LIST);
    expect(empty.flash).toEqual(['Target iki tahunan tidak boleh kosong']);
    expect(row.status).toBe(2);
  });

  it('refuses a sum that is not the annual target before it looks for empty months', async () => {
    const tamu = await kunjungi();
    const row = sendiri(tamu, '12', [12, 1, ...Array.from({ length: 10 }, () => null)]);
    const page = await tamu.get(SEND, { id: row.id }, LIST);
    expect(page.flash).toEqual([
      'Jumlah target iki bulanan belum sesuai dengan jumlah target iki tahunan. Periksa kembali matriks target bulannya dari bulan Januari s.d. Desember harus diisi.',
    ]);
    expect(page.html).toMatch(/tahunan\.\n {10}/);
  });

  it('counts an indikator that was never opened in the Matriks as a wrong sum', async () => {
    const tamu = await kunjungi();
    const row = sendiri(tamu, '12', []);
    expect((await tamu.get(SEND, { id: row.id }, LIST)).flash[0]).toMatch(/^Jumlah target iki bulanan/);
  });

  it.each([
    [[null, 12, null], 'Januari'],
    [[1, null, 11], 'Februari'],
    [[1, 0, 11], 'Februari'],
  ])('names the first month without any target (%j)', async (first, bulan) => {
    const tamu = await kunjungi();
    const row = sendiri(tamu, '12', [...first, ...Array.from({ length: 9 }, () => null)]);
    const page = await tamu.get(SEND, { id: row.id }, LIST);
    expect(page.flash).toEqual([`Harus ada minimal 1 target dari seluruh kegiatan pada bulan ${bulan}`]);
    expect(row.status).toBe(2);
  });

  it('lets the months of another indikator of the tenure fill the gaps, whatever its status', async () => {
    const tamu = await kunjungi();
    const row = konsep(tamu.state);
    isiBulan(tamu.state, row.id, [Number(row.target), ...Array.from({ length: 11 }, () => null)]);
    const other = satu(tamu.state.indikator, (i) => i.idPegawai === 1 && i.id !== row.id);
    other.status = 1;
    isiBulan(tamu.state, other.id, RATA);
    const page = await tamu.get(SEND, { id: row.id }, LIST);
    expect(page.flash).toEqual(['Data berhasil dikirim untuk diperiksa']);
  });

  it('starts at the month the tenure began when that lies in the session year', async () => {
    const tamu = await kunjungi();
    const row = sendiri(tamu, '12', [null, null, null, 4, 1, 1, 1, 1, 1, 1, 1, 1]);
    satu(tamu.state.tenure, (t) => t.id === row.idTenure).tanggalMulai = '2026-04-01';
    const refused = await tamu.get(SEND, { id: row.id }, LIST);
    expect(refused.flash).toEqual(['Data berhasil dikirim untuk diperiksa']);
    row.status = 2;
    row.target = '13';
    expect((await tamu.get(SEND, { id: row.id }, LIST)).flash[0]).toContain('dari bulan April s.d. Desember');
  });

  it('is forbidden a second time, for other people, and for what is gone', async () => {
    const tamu = await kunjungi();
    const row = sendiri(tamu, '12', RATA);
    await tamu.get(SEND, { id: row.id }, LIST);
    const again = await tamu.get(SEND, { id: row.id }, LIST);
    expect(again.status).toBe(403);
    expect(again.doc.querySelector('.error-content')?.textContent).toContain(
      'Anda tidak memiliki akses ke halaman ini',
    );
    row.status = 2;
    const rekan = await masuk(tamu.sim, 'rekan');
    expect((await rekan.get(SEND, { id: row.id }, LIST)).status).toBe(403);
    row.dihapus = true;
    expect((await tamu.get(SEND, { id: row.id }, LIST)).status).toBe(404);
  });

  it('changes the state without a Referer too, and then has nowhere to go', async () => {
    const tamu = await kunjungi();
    const row = sendiri(tamu, '12', RATA);
    const page = await tamu.get(SEND, { id: row.id }, '');
    expect([page.status, page.location, page.html]).toEqual([302, null, '']);
    expect(row.status).toBe(3);
  });

  it('approves a JPT at once without an approver', async () => {
    const tamu = await kunjungi('contoh');
    const row = sendiri(tamu, '12', RATA);
    const tenure = satu(tamu.state.tenure, (t) => t.id === row.idTenure);
    satu(tamu.state.jabatan, (j) => j.id === tenure.idJabatan).idEselon = 4;
    const page = await tamu.get(SEND, { id: row.id }, LIST);
    expect(page.flash).toEqual(['Data berhasil dikirim']);
    expect([row.status, row.idPenyetuju, row.waktuDisetujui]).toEqual([1, null, null]);
  });
});

describe('the status machine', () => {
  async function diperiksa() {
    const saya = await kunjungi();
    const row = sendiri(saya, '12', RATA);
    row.status = 3;
    return { saya, row, atasan: await masuk(saya.sim, 'atasan') };
  }
  const route = (action: string) => `kinerja/kegiatan-tahunan/${action}`;

  it('lets the superior approve and keeps who and when', async () => {
    const { row, atasan } = await diperiksa();
    await atasan.get(route('set-setuju'), { id: row.id }, LIST);
    expect([row.status, row.idPenyetuju, row.waktuDisetujui]).toEqual([1, 2, '2026-11-22 10:00:00']);
  });

  it('forbids the owner to approve or withdraw', async () => {
    const { saya, row } = await diperiksa();
    for (const action of ['set-setuju', 'set-konsep', 'tolak', 'update-v3', 'delete']) {
      const page = await saya.get(route(action), { id: row.id }, LIST);
      expect([action, page.status]).toEqual([action, 403]);
      expect(page.doc.querySelector('.error-content')?.textContent).toContain(
        'Anda tidak meiliki akses ke halaman ini',
      );
    }
    expect(row.status).toBe(3);
  });

  it('rejects with a note through the form, never through set-tolak', async () => {
    const { row, atasan } = await diperiksa();
    expect((await atasan.get(route('set-tolak'), { id: row.id }, LIST)).status).toBe(500);
    expect(row.status).toBe(3);
    const form = await atasan.get(route('tolak'), { id: row.id }, LIST);
    expect(form.doc.querySelector('ul.breadcrumb')).toBeNull();
    expect(form.doc.querySelector<HTMLInputElement>('[name=referrer]')?.value).toBe(LIST);
    const post = { 'KegiatanTahunan[keterangan_tolak]': 'Perjelas satuannya', referrer: LIST };
    const page = await atasan.post(route('tolak'), { id: row.id }, post);
    expect(page.flash).toEqual(['Data berhasil ditolak']);
    expect([row.status, row.keteranganTolak]).toEqual([4, 'Perjelas satuannya']);
  });

  it('returns to Konsep from any status, only for the direct superior or an admin', async () => {
    const { saya, row, atasan } = await diperiksa();
    row.status = 1;
    const kepala = await masuk(saya.sim, 'kepala');
    expect((await kepala.get(route('set-konsep'), { id: row.id }, LIST)).status).toBe(403);
    const page = await atasan.get(route('set-konsep'), { id: row.id }, LIST);
    expect(page.flash).toEqual(['Data berhasil diperbarui']);
    expect(row.status).toBe(2);
  });
});
