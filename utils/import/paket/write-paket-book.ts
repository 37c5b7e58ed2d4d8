/**
 * A pack as a workbook that can be filled without instructions: explanations above the headings, lists to choose from,
 * prepared lines. Read again by `readPaketTables` it gives the same templates; no text of it is ever part of a formula.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Paket } from '../../packs/model';
import { toXlsxValue, XLSX_MIME, type SheetFile } from '../sheet-file';
import { BODY, EXPLANATION, GREY, GUIDE_SHEET, HEADING, HEAD_ROWS, put, rangeOf, type Cells } from '../skp/book-style';
import { choiceLists, type ChoiceLists } from './paket-book-lists';
import { bookTables, type BookTable } from './paket-book-tables';
import type { PaketField } from './paket-fields';

/** Facts of the pack that the workbook carries, by the words that stand in its first column. */
const FACTS = ['Judul', 'Penerbit', 'Tahun', 'Sebutan Versi', 'Berlaku Dari', 'Berlaku Sampai'] as const;

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

const NUMBERS: ReadonlySet<PaketField> = new Set(['target', 'realisasi']);

function toSheet(
  { name, columns, rows, examples, prepared }: BookTable,
  options: PaketBookOptions,
  lists: ChoiceLists,
) {
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
    ...bookTables(paket).map((table) => toSheet(table, options, lists)),
    factsSheet(paket, options.words),
    lists.sheet,
  ];
  return { name: `${options.name}.xlsx`, mime: XLSX_MIME, bytes: await writeXlsx({ sheets }) };
}
