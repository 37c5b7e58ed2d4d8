import { describe, expect, it } from 'vitest';
import { alamat, kunjungi, masuk, satu, teks } from './visit';

const INDEX = 'kinerja/kegiatan-tahunan/index-bawahan-v3';

describe('Kinerja Tahunan of the people below', () => {
  it('lists one row per indikator, never Konsep, with boxes only on Periksa', async () => {
    const { get, state } = await kunjungi('contoh', 'atasan');
    const { doc } = await get(INDEX);
    expect(doc.title).toBe('Daftar RHK Bawahan Tahun 2026');
    const rows = [...doc.querySelectorAll<HTMLTableRowElement>('table.table-bordered tr')].filter(
      (tr) => tr.cells.length === 9,
    );
    const shown = state.indikator.filter((i) => i.status !== 2);
    expect(rows).toHaveLength(1 + shown.length);
    expect(rows.some((tr) => [...tr.cells].some((c) => c.rowSpan > 1))).toBe(false);
    const boxes = [...doc.querySelectorAll<HTMLInputElement>('input.checkbox-data')].map((box) => Number(box.value));
    expect(boxes).toEqual(shown.filter((i) => i.status === 3).map((i) => i.id));
    expect(teks(rows[1])).toContain('Melati Anggraini');
  });

  it('filters by status, unlike Daftar RHK', async () => {
    const { get } = await kunjungi('contoh', 'atasan');
    const { doc } = await get(INDEX, { 'KegiatanTahunanSearch[id_kegiatan_status]': 3 });
    expect(teks(doc.querySelector('form table'))).toContain('kegiatan sosialisasi');
    expect(teks(doc.querySelector('form table'))).not.toContain('Nilai kepuasan');
  });

  it('applies the bulk action to anybody’s rows in any status without an approver', async () => {
    const { post, state } = await kunjungi();
    const own = satu(state.indikator, (i) => i.idPegawai === 1 && i.status === 2);
    const page = await post(INDEX, {}, { aksi: '1', 'selection[]': String(own.id) }, alamat(INDEX));
    expect(page.flash).toEqual(['Aksi berhasil diterapkan kepada kegiatan tahunan']);
    expect([own.status, own.idPenyetuju]).toEqual([1, null]);
  });

  it('warns without an action and breaks down without a selection', async () => {
    const { post } = await kunjungi('contoh', 'atasan');
    const none = await post(INDEX, {}, { aksi: '', 'selection[]': '1' }, alamat(INDEX));
    expect(none.flash).toEqual(['Silahkan pilih aksi yang akan diterapkan ke kegiatan tahunan']);
    expect((await post(INDEX, {}, { aksi: '1' }, alamat(INDEX))).status).toBe(500);
  });
});

describe('Kinerja Bulanan', () => {
  const BULANAN = 'kinerja/kegiatan-bulanan/index-v3';
  const bulan = (n: number) => ({ 'KegiatanBulananSearch[bulan]': n });

  it('lists only months with a target of approved indikator', async () => {
    const { get } = await kunjungi();
    const { doc } = await get(BULANAN, bulan(3));
    expect(doc.title).toBe('Kinerja Bulanan : Maret 2026');
    const rows = [...doc.querySelectorAll<HTMLTableRowElement>('.kegiatan-bulanan-index tr')].filter(
      (tr) => tr.cells.length === 8,
    );
    expect(rows.slice(1).map((tr) => teks(tr.cells[3]))).toEqual([
      'Jumlah berkas usulan kenaikan pangkat yang diverifikasi',
    ]);
    expect(teks(rows[1]?.cells[6])).toBe('0%');
  });

  it('recomputes one month on request and caps the percent', async () => {
    const { get, state } = await kunjungi();
    satu(state.harian, (h) => h.status === 1).realisasi = '55';
    const row = satu(
      state.bulanan,
      (b) => b.bulan === 11 && b.idIndikator === satu(state.harian, (h) => h.status === 1).idIndikator,
    );
    const page = await get('kinerja/kegiatan-bulanan/update-realisasi', { id: row.id }, alamat(BULANAN, bulan(11)));
    expect(page.flash).toEqual(['Realisasi berhasil diperbarui']);
    expect([row.realisasi, row.persen]).toEqual([55, 100]);
    expect(teks(page.doc.querySelector('.kegiatan-bulanan-index'))).toContain('100,00%');
  });

  it.each([
    ['2026-11-10T03:00:00Z', 'Oktober'],
    ['2026-11-11T03:00:00Z', 'November'],
    ['2026-01-05T03:00:00Z', 'Januari'],
  ])('opens at %s on %s', async (now, name) => {
    const { get } = await kunjungi('contoh', 'saya', now);
    expect((await get(BULANAN)).doc.title).toBe(`Kinerja Bulanan : ${name} 2026`);
  });
});

describe('Rekap Kinerja Harian', () => {
  it('offers new entries only today and on diskresi dates', async () => {
    const { get, state } = await kunjungi();
    state.diskresi.push({ idPegawai: 1, tanggal: '2026-11-05' });
    const { doc } = await get('kinerja/pegawai/view-rekap-kegiatan-harian-v4');
    const rows = [...doc.querySelectorAll('tbody tr')].filter((tr) => tr.querySelector('.fa-plus-square') !== null);
    expect(rows.map((tr) => teks(tr.querySelector('td')))).toEqual(['5 November 2026', '22 November 2026']);
  });
});

describe('every page of the menu', () => {
  it('answers 200 for a pegawai and for a superior', async () => {
    const saya = await kunjungi();
    const atasan = await masuk(saya.sim, 'atasan');
    const routes = [
      'kinerja/instansi-pegawai/index-bawahan',
      'kinerja/kegiatan-bulanan/index-bawahan-v3',
      'kinerja/kegiatan-harian/index-bawahan-v3',
      'kinerja/pegawai/view-rekap-kegiatan-bulanan-v3',
    ];
    for (const route of routes) {
      for (const tamu of [saya, atasan]) expect([route, (await tamu.get(route)).status]).toEqual([route, 200]);
    }
  });
});
