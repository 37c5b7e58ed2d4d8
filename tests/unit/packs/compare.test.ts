import { describe, expect, it } from 'vitest';
import { comparePacks, type IsiPaket } from '../../../utils/packs/compare';
import type { Templat } from '../../../utils/templates/model';
import { samplePack, template } from './sample-pack';

const isi = (templat: Templat[], change: Partial<IsiPaket> = {}): IsiPaket => ({ templat, keluarga: [], ...change });
const lampiran = (id: string, uraian: string): Templat => ({
  id,
  jenis: 'lampiran',
  jabatan: [],
  unit: [],
  bagian: 'dukungan',
  uraian,
});
const target = { nama: 'Jumlah', aspek: 'Kuantitas', target: '12', satuan: 'Laporan', pola: { kind: 'rata' } } as const;

/** The changes of one template, as [part, position, before, after]. */
async function changes(before: Templat, after: Templat, others: Templat[] = []) {
  const { berubah } = await comparePacks(isi([before, ...others]), isi([after, ...others]));
  return berubah.flatMap(({ ubahan }) => ubahan.map(({ bagian, at, lama, baru }) => [bagian, at, lama, baru]));
}

describe('what a version changes', () => {
  it('is told by id, every template by name', async () => {
    const changed = { ...template(2), rhk: 'Lain' };
    const beda = await comparePacks(
      isi([template(1), template(2), template(3)]),
      isi([changed, template(3), template(4)]),
    );
    expect(beda.baru).toEqual([template(4).rhk]);
    expect(beda.hilang).toEqual([template(1).rhk]);
    expect(beda.berubah).toMatchObject([
      { nama: 'Lain', ubahan: [{ bagian: 'teks', lama: [template(2).rhk], baru: ['Lain'] }] },
    ]);
  });

  it('is told field by field, before and after', async () => {
    const before = { ...template(1), lampiran: ['l-1'], indikator: [target] };
    const after = {
      ...before,
      jenisRhk: 'tambahan' as const,
      lampiran: ['l-2'],
      jabatan: [],
      kataAtasan: ['laporan', 'arsip'],
      indikator: [{ ...target, target: '12.5', pola: { kind: 'bulan' as const, bulan: [3] } }],
      tempat: [{ nama: 'unit_kerja', label: 'Unit mana?' }],
    };
    expect(await changes(before, after, [lampiran('l-1', 'Komputer'), lampiran('l-2', 'Kendaraan')])).toEqual([
      ['jenisRhk', null, ['utama'], ['tambahan']],
      ['target', 0, ['12'], ['12.5']],
      ['pola', 0, [{ kind: 'rata' }], [{ kind: 'bulan', bulan: [3] }]],
      ['lampiran', null, ['Komputer'], ['Kendaraan']],
      ['kataAtasan', null, [], ['arsip']],
      ['jabatan', null, ['umum-kepegawaian'], []],
      ['tempat', null, [], ['Unit mana?']],
    ]);
  });

  it('takes an indikator put in the middle for a new one, and one taken out for gone', async () => {
    const two = { ...template(1), indikator: [target, { ...target, nama: 'Mutu' }] };
    const three = { ...two, indikator: [target, { ...target, nama: 'Waktu' }, { ...target, nama: 'Mutu' }] };
    const whole = ['Waktu', 'Kuantitas', '12 Laporan', { kind: 'rata' }];
    expect(await changes(two, three)).toEqual([['indikator', 1, [], whole]]);
    expect(await changes(three, two)).toEqual([['indikator', 1, whole, []]]);
  });

  it('shows the whole list where only its order is another', async () => {
    const before = { ...template(1), unit: ['Sekretariat', 'Bidang'] };
    expect(await changes(before, { ...before, unit: ['Bidang', 'Sekretariat'] })).toEqual([
      ['unit', null, ['Sekretariat', 'Bidang'], ['Bidang', 'Sekretariat']],
    ]);
  });

  it('counts what else the pack says', async () => {
    const guide = { id: 'susun', judul: 'Menyusun SKP', langkah: [{ judul: 'Buka', teks: 'Buka Matriks.' }] };
    const before = samplePack({
      periksa: {
        satuan: [{ aspek: 'Kuantitas', boleh: ['Berkas', 'Laporan'] }],
        tenggat: [{ nama: 'Kirim', tanggal: '2026-01-31' }],
        lampiranWajib: [],
      },
      panduan: [guide],
      kata: [{ label: 'matriks', teks: ['Matriks'] }],
    });
    const after = samplePack({
      judul: 'Standar Baru',
      keluarga: [{ id: 'arsip', nama: 'Kearsipan', kata: ['arsiparis'] }],
      periksa: {
        satuan: [{ aspek: 'Kuantitas', boleh: ['Berkas', 'Dokumen'] }],
        tenggat: [{ nama: 'Kirim', tanggal: '2026-02-28' }],
        lampiranWajib: ['skema'],
      },
      panduan: [{ ...guide, langkah: [{ judul: 'Buka', teks: 'Buka Matriks dulu.' }] }],
    });
    const { lain, berubah } = await comparePacks(before, after);
    expect(berubah).toEqual([]);
    const told = Object.values(lain).flat();
    expect(told.map(({ bagian, nama, lama, baru }) => [bagian, nama, lama, baru])).toEqual([
      ['judul', null, ['Standar RHK Contoh'], ['Standar Baru']],
      ['satuanBoleh', 'Kuantitas', ['Laporan'], ['Dokumen']],
      ['tenggat', 'Kirim', ['2026-01-31'], ['2026-02-28']],
      ['lampiranWajib', null, [], ['skema']],
      ['keluarga', 'Kearsipan', [], ['Kearsipan', 'arsiparis']],
      ['panduan', 'Menyusun SKP', ['Buka Matriks.'], ['Buka Matriks dulu.']],
      ['kata', 'matriks', ['Matriks'], []],
    ]);
    // The facts of an installed pack are shown elsewhere.
    const { templat, keluarga, periksa } = before;
    expect((await comparePacks({ templat, keluarga, periksa }, after)).lain.keterangan).toEqual([]);
  });
});
