/** Lines that show how the workbook of a pack is filled. They are marked as examples, and never imported. */
import { EXAMPLE_MARK } from '../skp/examples';
import type { BookRow } from './paket-book-tables';
import { BAGIAN_WORDS } from './paket-words';

export const EXAMPLE_RHK: readonly BookRow[] = [
  {
    kode: EXAMPLE_MARK,
    jabatan: 'Umum dan kepegawaian',
    jenis: 'Utama',
    rhk: 'Tersusunnya laporan kepegawaian tahun {{tahun}} secara tepat waktu',
    aspek: 'Kuantitas',
    indikator: 'Jumlah laporan kepegawaian yang tersusun',
    target: '12',
    satuan: 'Laporan',
    pola: 'Rata',
  },
  {
    kode: EXAMPLE_MARK,
    aspek: 'Waktu',
    indikator: 'Batas waktu penyampaian laporan setiap bulan',
    target: '5',
    satuan: 'Hari kerja',
    pola: 'Triwulan',
  },
];
export const EXAMPLE_LAMPIRAN: readonly BookRow[] = [
  {
    kode: EXAMPLE_MARK,
    jabatan: 'Umum dan kepegawaian',
    bagian: BAGIAN_WORDS.dukungan,
    uraian: 'Satu perangkat komputer dengan akses internet',
  },
];
export const EXAMPLE_HARIAN: readonly BookRow[] = [
  {
    kode: EXAMPLE_MARK,
    jabatan: 'Umum dan kepegawaian',
    jenis: 'Utama',
    uraian: 'Menyusun rekap kehadiran pegawai bulan {{bulan}}',
    realisasi: '1',
  },
];
