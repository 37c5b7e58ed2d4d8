/**
 * A pack as a workbook that can be filled without instructions: explanations above the headings, lists to choose from,
 * prepared lines. Read again by `readPaketTables` it gives the same templates; no text of it is ever part of a formula.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Paket } from '../../packs/model';
import type { Templat } from '../../templates/model';
import { columnLetters } from '../column-letters';
import { toXlsxValue, XLSX_MIME, type SheetFile } from '../sheet-file';
import {
  BODY,
  CHOICES_SHEET,
  EXPLANATION,
  GREY,
  GUIDE_SHEET,
  HEADING,
  HEAD_ROWS,
  put,
  rangeOf,
  type Cells,
} from '../skp/book-style';
import { EXAMPLE_MARK } from '../skp/examples';
import type { PaketField } from './paket-fields';
import { ASPEK_WORDS, BAGIAN_WORDS, JENIS_WORDS, joined, POLA_WORDS, polaWord } from './paket-words';

/** Facts of the pack that the workbook carries, by the words that stand in its first column. */
export const FACTS = ['Judul', 'Penerbit', 'Tahun', 'Sebutan Versi', 'Berlaku Dari', 'Berlaku Sampai'] as const;

export interface PaketBookWords {
  readonly explain: Readonly<Record<PaketField, string>>;
  /** Lines of the sheet that says how to fill the workbook. */
  readonly guide: readonly string[];
  readonly notInList: string;
}
export interface PaketBookOptions {
  /** File name without ending. */
  readonly name: string;
  readonly words: PaketBookWords;
  /** Names of jabatan to choose from, besides the pack's own. */
  readonly jabatan: readonly string[];
}

type Row = Readonly<Partial<Record<PaketField, string>>>;
interface SheetPlan {
  readonly name: string;
  readonly columns: readonly (readonly [PaketField, heading: string, width: number])[];
  readonly rows: readonly Row[];
  /** Never read. */
  readonly examples: readonly Row[];
  readonly prepared: number;
}

const JENIS = { utama: 'Utama', tambahan: 'Tambahan' } as const;
const NUMBERS: ReadonlySet<PaketField> = new Set(['target', 'realisasi']);

const namesOf = (paket: Paket): ReadonlyMap<string, string> =>
  new Map(paket.keluarga.map(({ id, nama }) => [id, nama]));

function sharedOf({ id, jabatan, unit }: Templat, names: ReadonlyMap<string, string>): Row {
  return { kode: id, jabatan: joined(jabatan.map((one) => names.get(one) ?? one)), unit: joined(unit) };
}

/** One line per indikator; the RHK is said in the first of them, its code in all. */
function rhkRows(templat: Extract<Templat, { jenis: 'rhk' }>, names: ReadonlyMap<string, string>): readonly Row[] {
  const { id, rhk, jenisRhk, kataAtasan, lampiran, indikator } = templat;
  const head: Row = {
    ...sharedOf(templat, names),
    jenis: JENIS[jenisRhk],
    rhk,
    kataAtasan: joined(kataAtasan),
    lampiran: joined(lampiran),
  };
  const rows = indikator.map(({ nama, aspek, target, satuan, pola }, at): Row => ({
    ...(at === 0 ? head : { kode: id }),
    aspek,
    indikator: nama,
    target,
    satuan,
    pola: polaWord(pola),
  }));
  return rows.length === 0 ? [head] : rows;
}

function plans(paket: Paket): readonly SheetPlan[] {
  const names = namesOf(paket);
  const { templat } = paket;
  const examples = (rows: readonly Row[]) => (templat.length === 0 ? rows : []);
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

const EXAMPLE_RHK: readonly Row[] = [
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
const EXAMPLE_LAMPIRAN: readonly Row[] = [
  {
    kode: EXAMPLE_MARK,
    jabatan: 'Umum dan kepegawaian',
    bagian: BAGIAN_WORDS.dukungan,
    uraian: 'Satu perangkat komputer dengan akses internet',
  },
];
const EXAMPLE_HARIAN: readonly Row[] = [
  {
    kode: EXAMPLE_MARK,
    jabatan: 'Umum dan kepegawaian',
    jenis: 'Utama',
    uraian: 'Menyusun rekap kehadiran pegawai bulan {{bulan}}',
    realisasi: '1',
  },
];

function toSheet({ name, columns, rows, examples, prepared }: SheetPlan, options: PaketBookOptions, lists: Lists) {
  const cells: Cells = new Map();
  for (const [at, [field, heading]] of columns.entries()) {
    put(cells, 0, at, options.words.explain[field], EXPLANATION);
    put(cells, 1, at, heading, HEADING);
  }
  const shown = [...examples, ...rows];
  for (const [index, row] of shown.entries()) {
    for (const [at, [field]] of columns.entries()) {
      const text = row[field] ?? '';
      const value = toXlsxValue(NUMBERS.has(field) ? { number: text } : { text });
      put(
        cells,
        HEAD_ROWS + index,
        at,
        value === '' ? null : value,
        index < examples.length || field === 'kode' ? GREY : BODY,
      );
    }
  }
  const last = HEAD_ROWS + shown.length + prepared;
  for (let row = HEAD_ROWS + shown.length; row < last; row += 1)
    for (const at of columns.keys()) put(cells, row, at, null, BODY);
  const dataValidations = columns.flatMap(([field], at): DataValidation[] => {
    const list = lists.source(name === 'Jabatan' ? 'kode' : field);
    if (list === null) return [];
    const range = rangeOf(at, HEAD_ROWS + 1, last);
    // Several jabatan, or chosen months, may stand in one cell: the list offers and does not insist.
    const insists = field !== 'jabatan' && field !== 'pola';
    return [
      {
        type: 'list',
        formula1: list,
        range,
        allowBlank: true,
        ...(insists
          ? { showErrorMessage: true, errorStyle: 'warning' as const, errorMessage: options.words.notInList }
          : { showErrorMessage: false }),
      },
    ];
  });
  const sheet: WriteSheet = {
    name,
    columns: columns.map(([, , width]) => ({ width })),
    rows: [],
    cells,
    rowDefs: new Map([[0, { height: 62 }]]),
    freezePane: { rows: HEAD_ROWS },
    dataValidations,
    a11y: { headerRow: 1 },
  };
  return sheet;
}

interface Lists {
  readonly sheet: WriteSheet;
  readonly source: (field: PaketField) => string | null;
}

/** The lists to choose from: a hidden sheet, because a list inside a cell's rule may have 255 characters only. */
function choiceLists(jabatan: readonly string[]): Lists {
  const lists: readonly (readonly [PaketField, readonly string[]])[] = [
    ['jenis', JENIS_WORDS],
    ['aspek', ASPEK_WORDS],
    ['pola', POLA_WORDS],
    ['bagian', Object.values(BAGIAN_WORDS)],
    ['jabatan', jabatan],
  ];
  const longest = Math.max(...lists.map(([, values]) => values.length));
  const rows: CellValue[][] = Array.from({ length: longest }, (_, at) =>
    lists.map(([, values]) => toXlsxValue({ text: values[at] ?? '' })),
  );
  return {
    sheet: { name: CHOICES_SHEET, rows, hidden: true },
    source: (field) => {
      const column = lists.findIndex(([name]) => name === field);
      const count = lists[column]?.[1].length ?? 0;
      const letters = columnLetters(column);
      return count === 0 ? null : `${CHOICES_SHEET}!$${letters}$1:$${letters}$${String(count)}`;
    },
  };
}

function factsSheet({ judul, penerbit, tahun, label, berlaku }: Paket, words: PaketBookWords): WriteSheet {
  const values = [
    judul,
    penerbit,
    tahun === null ? '' : String(tahun),
    label,
    berlaku.dari ?? '',
    berlaku.sampai ?? '',
  ];
  const cells: Cells = new Map();
  put(cells, 0, 0, words.explain.keterangan, EXPLANATION);
  put(cells, 0, 1, words.explain.isi, EXPLANATION);
  put(cells, 1, 0, 'Keterangan', HEADING);
  put(cells, 1, 1, 'Isi', HEADING);
  for (const [at, fact] of FACTS.entries()) {
    put(cells, HEAD_ROWS + at, 0, fact, BODY);
    put(cells, HEAD_ROWS + at, 1, toXlsxValue({ text: values[at] ?? '' }), BODY);
  }
  return { name: 'Keterangan', columns: [{ width: 24 }, { width: 70 }], rows: [], cells, a11y: { headerRow: 1 } };
}

/** The workbook of a pack; without any template it shows examples that are never imported. */
export async function writePaketBook(paket: Paket, options: PaketBookOptions): Promise<SheetFile> {
  const jabatan = [...new Set([...paket.keluarga.map(({ nama }) => nama), ...options.jabatan])];
  const lists = choiceLists(jabatan);
  const guide: Cells = new Map();
  for (const [row, line] of options.words.guide.entries()) put(guide, row, 0, line, BODY);
  const sheets: WriteSheet[] = [
    { name: GUIDE_SHEET, columns: [{ width: 110 }], rows: [], cells: guide },
    ...plans(paket).map((plan) => toSheet(plan, options, lists)),
    factsSheet(paket, options.words),
    lists.sheet,
  ];
  return { name: `${options.name}.xlsx`, mime: XLSX_MIME, bytes: await writeXlsx({ sheets }) };
}
