import type { TableWords } from './table-words';
import { wordsByHeading } from './table-words';

/** Columns of a target sheet besides the months. */
export type Field = 'kode' | 'nomor' | 'rhk' | 'aspek' | 'indikator' | 'target' | 'satuan';

/**
 * The columns of a target sheet and the headings people give them. To add a spelling, add it here in lower case with
 * punctuation as spaces; a year behind a heading ("Target 2026") needs no entry of its own.
 */
export const MATRIKS_HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  kode: ['kode', 'kode e kinerja', 'kode ekinerja', 'kode baris', 'id', 'kode indikator', 'kode matriks'],
  nomor: ['no', 'nomor', 'no urut', 'nomor urut', 'no rhk', 'nomor rhk', 'nmr', 'urut'],
  rhk: [
    'rhk',
    'rencana hasil kerja',
    'rencana hasil kerja rhk',
    'rencana hasil kerja individu',
    'rencana hasil kerja pegawai',
    'rencana kinerja',
    'rencana kinerja individu',
    'hasil kerja',
    'sasaran',
    'sasaran kinerja',
    'sasaran kegiatan',
    'sasaran kinerja pegawai',
    'kegiatan',
    'kegiatan tugas jabatan',
    'uraian rhk',
    'kinerja',
  ],
  aspek: ['aspek', 'aspek indikator', 'aspek kinerja', 'aspek iki', 'jenis aspek'],
  indikator: [
    'indikator',
    'iki',
    'indikator kinerja',
    'indikator kinerja individu',
    'indikator kinerja individu iki',
    'indikator iki',
    'indikator kinerja utama',
    'indikator kinerja kegiatan',
    'indikator kinerja iki',
    'nama indikator',
    'indikator keberhasilan',
    'uraian indikator',
  ],
  target: [
    'target',
    'target tahunan',
    'target tahun',
    'target setahun',
    'target 1 tahun',
    'target satu tahun',
    'target setahun penuh',
    'target kinerja',
    'target skp',
    'target iki',
    'target tahun ini',
    'kuantitas',
    'volume',
    'vol',
    'target kuantitas',
    'jumlah target',
    'target akhir',
    'target akhir tahun',
    'annual target',
  ],
  satuan: ['satuan', 'satuan target', 'satuan ukur', 'unit', 'satuan kuantitas', 'satuan output', 'satuan pengukuran'],
};

/** Enough to call it a header: something that names the rows plus a number, or three months. */
export const MATRIKS_WORDS: TableWords<Field> = {
  byHeading: wordsByHeading(MATRIKS_HEADINGS),
  score: { indikator: 10, kode: 4, rhk: 4, target: 2, satuan: 2, aspek: 2, nomor: 1 },
  rowNames: ['indikator', 'kode'],
  isHeader: (fields, months) =>
    months >= 3 ||
    ((fields.has('indikator') || fields.has('kode') || fields.has('rhk')) &&
      (months > 0 || fields.has('target') || fields.size >= 3)),
};
