import { describe, expect, it } from 'vitest';
import { alamat, kunjungi, masuk, satu, teks } from './visit';

const INDEX = 'kinerja/instansi-pegawai-skp/index-v3';
const REFRESH = 'kinerja/instansi-pegawai-skp/refresh';

describe('Daftar SKP', () => {
  it('lists the own SKP of the session year', async () => {
    const { get, state } = await kunjungi();
    const { doc } = await get(INDEX, { mode: 'pegawai' });
    expect(doc.title).toBe('Daftar SKP Pegawai Tahun 2026');
    expect(teks(doc.querySelector('.summary'))).toBe('Menampilkan 1-1 dari 1 item.');
    const row = doc.querySelector<HTMLTableRowElement>('tbody tr');
    const skp = satu(state.skp, (s) => s.id === Number(row?.dataset['key']));
    expect([...(row?.cells ?? [])].slice(0, 5).map(teks)).toEqual([
      '1',
      'Melati Anggraini NIP.199003152015042001',
      '1-2026',
      'Analis Sumber Daya Manusia Aparatur Ahli Muda - Badan Pengelola Contoh Daerah',
      '1 Jan 2026 - 31 Des 2026',
    ]);
    expect(row?.querySelector('a')?.getAttribute('href')).toContain(`view-v3&id=${skp.id}`);
  });

  it('lists the people below for a superior, and filters by substring', async () => {
    const { get } = await kunjungi('contoh', 'atasan');
    const all = await get(INDEX, { mode: 'atasan' });
    expect(all.doc.querySelectorAll('tbody tr').length).toBeGreaterThan(1);
    expect(teks(all.doc.body)).toContain('Melati Anggraini');
    const one = await get(INDEX, { mode: 'atasan', 'InstansiPegawaiSkpSearch[nama_pegawai]': 'melati' });
    expect(one.doc.querySelectorAll('tbody tr')).toHaveLength(1);
    const none = await get(INDEX, { mode: 'atasan', 'InstansiPegawaiSkpSearch[nama_pegawai]': 'tidak ada' });
    expect(teks(none.doc.querySelector('.empty'))).toBe('Tidak ada data yang ditemukan.');
  });

  it('makes a missing SKP, clips its dates and keeps a second refresh idle', async () => {
    const { get, state } = await kunjungi();
    const tenure = satu(state.tenure, (t) => t.idPegawai === 1);
    tenure.tanggalSelesai = '2026-06-30';
    state.tenure.push({ ...tenure, id: 77, tanggalMulai: '2026-07-01', tanggalSelesai: '9999-12-31' });
    const page = await get(REFRESH, { id: 1 }, alamat(INDEX));
    expect(page.html).toContain('Daftar SKP Berhasil  Diperbarui');
    const mine = () => state.skp.filter((s) => !s.dihapus && [tenure.id, 77].includes(s.idTenure));
    expect(mine().map((s) => [s.nomor, s.tanggalMulai, s.tanggalSelesai])).toEqual([
      ['1-2026', '2026-01-01', '2026-06-30'],
      ['2-2026', '2026-07-01', '2026-12-31'],
    ]);
    await get(REFRESH, { id: 1 }, alamat(INDEX));
    expect(mine()).toHaveLength(2);
  });

  it('takes RHK and indikator along when a tenure left the year', async () => {
    const { get, state } = await kunjungi();
    const tenure = satu(state.tenure, (t) => t.idPegawai === 1);
    tenure.tanggalSelesai = '2025-12-31';
    await get(REFRESH, { id: 1 }, alamat(INDEX));
    expect(state.rhk.filter((r) => r.idPegawai === 1 && !r.dihapus)).toEqual([]);
    expect(state.indikator.filter((i) => i.idPegawai === 1 && !i.dihapus)).toEqual([]);
    expect(state.rhk.some((r) => r.idPegawai === 2 && !r.dihapus)).toBe(true);
  });

  it('refreshes only the own list whatever the id says', async () => {
    const saya = await kunjungi();
    const rekan = await masuk(saya.sim, 'rekan');
    for (const s of saya.state.skp) s.urutan = 9;
    await rekan.get(REFRESH, { id: 1 }, alamat(INDEX));
    const of = (idPegawai: number) =>
      satu(saya.state.skp, (s) => satu(saya.state.tenure, (t) => t.id === s.idTenure).idPegawai === idPegawai).urutan;
    expect([of(4), of(1)]).toEqual([1, 9]);
  });
});
