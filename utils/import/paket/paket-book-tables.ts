/** The tables of the workbook of a pack: which columns each has, and what stands in its lines. Pure. */
import type { Paket } from '../../packs/model';
import type { Templat } from '../../templates/model';
import { EXAMPLE_HARIAN, EXAMPLE_LAMPIRAN, EXAMPLE_RHK } from './paket-book-examples';
import type { PaketField } from './paket-fields';
import { BAGIAN_WORDS, joined, polaWord } from './paket-words';

/** Text of each column of a line; a missing one is blank. */
export type BookRow = Readonly<Partial<Record<PaketField, string>>>;
export interface BookTable {
  readonly name: string;
  readonly columns: readonly (readonly [PaketField, heading: string, width: number])[];
  readonly rows: readonly BookRow[];
  /** Never read. */
  readonly examples: readonly BookRow[];
  readonly prepared: number;
}

const JENIS = { utama: 'Utama', tambahan: 'Tambahan' } as const;

const namesOf = (paket: Paket): ReadonlyMap<string, string> =>
  new Map(paket.keluarga.map(({ id, nama }) => [id, nama]));

function sharedOf({ id, jabatan, unit }: Templat, names: ReadonlyMap<string, string>): BookRow {
  return { kode: id, jabatan: joined(jabatan.map((one) => names.get(one) ?? one)), unit: joined(unit) };
}

/** One line per indikator; the RHK is said in the first of them, its code in all. */
function rhkRows(templat: Extract<Templat, { jenis: 'rhk' }>, names: ReadonlyMap<string, string>): readonly BookRow[] {
  const { id, rhk, jenisRhk, kataAtasan, lampiran, indikator } = templat;
  const head: BookRow = {
    ...sharedOf(templat, names),
    jenis: JENIS[jenisRhk],
    rhk,
    kataAtasan: joined(kataAtasan),
    lampiran: joined(lampiran),
  };
  const rows = indikator.map(({ nama, aspek, target, satuan, pola }, at): BookRow => ({
    ...(at === 0 ? head : { kode: id }),
    aspek,
    indikator: nama,
    target,
    satuan,
    pola: polaWord(pola),
  }));
  return rows.length === 0 ? [head] : rows;
}

/** In the order of the sheets; with examples only if the pack has no template. */
export function bookTables(paket: Paket): readonly BookTable[] {
  const names = namesOf(paket);
  const { templat } = paket;
  const examples = (rows: readonly BookRow[]) => (templat.length === 0 ? rows : []);
  return [
    {
      name: 'RHK & Indikator',
      columns: [
        ['kode', 'Kode', 14],
        ['jabatan', 'Jabatan', 28],
        ['unit', 'Unit', 22],
        ['jenis', 'Jenis', 11],
        ['rhk', 'RHK', 46],
        ['aspek', 'Aspek', 12],
        ['indikator', 'Indikator', 46],
        ['target', 'Target', 10],
        ['satuan', 'Satuan', 14],
        ['pola', 'Pola Bulan', 14],
        ['lampiran', 'Kode Lampiran', 24],
        ['kataAtasan', 'Kata RHK Atasan', 24],
      ],
      rows: templat.flatMap((one) => (one.jenis === 'rhk' ? rhkRows(one, names) : [])),
      examples: examples(EXAMPLE_RHK),
      prepared: 200,
    },
    {
      name: 'Lampiran',
      columns: [
        ['kode', 'Kode', 14],
        ['jabatan', 'Jabatan', 28],
        ['unit', 'Unit', 22],
        ['bagian', 'Bagian', 26],
        ['uraian', 'Uraian', 90],
      ],
      rows: templat.flatMap((one) =>
        one.jenis === 'lampiran'
          ? [{ ...sharedOf(one, names), bagian: BAGIAN_WORDS[one.bagian], uraian: one.uraian }]
          : [],
      ),
      examples: examples(EXAMPLE_LAMPIRAN),
      prepared: 60,
    },
    {
      name: 'Kinerja Harian',
      columns: [
        ['kode', 'Kode', 14],
        ['jabatan', 'Jabatan', 28],
        ['unit', 'Unit', 22],
        ['jenis', 'Jenis', 11],
        ['uraian', 'Kalimat', 80],
        ['realisasi', 'Realisasi', 10],
      ],
      rows: templat.flatMap((one) =>
        one.jenis === 'harian'
          ? [
              {
                ...sharedOf(one, names),
                jenis: JENIS[one.jenisRhk],
                uraian: one.uraian,
                realisasi: one.realisasi ?? '',
              },
            ]
          : [],
      ),
      examples: examples(EXAMPLE_HARIAN),
      prepared: 60,
    },
    {
      name: 'Jabatan',
      columns: [
        ['kode', 'Kode', 24],
        ['jabatan', 'Kelompok Jabatan', 40],
        ['sebutan', 'Sebutan Lain', 70],
      ],
      rows: paket.keluarga.map(({ id, nama, kata }) => ({ kode: id, jabatan: nama, sebutan: joined(kata) })),
      examples: [],
      prepared: 30,
    },
    {
      name: 'Isian',
      columns: [
        ['templat', 'Untuk Templat', 24],
        ['isian', 'Isian', 22],
        ['pertanyaan', 'Pertanyaan', 44],
        ['pilihan', 'Pilihan', 50],
        ['bawaan', 'Bawaan', 24],
      ],
      rows: templat.flatMap(({ id, tempat = [] }) =>
        tempat.map(({ nama, label, pilihan = [], bawaan = '' }) => ({
          templat: id,
          isian: nama,
          pertanyaan: label,
          pilihan: joined(pilihan),
          bawaan,
        })),
      ),
      examples: [],
      prepared: 20,
    },
  ];
}
