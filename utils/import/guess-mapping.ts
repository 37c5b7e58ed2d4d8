import { columnLetters } from './column-letters';
import { findHeader } from './columns/find-header';
import type { Header } from './columns/find-header';
import { headingWords, readHeading } from './columns/heading-words';
import { yearOfName, yearOfTitles } from './columns/title-lines';
import { MATRIKS_WORDS } from './columns/matriks-columns';
import type { Field } from './columns/matriks-columns';
import { firstRows } from './first-rows';
import type { ColumnMapping, RawSheet, RawWorkbook, SheetProblem } from './types';

export interface GuessedMapping {
  readonly mapping: ColumnMapping | null;
  readonly problems: readonly SheetProblem[];
  /** The year the month headings name, else a title or the name of the sheet; null = none. */
  readonly tahun: number | null;
}

type Severity = SheetProblem['severity'];

const problem = (
  code: SheetProblem['code'],
  row: number,
  column: string,
  text: string,
  severity: Severity = 'error',
): SheetProblem => ({ code, sheetRow: row, column, text: text.trim().slice(0, 40), severity });

/** A field's column; with two candidates none is taken and both are named. */
function single(
  columns: readonly number[],
  sheet: RawSheet,
  header: Header<Field>,
  problems: SheetProblem[],
  severity: Severity,
): number | null {
  if (columns.length <= 1) return columns[0] ?? null;
  for (const column of columns) {
    const text = sheet.rows.at(header.row)?.[column] ?? '';
    problems.push(problem('twoColumnsForField', header.row + 1, columnLetters(column), text, severity));
  }
  return null;
}

function toMapping(index: number, sheet: RawSheet, header: Header<Field>): GuessedMapping {
  const problems: SheetProblem[] = [];
  const field = (name: Field, severity: Severity = 'error'): number | null =>
    single(header.fields.get(name) ?? [], sheet, header, problems, severity);
  const mapping: ColumnMapping = {
    sheet: index,
    headerRow: header.row,
    kode: field('kode'),
    nomor: field('nomor', 'info'),
    rhk: field('rhk'),
    aspek: field('aspek', 'info'),
    indikator: field('indikator'),
    target: field('target', 'info'),
    satuan: field('satuan', 'info'),
    bulan: header.bulan.map((columns) => single(columns, sheet, header, problems, 'error')),
  };
  for (const { code, column, text } of header.doubts) {
    problems.push(problem(code, header.row + 1, columnLetters(column), text));
  }
  if (mapping.indikator === null && mapping.kode === null) problems.push(problem('noIndikatorColumn', 0, '', ''));
  if (mapping.bulan.every((column) => column === null)) {
    problems.push(problem('noMonthColumns', 0, '', '', mapping.target === null ? 'error' : 'info'));
  }
  const titles = firstRows(sheet, header.row + 2);
  // A text file has no sheet: its own name often is last year's, with this year's numbers in it.
  const ofSheet = sheet.delimited === true ? null : yearOfName(sheet.name);
  return { mapping, problems, tahun: header.tahun ?? yearOfTitles(titles) ?? ofSheet };
}

/**
 * Finds the columns by their headings, on the sheet that looks most like a target sheet. `only` limits the search to
 * one sheet. Columns of realisasi are never taken; a field with two candidates stays empty and is named.
 * mapping null = no heading line was found anywhere (`noHeader`).
 */
export function guessMapping(workbook: Pick<RawWorkbook, 'sheets'>, only?: number): GuessedMapping {
  let best: { index: number; sheet: RawSheet; header: Header<Field> } | null = null;
  let ties: string[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (only !== undefined && only !== index) continue;
    const header = findHeader(sheet, MATRIKS_WORDS);
    if (header === null) continue;
    if (header.score > (best?.header.score ?? 0)) {
      best = { index, sheet, header };
      ties = [];
    } else if (header.score === best?.header.score && sheet.hidden !== true) ties.push(sheet.name);
  }
  if (best === null) return { mapping: null, problems: [problem('noHeader', 0, '', '')], tahun: null };
  const guessed = toMapping(best.index, best.sheet, best.header);
  const open = ties.map((name) => problem('sheetTie', 0, '', name));
  return { ...guessed, problems: [...open, ...guessed.problems] };
}

/**
 * The headings as one comparable text, to remember a corrected mapping for the next file with the same headings.
 * Lines with fewer than three filled cells (titles, names, dates above the table) do not take part, unless they say
 * target or realisasi.
 */
export function headingFingerprint(sheet: RawSheet, headerRow: number): string {
  const lines: string[] = [];
  for (let row = Math.max(0, headerRow - 3); row <= headerRow; row += 1) {
    const words = (sheet.rows.at(row) ?? []).map((cell) => headingWords(cell.slice(0, 200)));
    const says = words.some((word) => readHeading(word, MATRIKS_WORDS.byHeading).role !== null);
    if (says || words.filter((word) => word !== '').length >= 3) lines.push(words.join('|').replace(/\|+$/, ''));
  }
  return lines.join('\n');
}
