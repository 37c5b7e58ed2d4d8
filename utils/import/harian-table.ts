/**
 * A sheet of daily entries → its cells by field. Finds the heading line by its words; judges nothing. A field with two
 * columns is named and not taken; without date or uraian there is no table.
 */
import { cleanText, repairMojibake } from '../text/huruf';
import { columnLetters } from './column-letters';
import { HARIAN_BY_HEADING, type HarianField } from './columns/harian-columns';
import { headingWords } from './columns/heading-words';
import { firstRows } from './first-rows';
import { restore } from './formula-guard';
import type { RawSheet } from './types';

export interface HarianCell {
  /** Cleaned. */
  readonly text: string;
  /** Column as Excel shows it. */
  readonly column: string;
  /** Characters that nobody sees were taken out. */
  readonly hidden: boolean;
}
export interface HarianTableRow {
  /** 1-based, as Excel shows it. */
  readonly sheetRow: number;
  readonly cells: Readonly<Partial<Record<HarianField, HarianCell>>>;
}
export interface HarianTable {
  readonly rows: readonly HarianTableRow[];
  /** Fields with two columns, and where. */
  readonly twice: readonly { readonly field: HarianField; readonly column: string; readonly sheetRow: number }[];
  /** What a table of daily entries needs and this one has not; with any of it there are no rows. */
  readonly missing: readonly HarianField[];
  /** Rows with content beyond {@link MOST_ENTRIES}, left unread. */
  readonly beyond: number;
  /** Other sheets with entries, left unread. */
  readonly others: number;
}

/** More than a year of them. */
export const MOST_ENTRIES = 600;
const SEARCH_ROWS = 60;
const NEEDED: readonly HarianField[] = ['tanggal', 'uraian'];

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<HarianField, readonly number[]>;
}

function readHeader(cells: readonly string[], row: number): Header {
  const columns = new Map<HarianField, number[]>();
  for (const [column, cell] of cells.entries()) {
    const field = HARIAN_BY_HEADING.get(headingWords(cell.slice(0, 200)));
    if (field !== undefined) columns.set(field, [...(columns.get(field) ?? []), column]);
  }
  return { row, columns };
}

/** The first line with the most known headings; at least two, so that a title is none. */
function findHeader(sheet: RawSheet): Header | null {
  let best: Header | null = null;
  for (const [row, cells] of firstRows(sheet, SEARCH_ROWS).entries()) {
    const header = readHeader(cells, row);
    if (header.columns.size >= 2 && header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  return best;
}

/** The table of the sheet that looks most like one. */
export function readHarianTable(sheets: readonly RawSheet[]): HarianTable {
  let best: { readonly sheet: RawSheet; readonly header: Header } | null = null;
  let tables = 0;
  for (const sheet of sheets) {
    const header = findHeader(sheet);
    if (header === null) continue;
    if (NEEDED.every((field) => header.columns.has(field)) && sheet.rows.length > header.row + 1) tables += 1;
    if (header.columns.size > (best?.header.columns.size ?? 0)) best = { sheet, header };
  }
  const others = Math.max(0, tables - 1);
  if (best === null) return { rows: [], twice: [], missing: NEEDED, beyond: 0, others };
  const { sheet, header } = best;
  const single = [...header.columns].filter(([, columns]) => columns.length === 1);
  const twice = [...header.columns]
    .filter(([, columns]) => columns.length > 1)
    .flatMap(([field, columns]) =>
      columns.map((column) => ({ field, column: columnLetters(column), sheetRow: header.row + 1 })),
    );
  const fields = new Map(single.map(([field, [column = 0]]) => [field, column]));
  const missing = NEEDED.filter((field) => !fields.has(field));
  if (missing.length > 0) return { rows: [], twice, missing, beyond: 0, others };
  const rows: HarianTableRow[] = [];
  let beyond = 0;
  for (let row = header.row + 1; row < sheet.rows.length; row += 1) {
    const read = readRow(sheet.rows.at(row) ?? [], row, fields);
    if (read === null) continue;
    if (rows.length < MOST_ENTRIES) rows.push(read);
    else beyond += 1;
  }
  return { rows, twice, missing, beyond, others };
}

/** null: nothing in the columns that are known, or a line that only numbers the columns. */
function readRow(
  cells: readonly string[],
  row: number,
  fields: ReadonlyMap<HarianField, number>,
): HarianTableRow | null {
  const read: Partial<Record<HarianField, HarianCell>> = {};
  for (const [field, column] of fields) {
    const { text, hidden } = cleanText(repairMojibake(restore(cells[column] ?? '')));
    if (text !== '') read[field] = { text, column: columnLetters(column), hidden };
  }
  const texts = Object.values(read).map(({ text }) => text);
  const numbers = texts.length > 2 && texts.every((text) => /^\(?\d{1,2}\)?$/u.test(text));
  return texts.length === 0 || numbers ? null : { sheetRow: row + 1, cells: read };
}
