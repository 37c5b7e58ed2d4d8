/** Packs for tests: invented publisher, invented texts. */
import type { Paket } from '../../../utils/packs/model';

export const template = (number: number) => ({
  id: `uji-${String(number)}`,
  jenis: 'rhk' as const,
  jabatan: ['umum-kepegawaian'],
  unit: [],
  rhk: `Tersusunnya laporan uji nomor ${String(number)} tahun {{tahun}}`,
  jenisRhk: 'utama' as const,
  kataAtasan: ['laporan'],
  indikator: [
    {
      nama: `Jumlah laporan uji nomor ${String(number)} yang tersusun`,
      aspek: 'Kuantitas' as const,
      target: '12',
      satuan: 'laporan',
      pola: { kind: 'rata' as const },
    },
  ],
  lampiran: [],
});

export function samplePack(change: Partial<Paket> = {}): Paket {
  return {
    format: 'asisten-ekinerja-paket',
    versiFormat: 1,
    id: 'standar-contoh',
    judul: 'Standar RHK Contoh',
    penerbit: 'Dinas Contoh',
    versi: 1,
    label: '2026.1',
    tahun: 2026,
    berlaku: { dari: null, sampai: null },
    versiAplikasi: '0.1.0',
    perubahan: [{ versi: 1, teks: 'Terbitan pertama.' }],
    keluarga: [],
    templat: [template(1), template(2)],
    ...change,
  };
}

export const seedOf = (fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(fill);
export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
