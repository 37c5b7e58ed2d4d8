import { bulanFromNumeral } from '../../text/bulan';
import { firstRows } from '../first-rows';
import type { RawSheet } from '../types';
import { headingWords, readHeading } from './heading-words';
import type { Heading, Role } from './heading-words';
import type { TableWords } from './table-words';

/** What a header block of one to three rows says about the columns below it. */
export interface Header<Field extends string> {
  /** Row of the last heading line, or of the numbering line (1 2 3 …) below it. */
  readonly row: number;
  readonly fields: ReadonlyMap<Field, readonly number[]>;
  /** Per month (index 0 = Januari): the columns that hold its targets. */
  readonly bulan: readonly (readonly number[])[];
  readonly score: number;
}

/** Title blocks are short: a header further down is not looked for. */
const SEARCH_ROWS = 60;
const MAX_DEPTH = 3;
const BLANK: Heading<never> = { field: null, bulan: null, role: null, blank: true };

/** A letter that is in no Roman numeral up to XII. */
const NO_NUMERAL = /[a-hj-uwyz]/i;

/** Twelve numerals in order, side by side or every second column (TRGT and REAL below): months by position. */
function numeralMonths(row: readonly string[]): ReadonlyMap<number, number> {
  const found: [number, number][] = [];
  for (const [column, cell] of row.entries()) {
    if (cell === '' || NO_NUMERAL.test(cell)) continue;
    const bulan = bulanFromNumeral(headingWords(cell));
    if (bulan !== null) found.push([column, bulan]);
    else if (/^\d+$/.test(cell.trim())) return new Map();
  }
  const start = found.findIndex(([, bulan]) => bulan === 1);
  const run = found.slice(start, start + 12);
  const step = (run[1]?.[0] ?? 0) - (run[0]?.[0] ?? 0);
  const even = run.every(([column, bulan], i) => bulan === i + 1 && column === (run[0]?.[0] ?? 0) + i * step);
  // A numeral left of the run, or more behind it, is a numbering line and not a line of months.
  return start === 0 && found.length === 12 && even && step >= 1 && step <= 2 ? new Map(run) : new Map();
}

function readRow<Field extends string>(
  row: readonly string[],
  words: TableWords<Field>,
  cache: Map<string, Heading<Field>>,
): readonly Heading<Field>[] {
  const numerals = numeralMonths(row);
  return row.map((cell, column) => {
    const numeral = numerals.get(column);
    if (numeral !== undefined) return { field: null, bulan: numeral, role: null, blank: false };
    if (cell === '') return BLANK;
    const known = cache.get(cell);
    if (known !== undefined) return known;
    const heading = readHeading(cell.slice(0, 200), words.byHeading);
    cache.set(cell, heading);
    return heading;
  });
}

/** Months as a line of their own: numerals under a group heading ("Bulan"), right of the columns that name the row. */
function isMonthLine(row: readonly string[], above: readonly Heading<string>[] | undefined): boolean {
  const start = [...numeralMonths(row).keys()][0];
  if (start === undefined || above === undefined) return false;
  return (above[start]?.field ?? null) === null && above.slice(0, start).some((heading) => heading.field !== null);
}

/** A line that only numbers the columns: 1 2 3 … or (1) (2) (3) …, from its first filled cell on. */
function isNumberingRow(row: readonly string[] | undefined, above: readonly Heading<string>[] | undefined): boolean {
  if (row === undefined || isMonthLine(row, above)) return false;
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length < 3) return false;
  let expected = 1;
  for (const cell of cells) {
    const digits = /^\(?(\d{1,3})\)?[a-z]?$/i.exec(cell)?.[1];
    if (digits === undefined || Math.abs(Number(digits) - expected) > 1) return false;
    expected = Number(digits) + 1;
  }
  return true;
}

interface ColumnWords<Field extends string> {
  field: Field | null;
  bulan: number | null;
  role: Role;
}

/**
 * What the heading lines `lines` (top to bottom) say per column. A group heading (a month over TRGT and REAL, or
 * "Target" over twelve months) reaches to the right over blank cells, but only if a fitting heading stands below its
 * own cell: a heading like "Total Realisasi" stands alone and reaches nowhere. A month reaches over words that are not
 * understood as well: then it has two columns, and none of them is taken.
 */
function combine<Field extends string>(lines: readonly (readonly Heading<Field>[])[]): ColumnWords<Field>[] {
  const width = Math.max(...lines.map((line) => line.length));
  const words: ColumnWords<Field>[] = Array.from({ length: width }, () => ({ field: null, bulan: null, role: null }));
  for (const [depth, line] of lines.entries()) {
    const below = lines.slice(depth + 1);
    let group: Heading<Field> | null = null;
    for (let column = 0; column < width; column += 1) {
      const word = words[column];
      if (word === undefined) continue;
      const cell = line[column] ?? BLANK;
      if (!cell.blank) {
        const reaches = below.some(
          (lower) =>
            (cell.bulan !== null && lower[column]?.blank === false) ||
            (cell.role !== null && (lower[column]?.bulan ?? null) !== null),
        );
        group = reaches ? cell : null;
        word.field = cell.field ?? word.field;
        word.bulan = cell.bulan ?? word.bulan;
        word.role = cell.role ?? word.role;
      } else if (group !== null && below.some((lower) => lower[column]?.blank === false)) {
        word.bulan = group.bulan ?? word.bulan;
        word.role = group.role ?? word.role;
      }
    }
  }
  return words;
}

const MONTH_SCORE = 3;

/** What the words of a line can add to a header's score at most. */
function mostScore<Field extends string>(line: readonly Heading<Field>[], words: TableWords<Field>): number {
  let score = 0;
  for (const { field, bulan } of line) {
    if (bulan !== null) score += MONTH_SCORE;
    if (field !== null) score += words.score[field];
  }
  return score;
}

function toHeader<Field extends string>(
  row: number,
  words: readonly ColumnWords<Field>[],
  scores: TableWords<Field>['score'],
): Header<Field> {
  const fields = new Map<Field, number[]>();
  const columns: { target: number[]; plain: number[] }[] = Array.from({ length: 12 }, () => ({
    target: [],
    plain: [],
  }));
  for (const [column, word] of words.entries()) {
    const month = word.bulan === null ? undefined : columns[word.bulan - 1];
    if (month !== undefined) {
      if (word.role === 'target') month.target.push(column);
      else if (word.role === null) month.plain.push(column);
    } else if (word.field !== null) {
      fields.set(word.field, [...(fields.get(word.field) ?? []), column]);
    }
  }
  const bulan = columns.map(({ target, plain }) => (target.length > 0 ? target : plain));
  let score = bulan.filter((one) => one.length > 0).length * MONTH_SCORE;
  for (const field of fields.keys()) score += scores[field];
  return { row, fields, bulan, score };
}

const hasLetters = (cell: string | undefined): boolean => cell !== undefined && /\p{L}/u.test(cell) && !/\d/.test(cell);

/**
 * Is the line below still part of the header? It is if words stand where the months have their values
 * (TRGT and REAL, in whatever spelling) and nothing stands where the row is named.
 */
function goesOn<Field extends string>(
  header: Header<Field>,
  below: readonly string[] | undefined,
  { byHeading, rowNames }: TableWords<Field>,
): boolean {
  if (below === undefined) return false;
  const names = rowNames.flatMap((field) => header.fields.get(field) ?? []);
  const isValue = (cell: string): boolean => cell.trim() !== '' && !byHeading.has(headingWords(cell.slice(0, 200)));
  if (names.some((column) => isValue(below[column] ?? ''))) return false;
  let words = 0;
  for (const columns of header.bulan) {
    for (const column of columns) if (hasLetters(below[column])) words += 1;
  }
  return words >= (names.length > 0 ? 1 : 2);
}

/**
 * Is this line below a header a data row that happens to hold a heading's word (a satuan "B 7")? It names a row where the
 * lines above say "Indikator", and has hardly a heading itself.
 */
function isDataRow<Field extends string>(
  row: readonly string[],
  line: readonly Heading<Field>[],
  above: Header<Field>,
  { rowNames }: TableWords<Field>,
): boolean {
  const named = rowNames
    .flatMap((field) => above.fields.get(field) ?? [])
    .some((column) => (row[column] ?? '').trim() !== '' && (line[column]?.field ?? null) === null);
  return named && line.filter(({ field, bulan }) => field !== null || bulan !== null).length <= 2;
}

/** Does a block of heading lines reach over a data row, whichever of its lines that is? */
function reachesData<Field extends string>(
  rows: readonly (readonly string[])[],
  lines: readonly (readonly Heading<Field>[])[],
  first: number,
  last: number,
  words: TableWords<Field>,
): boolean {
  for (let row = first + 1; row <= last; row += 1) {
    const above = toHeader(row - 1, combine(lines.slice(first, row)), words.score);
    if (isDataRow(rows[row] ?? [], lines[row] ?? [], above, words)) return true;
  }
  return false;
}

/** The best header block in the first rows of a sheet, or null. Ties go to the higher and shallower block. */
export function findHeader<Field extends string>(sheet: RawSheet, words: TableWords<Field>): Header<Field> | null {
  const cache = new Map<string, Heading<Field>>();
  const rows = firstRows(sheet, SEARCH_ROWS + 2);
  const lines = rows.slice(0, SEARCH_ROWS).map((row) => readRow(row, words, cache));
  const most = lines.map((line) => mostScore(line, words));
  let best: Header<Field> | null = null;
  for (let row = 0; row < lines.length; row += 1) {
    // Data rows: nothing in this line or above it could make a better header.
    let reach = 0;
    for (let line = Math.max(0, row + 1 - MAX_DEPTH); line <= row; line += 1) reach += most[line] ?? 0;
    if (reach <= (best?.score ?? 0)) continue;
    if (isNumberingRow(rows[row], lines[row - 1])) continue;
    for (let depth = 1; depth <= MAX_DEPTH && depth <= row + 1; depth += 1) {
      const header = toHeader(row, combine(lines.slice(row + 1 - depth, row + 1)), words.score);
      if (goesOn(header, rows[row + 1], words)) continue;
      if (reachesData(rows, lines, row + 1 - depth, row, words)) continue;
      const months = header.bulan.filter((one) => one.length > 0).length;
      if (words.isHeader(header.fields, months) && header.score > (best?.score ?? 0)) best = header;
    }
  }
  if (best === null) return null;
  return isNumberingRow(rows[best.row + 1], lines[best.row]) ? { ...best, row: best.row + 1 } : best;
}
