import type { Field } from './heading-words';

/**
 * The columns of a target sheet and the headings people give them. To add a spelling, add it here in lower case with
 * punctuation as spaces; a year behind a heading ("Target 2026") needs no entry of its own.
 */
const MATRIKS_HEADINGS: Readonly<Record<Field, readonly string[]>> = {
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

export const FIELD_BY_HEADING: ReadonlyMap<string, Field> = new Map(
  (Object.keys(MATRIKS_HEADINGS) as Field[]).flatMap((field) =>
    MATRIKS_HEADINGS[field].map((heading): [string, Field] => [heading, field]),
  ),
);
