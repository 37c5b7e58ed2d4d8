import type { IndikatorIsi } from './susun';

/** Twelve months: `per` in each of the named ones (1–12), nothing elsewhere. */
function pada(per: number, ...bulan: readonly number[]): (number | null)[] {
  return Array.from({ length: 12 }, (_, i) => (bulan.includes(i + 1) ? per : null));
}
const SETIAP = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export interface RhkIsi {
  readonly nama: string;
  readonly jenis?: 1 | 2;
  /** True: tahapan of the RHK before it. */
  readonly tahapan?: boolean;
  readonly indikator: readonly IndikatorIsi[];
}

export const RHK_ATASAN = [
  'Meningkatnya ketepatan penilaian kinerja pegawai di lingkungan pemerintah provinsi',
  'Terlaksananya pembinaan disiplin pegawai secara tertib',
  'Tersedianya data kepegawaian yang mutakhir',
] as const;

/** 8 RHK, 11 indikator, all four statuses, both groups, one tahapan, one RHK without indikator, one rejected with a note. */
export const ISI_CONTOH: readonly RhkIsi[] = [
  {
    nama: 'Tersusunnya laporan evaluasi kinerja pegawai tepat waktu',
    indikator: [
      {
        nama: 'Jumlah laporan evaluasi kinerja triwulanan',
        aspek: 1,
        target: '4',
        satuan: 'Dokumen',
        bulan: pada(1, 3, 6, 9, 12),
      },
      { nama: 'Persentase laporan yang disampaikan sebelum tenggat', aspek: 2, target: '100', satuan: 'Persen' },
      { nama: 'Waktu penyusunan setiap laporan', aspek: 3, target: '10', satuan: 'Hari' },
    ],
  },
  {
    nama: 'Terverifikasinya usulan kenaikan pangkat sesuai persyaratan',
    indikator: [
      {
        nama: 'Jumlah berkas usulan kenaikan pangkat yang diverifikasi',
        aspek: 1,
        target: '240',
        satuan: 'Berkas',
        status: 1,
        bulan: pada(20, ...SETIAP),
      },
    ],
  },
  {
    nama: 'Terverifikasinya usulan kenaikan pangkat periode April',
    tahapan: true,
    indikator: [
      { nama: 'Jumlah berkas periode April yang selesai diperiksa', aspek: 1, target: '80', satuan: 'Berkas' },
    ],
  },
  {
    nama: 'Terfasilitasinya konsultasi kepegawaian perangkat daerah',
    indikator: [
      {
        nama: 'Jumlah konsultasi yang difasilitasi',
        aspek: 1,
        target: '48',
        satuan: 'Notulen',
        bulan: pada(4, 1, 2, 3),
      },
      {
        nama: 'Nilai kepuasan peserta konsultasi',
        aspek: 2,
        target: '88',
        satuan: 'Nilai',
        status: 4,
        catatan: 'Sebutkan alat ukur kepuasannya',
      },
    ],
  },
  {
    nama: 'Meningkatnya pemahaman pegawai tentang penyusunan sasaran kinerja',
    indikator: [
      {
        nama: 'Jumlah kegiatan sosialisasi sasaran kinerja',
        aspek: 1,
        target: '6',
        satuan: 'Kegiatan',
        status: 3,
        bulan: pada(1, 2, 4, 6, 8, 10, 11),
      },
    ],
  },
  { nama: 'Tersedianya basis data jabatan fungsional yang mutakhir', indikator: [] },
  {
    nama: 'Tersedianya bahan rapat koordinasi kepegawaian',
    jenis: 2,
    indikator: [
      { nama: 'Jumlah bahan rapat yang disiapkan', aspek: 1, target: '12', satuan: 'Dokumen', bulan: pada(0, 1) },
      { nama: 'Biaya penggandaan bahan rapat', aspek: 4, target: '3500000', satuan: 'Rupiah' },
    ],
  },
  {
    nama: 'Terdokumentasinya kegiatan kepanitiaan tingkat provinsi',
    jenis: 2,
    indikator: [{ nama: 'Jumlah laporan kepanitiaan', aspek: 1, target: '2', satuan: 'Laporan' }],
  },
];
