import { firstRows } from '../first-rows';
import type { RawSheet } from '../types';
import { combine } from './combine';
import type { ColumnWords } from './combine';
import { BLANK, headingWords, readHeading } from './heading-words';
import type { Heading } from './heading-words';
import { doubtsOf } from './header-doubts';
import type { Doubt } from './header-doubts';
import { isNumberingRow, numeralMonths } from './numeral-lines';
import type { TableWords } from './table-words';
import { saysNoTarget } from './title-lines';

/** What a header block of one to three rows says about the columns below it. */
export interface Header<Field extends string> {
  /** Row of the last heading line, or of the numbering line (1 2 3 …) below it. */
  readonly row: number;
  readonly fields: ReadonlyMap<Field, readonly number[]>;
  /** Per month (index 0 = Januari): the columns that hold its targets. */
  readonly bulan: readonly (readonly number[])[];
  readonly score: number;
  /** The one year the months are of; null = none is named. */
  readonly tahun: number | null;
  /** Columns that were not taken, and why. */
  readonly doubts: readonly Doubt[];
}

type Block<Field extends string> = Omit<Header<Field>, 'tahun' | 'doubts'> & {
  readonly words: readonly ColumnWords<Field>[];
};

/** Title blocks are short: a header further down is not looked for. */
const SEARCH_ROWS = 60;
const MAX_DEPTH = 3;
function readRow<Field extends string>(
  row: readonly string[],
  words: TableWords<Field>,
  cache: Map<string, Heading<Field>>,
): readonly Heading<Field>[] {
  const numerals = numeralMonths(row);
  const headings = row.map((cell): Heading<Field> => {
    if (cell === '') return BLANK;
    const known = cache.get(cell);
    if (known !== undefined) return known;
    const heading = readHeading(cell.slice(0, 200), words.byHeading);
    cache.set(cell, heading);
    return heading;
  });
  if (numerals.size === 0) return headings;
  // Beside a text that is no heading they are the values of a row.
  const named =
    headings.some(({ field }) => field !== null) || headings.findIndex(({ blank }) => !blank) >= firstOf(numerals);
  if (!named) return headings;
  return headings.map((heading, column) => {
    const bulan = numerals.get(column);
    return bulan === undefined ? heading : { ...BLANK, bulan, blank: false };
  });
}

const firstOf = (numerals: ReadonlyMap<number, number>): number => [...numerals.keys()][0] ?? 0;

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
): Block<Field> {
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
  return { row, fields, bulan, score, words };
}

/** A word, perhaps with one digit behind it (`M1`); a number with its unit is a value. */
const hasLetters = (cell: string | undefined): boolean => cell !== undefined && /^[^\d]*\p{L}[^\d]*\d?\s*$/u.test(cell);

/**
 * Is the line below still part of the header? It is if words stand where the months have their values
 * (TRGT and REAL, in whatever spelling) and nothing stands where the row is named.
 */
function goesOn<Field extends string>(
  header: Block<Field>,
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
 * Is this line below a header a data row that happens to hold a heading's word (a satuan "Bln 7")? It names a row where the
 * lines above say "Indikator", and has hardly a heading itself; twelve numerals are values there.
 */
function isDataRow<Field extends string>(
  row: readonly string[],
  line: readonly Heading<Field>[],
  above: Block<Field>,
  { rowNames }: TableWords<Field>,
): boolean {
  const named = rowNames
    .flatMap((field) => above.fields.get(field) ?? [])
    .some((column) => (row[column] ?? '').trim() !== '' && (line[column]?.field ?? null) === null);
  const isHeading = ({ field, bulan }: Heading<Field>, column: number): boolean =>
    field !== null || (bulan !== null && !/^\s*\d+\s*$/.test(row[column] ?? ''));
  return named && line.filter(isHeading).length <= 2;
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
  let best: (Block<Field> & { readonly depth: number }) | null = null;
  for (let row = 0; row < lines.length; row += 1) {
    // Data rows: nothing in this line or above it could make a better header.
    let reach = 0;
    for (let line = Math.max(0, row + 1 - MAX_DEPTH); line <= row; line += 1) reach += most[line] ?? 0;
    if (reach <= (best?.score ?? 0)) continue;
    if (isNumberingRow(rows[row], lines[row - 1])) continue;
    for (let depth = 1; depth <= MAX_DEPTH && depth <= row + 1; depth += 1) {
      const header = toHeader(row, combine(lines.slice(row + 1 - depth, row + 1)), words.score);
      if (header.words.some(({ clash }) => clash)) continue;
      if (goesOn(header, rows[row + 1], words)) continue;
      if (reachesData(rows, lines, row + 1 - depth, row, words)) continue;
      const months = header.bulan.filter((one) => one.length > 0).length;
      if (words.isHeader(header.fields, months) && header.score > (best?.score ?? 0)) best = { ...header, depth };
    }
  }
  if (best === null) return null;
  const numbering = isNumberingRow(rows[best.row + 1], lines[best.row]) ? rows[best.row + 1] : undefined;
  const { row, depth, score, fields } = best;
  const around = linesAround(lines, rows, row, depth);
  // Right above the headings only what stands left of the months is a title; over them it is a group.
  const [own, first] = [row + 1 - around.length, Math.min(...best.bulan.flat())];
  const titles = rows.slice(0, row + 1 - depth).map((cells, at) => (at < own ? cells : cells.slice(0, first)));
  const { bulan, ...rest } = doubtsOf(
    best,
    around,
    saysNoTarget(sheet.delimited === true ? titles : [[sheet.name], ...titles]),
    rows.slice(row + 1 - depth, row + 1),
    numbering,
    rows.slice(row + 1),
  );
  return { row: numbering === undefined ? row : row + 1, fields, score, bulan, ...rest };
}

/** The heading lines with what stands right above them: a group over months may make nothing of the header better. */
function linesAround<Field extends string>(
  lines: readonly (readonly Heading<Field>[])[],
  rows: readonly (readonly string[])[],
  row: number,
  depth: number,
): readonly (readonly Heading<Field>[])[] {
  const filled = (at: number): number => (lines[at] ?? []).filter(({ blank }) => !blank).length;
  // A text over every column explains them, as in our own workbook.
  const belongs = (at: number): boolean =>
    filled(at) > 0 && filled(at) < filled(row) && !isNumberingRow(rows[at], undefined);
  let first = row + 1 - depth;
  while (first > 0 && row + 1 - first < MAX_DEPTH && belongs(first - 1)) first -= 1;
  return lines.slice(first, row + 1);
}
