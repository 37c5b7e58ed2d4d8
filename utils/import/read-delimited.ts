import Papa from 'papaparse';
import { refuse, ok } from '../skp/result';
import type { Result } from '../skp/result';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { findLines, TextRows } from './text-rows';
import type { FileProblem, RawWorkbook, SheetRows } from './types';

export type Delimiter = NonNullable<RawWorkbook['delimiter']>;

interface Delimited {
  readonly rows: SheetRows;
  readonly delimiter: Delimiter | null;
}

const CANDIDATES: readonly Delimiter[] = [';', '\t', ',', '|'];
/** Lines looked at to find the delimiter. */
const SAMPLE_LINES = 60;
const SAMPLE_CHARS = 100_000;

/** How well a delimiter explains the sample: columns of the most frequent width, weighted by how many lines have it. */
function fit(sample: string, delimiter: Delimiter): number {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    newline: '\n',
    preview: SAMPLE_LINES,
    skipEmptyLines: true,
  });
  const widths = new Map<number, number>();
  let lines = 0;
  for (const row of data) {
    lines += 1;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) {
    if (width > 1) best = Math.max(best, (width - 1) * count * (count / lines));
  }
  return best;
}

function firstLines(text: string): string {
  let end = 0;
  for (let line = 0; line < SAMPLE_LINES && end < SAMPLE_CHARS; line += 1) {
    const next = text.indexOf('\n', end);
    if (next < 0) return text.slice(0, SAMPLE_CHARS);
    end = next + 1;
  }
  return text.slice(0, Math.min(end, SAMPLE_CHARS));
}

function findDelimiter(text: string): Delimiter | null {
  const sample = firstLines(text).replace(/\r\n?/g, '\n');
  let best: Delimiter | null = null;
  let bestFit = 0;
  for (const candidate of CANDIDATES) {
    if (!sample.includes(candidate)) continue;
    const value = fit(sample, candidate);
    if (value > bestFit) {
      bestFit = value;
      best = candidate;
    }
  }
  return best;
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

/**
 * With quotes read as plain text: does every row with a quote in it have as many cells as most rows? A quote that
 * swallowed a line break leaves two rows that do not, and then columns and rows are no longer where they belong.
 */
function keptTheirWidth(rows: readonly (readonly string[])[]): boolean {
  const counts = new Map<number, number>();
  for (const row of rows) if (isFilled(row)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width;
  return usual > 1 && rows.every((row) => row.length === usual || !row.some((cell) => cell.includes('"')));
}

/** Without a pattern over the whole cell: one of megabytes overflows the browser's stack. */
function unquote(cell: string): string {
  const inner = cell.slice(1, -1);
  const isQuoted = cell === `"${inner}"` && !inner.replaceAll('""', '').includes('"');
  return isQuoted ? inner.replaceAll('""', '"') : cell;
}

function countLines(text: string, length: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < length; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Where the last line ends that has anything but blanks and the delimiter. 0 = there is none. */
function filledLength(text: string, delimiter: string): number {
  let last = text.length - 1;
  while (last >= 0) {
    const sign = text.charAt(last);
    if (sign !== '\n' && sign !== '\r' && sign !== ' ' && sign !== delimiter) break;
    last -= 1;
  }
  if (last < 0) return 0;
  while (last < text.length && text.charAt(last) !== '\n' && text.charAt(last) !== '\r') last += 1;
  return last;
}

type SizeProblem = Extract<FileProblem, { code: 'tooManyRows' | 'tooManyColumns' }>;

const rowProblem = (rows: number): SizeProblem | null =>
  rows > MAX_ROWS ? { code: 'tooManyRows', rows, limit: MAX_ROWS } : null;

const columnProblem = (columns: number): SizeProblem | null =>
  columns > MAX_COLUMNS ? { code: 'tooManyColumns', columns, limit: MAX_COLUMNS } : null;

/** Rows and columns within the limits, or the refusal. Trailing blank cells do not count. */
export function checkSize(rows: readonly (readonly string[])[], allRows: number): SizeProblem | null {
  let columns = 0;
  for (const row of rows) {
    if (row.length <= MAX_COLUMNS) continue;
    let last = row.length;
    while (last > MAX_COLUMNS && row[last - 1] === '') last -= 1;
    columns = Math.max(columns, last);
  }
  return rowProblem(Math.max(rows.length, allRows)) ?? columnProblem(columns);
}

/** A text without quotes: the lines say it all. */
function readPlain(text: string, length: number, delimiter: string): Result<SheetRows, FileProblem> {
  const bounds = findLines(text, length, MAX_ROWS + 1);
  if (bounds === null) {
    const even = text.slice(0, length).replace(/\r\n?/g, '\n');
    return readPlain(even, even.length, delimiter);
  }
  const rows = new TextRows(text, delimiter, bounds);
  const problem =
    (rows.length > MAX_ROWS ? rowProblem(countLines(text, length)) : null) ?? columnProblem(rows.widest(MAX_COLUMNS));
  return problem === null ? ok(rows) : refuse(problem);
}

/**
 * A text with quotes. Broken quoting is never guessed at: either the rows concerned keep their width when quotes are
 * read as plain text (then the cell with the quote is named later, as no number), or the file is refused as damaged.
 */
function readQuoted(text: string, delimiter: string): Result<SheetRows, FileProblem> {
  const windows = text.includes('\r');
  const mixed = windows && /[^\r]\n|\r(?!\n)|^\n/.test(text);
  const body = mixed ? text.replace(/\r\n?/g, '\n') : text;
  const newline = windows && !mixed ? ('\r\n' as const) : ('\n' as const);
  const config = { delimiter, newline, preview: MAX_ROWS + 1 };
  let { data, errors } = Papa.parse<string[]>(body, config);
  if (errors.some((error) => error.type === 'Quotes')) {
    ({ data, errors } = Papa.parse<string[]>(body, { ...config, quoteChar: '\u0000' }));
    if (!keptTheirWidth(data)) return refuse({ code: 'damaged' });
    data = data.map((row) => row.map(unquote));
  }
  const problem = checkSize(data, data.length > MAX_ROWS ? countLines(body, body.length) : 0);
  return problem === null ? ok(data) : refuse(problem);
}

/**
 * Delimited text → rows. Honours Excel's first line `sep=;`, also as programs save it again (`sep=;;;;`). Blank rows at the
 * end are no rows.
 */
export function readDelimited(text: string, known: Delimiter | null): Result<Delimited, FileProblem> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = /^"?sep=([,;\t|])[",;\t| ]*(?:\r\n?|\n)/i.exec(plain);
  const body = separator === null ? plain : plain.slice(separator[0].length);
  const named = separator === null ? known : (CANDIDATES.find((one) => one === separator[1]) ?? null);
  const delimiter = named ?? findDelimiter(body);
  // Without any delimiter the whole line is one cell; the unit separator cannot be in a text file we accept.
  const mark = delimiter ?? '\u001F';
  const length = filledLength(body, mark);
  if (length === 0) return refuse({ code: 'empty' });
  const read = body.includes('"') ? readQuoted(body.slice(0, length), mark) : readPlain(body, length, mark);
  return read.ok ? ok({ rows: read.value, delimiter }) : read;
}
