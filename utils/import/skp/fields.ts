/**
 * The columns of a sheet of the whole SKP and the headings people give them, beyond those of the target sheet. To add a
 * spelling, add it here in lower case with punctuation as spaces.
 */
import { MATRIKS_HEADINGS } from '../columns/matriks-columns';
import type { Field } from '../columns/matriks-columns';
import { wordsByHeading } from '../columns/table-words';
import type { TableWords } from '../columns/table-words';

export type SkpField = Field | 'jenis' | 'rhkAtasan' | 'nomorIki' | 'perspektif' | 'bagian' | 'uraian';

const HEADINGS: Readonly<Record<SkpField, readonly string[]>> = {
  ...MATRIKS_HEADINGS,
  nomorIki: ['no iki', 'nomor iki', 'no indikator', 'nomor indikator', 'no urut iki', 'no urut indikator'],
  jenis: [
    'jenis',
    'jenis rhk',
    'jenis kinerja',
    'utama tambahan',
    'jenis utama tambahan',
    'kinerja utama tambahan',
    'kelompok',
    'kelompok rhk',
    'kategori',
    'kategori rhk',
  ],
  rhkAtasan: [
    'rhk atasan',
    'rhk pimpinan',
    'rhk atasan langsung',
    'rhk atasan yang diintervensi',
    'rhk pimpinan yang diintervensi',
    'rhk yang diintervensi',
    'rencana hasil kerja atasan',
    'rencana hasil kerja pimpinan',
    'rencana hasil kerja atasan langsung',
    'rencana hasil kerja atasan yang diintervensi',
    'rencana hasil kerja pimpinan yang diintervensi',
    'rencana hasil kerja atasan langsung yang diintervensi',
    'intervensi',
    'rhk atasan intervensi',
  ],
  perspektif: ['perspektif', 'perspektif iki', 'perspektif indikator'],
  bagian: ['bagian', 'bagian lampiran', 'jenis lampiran', 'lampiran', 'kelompok lampiran', 'kategori lampiran'],
  uraian: ['uraian', 'uraian lampiran', 'isi', 'isi lampiran', 'isi uraian', 'teks lampiran'],
};

/** How the lines of an SKP workbook are told apart. */
export const SKP_WORDS: TableWords<SkpField> = {
  byHeading: wordsByHeading(HEADINGS),
  score: {
    indikator: 10,
    uraian: 8,
    rhk: 6,
    kode: 4,
    bagian: 4,
    rhkAtasan: 3,
    jenis: 2,
    aspek: 2,
    target: 2,
    satuan: 2,
    perspektif: 2,
    nomor: 1,
    nomorIki: 1,
  },
  rowNames: ['indikator', 'kode', 'rhk', 'uraian'],
  isHeader: (fields, months) => {
    if (fields.has('uraian')) return fields.size >= 2;
    const names = fields.has('indikator') || fields.has('rhk') || fields.has('kode');
    return names && (months > 0 || fields.size >= 2);
  },
};
