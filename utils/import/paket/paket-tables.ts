/**
 * A workbook → the tables of a pack in it, by their headings: which sheet is about what, and its cells by field. Judges
 * nothing. A field with two columns is named and not taken; what a merged cell says holds for all its rows.
 */
import { cleanText, repairMojibake } from '../../text/huruf';
import { columnLetters } from '../column-letters';
import { headingWords } from '../columns/heading-words';
import { firstRows } from '../first-rows';
import { restore } from '../formula-guard';
import type { RawSheet } from '../types';
import { kindOf, PAKET_BY_HEADING, type PaketField, type PaketSheetKind } from './paket-fields';

export interface PaketPlace {
  readonly sheet: string;
  /** 1-based, as Excel shows it. */
  readonly row: number;
  /** Column as Excel shows it; '' = whole row. */
  readonly column: string;
}
export interface PaketCell {
  readonly text: string;
  readonly column: string;
  /** It was a true number in the file. */
  readonly numeric: boolean;
  /** Characters that nobody sees were taken out. */
  readonly hidden: boolean;
  /** A formula that shows no text, or an error of one. */
  readonly formula: boolean;
}
export interface PaketRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<PaketField, PaketCell>>>;
}
export interface PaketTable {
  readonly kind: PaketSheetKind;
  readonly sheet: string;
  readonly rows: readonly PaketRow[];
}
export interface PaketTables {
  readonly tables: readonly PaketTable[];
  readonly twice: readonly (PaketPlace & { readonly text: string })[];
  /** Sheets with something in them and no headings of ours. */
  readonly unknown: readonly string[];
}

const SEARCH_ROWS = 60;
const ERROR_VALUE = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/iu;
/** Texts that a merged cell says for all the rows it covers. */
const SAID_BY_MERGE: ReadonlySet<PaketField> = new Set(['jabatan', 'unit', 'jenis', 'rhk', 'bagian', 'aspek']);

interface Header {
  readonly row: number;
  readonly kind: PaketSheetKind;
  readonly columns: ReadonlyMap<PaketField, readonly number[]>;
}

/** The first line with the most known headings; at least two, so that a title is none. */
function findHeader(sheet: RawSheet): Header | null {
  let best: Header | null = null;
  for (const [row, cells] of firstRows(sheet, SEARCH_ROWS).entries()) {
    const columns = new Map<PaketField, number[]>();
    for (const [column, cell] of cells.entries()) {
      const field = PAKET_BY_HEADING.get(headingWords(cell.slice(0, 200)));
      if (field !== undefined) columns.set(field, [...(columns.get(field) ?? []), column]);
    }
    const kind = columns.size < 2 ? null : kindOf(columns);
    if (kind !== null && columns.size > (best?.columns.size ?? 0)) best = { row, kind, columns };
  }
  return best;
}

/** null: nothing in the columns that are known, or a line that only numbers the columns. */
function readRow(sheet: RawSheet, index: number, headerRow: number, fields: ReadonlyMap<PaketField, number>) {
  const row = sheet.rows.at(index) ?? [];
  const cells: Partial<Record<PaketField, PaketCell>> = {};
  let own = 0;
  // A line of ours is known by its code: its texts come back letter by letter.
  const exact = (row[fields.get('kode') ?? -1] ?? '').trim() !== '';
  for (const [field, at] of fields) {
    let raw = row[at] ?? '';
    if (raw !== '') own += 1;
    else if (SAID_BY_MERGE.has(field)) {
      const from = sheet.covered?.get(`${String(index)},${String(at)}`);
      if (from !== undefined && from > headerRow) raw = sheet.rows.at(from)?.[at] ?? '';
    }
    const plain = restore(raw).replace(/\r\n?/gu, '\n');
    const { text, hidden } = exact ? { text: plain.trim(), hidden: false } : cleanText(repairMojibake(plain));
    const numeric = sheet.numeric.has(`${String(index)},${String(at)}`);
    const formula = raw.startsWith('=') || ERROR_VALUE.test(text);
    if (text !== '') cells[field] = { text, column: columnLetters(at), numeric, hidden, formula };
  }
  const texts = Object.values(cells).map(({ text }) => text);
  const numbering = texts.length > 2 && texts.every((text) => /^\(?\d{1,2}\)?$/u.test(text));
  return own === 0 || texts.length === 0 || numbering ? null : { row: index + 1, cells };
}

/** The headings once more, as at a page break. */
const isHeading = ({ cells }: PaketRow): boolean => {
  const named = Object.entries(cells);
  return (
    named.length >= 2 &&
    named.every(([field, { text }]) => PAKET_BY_HEADING.get(headingWords(text.slice(0, 200))) === field)
  );
};

/** Reads every sheet that has headings of ours. */
export function readPaketTables(sheets: readonly RawSheet[]): PaketTables {
  const tables: PaketTable[] = [];
  const twice: (PaketPlace & { text: string })[] = [];
  const unknown: string[] = [];
  for (const sheet of sheets) {
    const header = findHeader(sheet);
    if (header === null) {
      if (sheet.rows.length > 0) unknown.push(sheet.name);
      continue;
    }
    const fields = new Map<PaketField, number>();
    for (const [field, columns] of header.columns) {
      const [only = 0] = columns;
      if (columns.length === 1) fields.set(field, only);
      else
        for (const column of columns)
          twice.push({
            sheet: sheet.name,
            row: header.row + 1,
            column: columnLetters(column),
            text: sheet.rows.at(header.row)?.[column] ?? '',
          });
    }
    const rows: PaketRow[] = [];
    for (let index = header.row + 1; index < sheet.rows.length; index += 1) {
      const read = readRow(sheet, index, header.row, fields);
      if (read !== null && !isHeading(read)) rows.push(read);
    }
    tables.push({ kind: header.kind, sheet: sheet.name, rows });
  }
  return { tables, twice, unknown };
}
