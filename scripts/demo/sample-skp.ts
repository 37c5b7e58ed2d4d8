/**
 * A whole invented SKP as a person would bring it: 8 RHK (one of them a tahapan, two Tambahan), 14 indikator, 168 months and
 * 12 lampiran. In e-Kinerja it has a checklist without anything to mend. For the demo, the bench and the tests.
 */
import { bookEntries, bookRows } from '../../utils/import/skp/book-rows';
import type { BookWords } from '../../utils/import/skp/book-words';
import { writeBook } from '../../utils/import/skp/write-book';
import type { SheetFile } from '../../utils/import/sheet-file';
import type { Indikator, Rhk, Skp } from '../../utils/skp/model';
import { wantedOf } from '../../utils/skp/wanted-of';
import type { SkpParts } from '../../utils/skp/wanted-of';
import type { WantedSkp } from '../../utils/skp/wanted';

type Line = readonly [nama: string, aspek: string, satuan: string, bulan: readonly number[]];

/** The same number in every month. */
const each = (value: number): readonly number[] => Array.from({ length: 12 }, () => value);
/** 8 in every month and 9 in the last of each quarter: 100. */
const HUNDRED = [8, 8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9];

const ROWS: readonly { nomor: string; jenis: Rhk['jenis']; nama: string; atasan: number; indikator: readonly Line[] }[] = [
  {
    nomor: '1',
    jenis: 'utama',
    nama: 'Tersusunnya laporan evaluasi kinerja pegawai sesuai jadwal',
    atasan: 0,
    indikator: [
      ['Jumlah laporan evaluasi kinerja yang tersusun', 'Kuantitas', 'Laporan', each(1)],
      ['Persentase laporan evaluasi kinerja tanpa perbaikan', 'Kualitas', 'Persen', HUNDRED],
      ['Jumlah hari penyusunan laporan evaluasi kinerja', 'Waktu', 'Hari', each(5)],
    ],
  },
  {
    nomor: '1.1',
    jenis: 'utama',
    nama: 'Terkumpulnya data capaian kinerja perangkat daerah',
    atasan: 0,
    indikator: [['Jumlah rekapitulasi data capaian kinerja', 'Kuantitas', 'Rekapitulasi', each(2)]],
  },
  {
    nomor: '2',
    jenis: 'utama',
    nama: 'Terverifikasinya usulan kenaikan pangkat sesuai persyaratan',
    atasan: 0,
    indikator: [
      ['Jumlah berkas usulan kenaikan pangkat yang terverifikasi', 'Kuantitas', 'Berkas', each(20)],
      ['Persentase usulan kenaikan pangkat yang lengkap', 'Kualitas', 'Persen', HUNDRED],
    ],
  },
  {
    nomor: '3',
    jenis: 'utama',
    nama: 'Tersedianya data kepegawaian yang mutakhir',
    atasan: 2,
    indikator: [
      ['Jumlah pemutakhiran data kepegawaian', 'Kuantitas', 'Kegiatan', each(4)],
      ['Jumlah hari pemutakhiran sejak berkas diterima', 'Waktu', 'Hari', each(3)],
    ],
  },
  {
    nomor: '4',
    jenis: 'utama',
    nama: 'Meningkatnya pemahaman pegawai tentang disiplin kerja',
    atasan: 1,
    indikator: [
      ['Jumlah sosialisasi disiplin kerja', 'Kuantitas', 'Kegiatan', each(1)],
      ['Nilai rata-rata pemahaman peserta sosialisasi', 'Kualitas', 'Nilai', [6, 6, 7, 6, 6, 7, 6, 6, 7, 6, 6, 7]],
    ],
  },
  {
    nomor: '5',
    jenis: 'utama',
    nama: 'Terfasilitasinya konsultasi kepegawaian perangkat daerah',
    atasan: 1,
    indikator: [['Jumlah konsultasi kepegawaian yang difasilitasi', 'Kuantitas', 'Notulen', each(4)]],
  },
  {
    nomor: '1',
    jenis: 'tambahan',
    nama: 'Tersedianya bahan rapat koordinasi kepegawaian',
    atasan: 2,
    indikator: [
      ['Jumlah bahan rapat koordinasi yang tersedia', 'Kuantitas', 'Dokumen', each(2)],
      ['Biaya penggandaan bahan rapat koordinasi', 'Biaya', 'Rupiah', each(150_000)],
    ],
  },
  {
    nomor: '2',
    jenis: 'tambahan',
    nama: 'Terdokumentasinya kegiatan kepanitiaan tingkat provinsi',
    atasan: 1,
    indikator: [['Jumlah laporan kegiatan kepanitiaan', 'Kuantitas', 'Laporan', each(1)]],
  },
];

const LAMPIRAN: readonly (readonly [bagian: string, entries: readonly string[]])[] = [
  [
    'Dukungan Sumber Daya',
    [
      'SDM: dua orang pengelola data dan satu orang verifikator',
      'Anggaran: kegiatan pembinaan kepegawaian pada DPA tahun berjalan',
      'Peralatan kerja: komputer, pemindai, dan pencetak',
      'Pendampingan pimpinan: arahan rutin setiap awal bulan',
      'Sarana dan prasarana: ruang kerja, ruang arsip, dan jaringan internet',
    ],
  ],
  [
    'Skema Pertanggungjawaban',
    [
      'Laporan perkembangan bulanan disampaikan paling lambat tanggal 5',
      'Pembahasan capaian triwulanan bersama atasan langsung',
      'Bukti kinerja: dokumen, laporan, notulen, dan foto kegiatan',
    ],
  ],
  [
    'Konsekuensi',
    [
      'Positif: penghargaan nonmateril bila target tercapai',
      'Positif: penugasan baru yang mengembangkan kompetensi',
      'Negatif: teguran lisan bila laporan terlambat',
      'Negatif: pengalihan penugasan bila target tidak tercapai',
    ],
  ],
];

function toIndikator([nama, aspek, satuan, bulan]: Line): Indikator {
  const target = String(bulan.reduce((total, value) => total + value, 0));
  const months = bulan.map((value, at) => ({ bulan: at + 1, key: '', nilai: String(value) }));
  return { id: null, nama, aspek, target, satuan, status: 'konsep', catatanTolak: null, bulan: months };
}

/** The SKP as if e-Kinerja held it, without ids. `rhkAtasan`: the site's list, of which three are used. */
export function sampleParts(rhkAtasan: readonly string[]): SkpParts {
  const rhk = ROWS.map(({ nomor, jenis, nama, atasan, indikator }): Rhk => ({
    id: null,
    nomor,
    jenis,
    nama,
    rhkAtasan: rhkAtasan[atasan % Math.max(1, rhkAtasan.length)] ?? null,
    nomorSkp: null,
    indikator: indikator.map(toIndikator),
  }));
  const skp: Skp = { tahun: 2026, nomorSkp: null, rhk };
  const lampiran = LAMPIRAN.map(([jenis, entries], at) => ({
    nomorSkp: null,
    jenisId: String(at + 1),
    jenis,
    entries: entries.map((uraian) => ({ id: null, uraian })),
  }));
  return { skp, lampiran, perspektif: null };
}

/** What the person wants; it names no SKP, as a sheet of one's own does not. */
export function sampleSkp(rhkAtasan: readonly string[]): WantedSkp {
  return { ...wantedOf(sampleParts(rhkAtasan), 'leave'), tahun: null };
}

/** A small one of it: 3 RHK, one of them a tahapan, 6 indikator, 72 months and 3 lampiran. */
export function smallSampleParts(rhkAtasan: readonly string[]): SkpParts {
  const { skp, lampiran, perspektif } = sampleParts(rhkAtasan);
  const few = (lampiran ?? []).map((part) => ({ ...part, entries: part.entries.slice(0, 1) }));
  return { skp: { ...skp, rhk: skp.rhk.slice(0, 3) }, lampiran: few, perspektif };
}

/** The same as a workbook to be chosen in the panel. */
export function sampleWorkbook(
  rhkAtasan: readonly string[],
  words: BookWords,
  parts: SkpParts = sampleParts(rhkAtasan),
): Promise<SheetFile> {
  const choices = {
    rhkAtasan,
    aspek: ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'],
    bagian: LAMPIRAN.map(([bagian]) => bagian),
    jpt: false,
  };
  const rows = bookRows(parts);
  const entries = bookEntries(parts);
  return writeBook({ rows, entries, nomorSkp: null }, { name: 'contoh-skp', words, choices });
}
