/**
 * A whole SKP as a workbook that can be filled without instructions: explanations above the headings, lists to choose from,
 * prepared lines, and months that follow the first sheet. Invariants: what stood in e-Kinerja comes back letter by letter;
 * no text of the person's is ever part of a formula; the formulas only look up or add, by cell address.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { toXlsxValue, XLSX_MIME } from '../sheet-file';
import type { SheetFile } from '../sheet-file';
import type { SkpParts } from '../../skp/wanted-of';
import { choiceLists } from './book-lists';
import type { Lists } from './book-lists';
import { bookEntries, bookRows, textCell } from './book-rows';
import type { BookEntry, BookRow } from './book-rows';
import { BODY, GREY, GUIDE_SHEET, head, HEAD_ROWS, LAMPIRAN_SHEET, list, put, rangeOf } from './book-style';
import type { Cells, Column } from './book-style';
import type { BookChoices, BookOptions, BookWords } from './book-words';
import { EXAMPLE_LAMPIRAN, EXAMPLE_MARK, EXAMPLE_ROWS } from './examples';
import { monthsSheet } from './months-sheet';
import { rowsSheet } from './rows-sheet';

const PREPARED_ROWS = 60;
const PREPARED_ENTRIES = 30;

const LAMPIRAN_COLUMNS: readonly Column[] = [
  { heading: 'Kode', explain: 'kode', width: 12, style: GREY },
  { heading: 'Bagian', explain: 'bagian', width: 28 },
  { heading: 'Uraian', explain: 'uraian', width: 90 },
];

function lampiranSheet(
  entries: readonly BookEntry[],
  examples: readonly BookEntry[],
  options: BookOptions,
  lists: Lists,
): WriteSheet {
  const cells: Cells = new Map();
  head(LAMPIRAN_COLUMNS, options.words, cells);
  for (const [index, { kode, bagian, uraian }] of [...examples, ...entries].entries()) {
    const style = index < examples.length ? GREY : BODY;
    put(cells, HEAD_ROWS + index, 0, toXlsxValue(textCell(kode)), GREY);
    put(cells, HEAD_ROWS + index, 1, toXlsxValue(textCell(bagian)), style);
    put(cells, HEAD_ROWS + index, 2, toXlsxValue(textCell(uraian)), style);
  }
  const last = HEAD_ROWS + examples.length + entries.length + PREPARED_ENTRIES;
  return {
    name: LAMPIRAN_SHEET,
    columns: LAMPIRAN_COLUMNS.map(({ width }) => ({ width })),
    rows: [],
    cells,
    rowDefs: new Map([[0, { height: 48 }]]),
    freezePane: { rows: HEAD_ROWS },
    dataValidations: list(rangeOf(1, HEAD_ROWS + 1, last), lists.source('Bagian'), options.words),
    a11y: { headerRow: 1 },
  };
}

function guideSheet(nomorSkp: string | null, words: BookWords): WriteSheet {
  const rows: CellValue[][] = words.guide.map((line) => [line]);
  if (nomorSkp !== null) rows.push([], ['Nomor SKP', nomorSkp]);
  const cells: Cells = new Map(rows.flatMap((row, r) => row.map((value, c) => [`${r},${c}`, { value, style: BODY }])));
  return { name: GUIDE_SHEET, columns: [{ width: 100 }, { width: 14 }], rows: [], cells };
}

/** What goes into a workbook, whatever it was made from. */
export interface BookContent {
  readonly rows: readonly BookRow[];
  readonly entries: readonly BookEntry[];
  /** Said in the sheet of instructions, so that the file can tell which SKP it is of; null = it does not. */
  readonly nomorSkp: string | null;
}

/** A workbook; without any line it shows examples that are never imported. */
export async function writeBook({ rows, entries, nomorSkp }: BookContent, options: BookOptions): Promise<SheetFile> {
  const { choices, words } = options;
  const examples = rows.length > 0 ? [] : exampleRows(choices);
  const exampleEntries = entries.length > 0 || choices.jpt ? [] : exampleLampiran(choices);
  const total = rows.length + (options.preparedRows ?? PREPARED_ROWS);
  const lists = choiceLists(choices);
  const sheets = [
    rowsSheet(rows, examples, total, options, lists),
    monthsSheet(rows, examples, total, options),
    ...(choices.jpt ? [] : [lampiranSheet(entries, exampleEntries, options, lists)]),
    guideSheet(nomorSkp, words),
    lists.sheet,
  ];
  return { name: `${options.name}.xlsx`, mime: XLSX_MIME, bytes: await writeXlsx({ sheets }) };
}

/** The person's own SKP as a workbook, every line tied to e-Kinerja by its code. */
export function exportSkpBook(parts: SkpParts, options: BookOptions): Promise<SheetFile> {
  const content = { rows: bookRows(parts), entries: bookEntries(parts), nomorSkp: parts.skp.nomorSkp };
  return writeBook(content, options);
}

function exampleRows({ jpt, rhkAtasan }: BookChoices): BookRow[] {
  return EXAMPLE_ROWS.map((row, index) => ({
    ...row,
    kode: EXAMPLE_MARK,
    rhkAtasan: index === 0 ? (rhkAtasan[0] ?? '') : '',
    perspektif: jpt ? 'Proses Bisnis' : '',
  }));
}

function exampleLampiran({ bagian }: BookChoices): BookEntry[] {
  return EXAMPLE_LAMPIRAN.map((uraian) => ({ kode: EXAMPLE_MARK, bagian: bagian[0] ?? '', uraian }));
}
