import Papa from 'papaparse';
import { refuse, ok } from '../skp/result';
import type { Result } from '../skp/result';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import type { FileProblem, RawWorkbook } from './types';

export type Delimiter = NonNullable<RawWorkbook['delimiter']>;

interface Delimited {
  readonly rows: readonly (readonly string[])[];
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
  const sample = firstLines(text);
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

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '');

/** Every row with content has as many cells as the others: proof that reading quotes as plain text kept the columns. */
function sameWidths(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((row) => !isBlank(row));
  return filled.every((row) => row.length === filled[0]?.length);
}

const unquote = (cell: string): string => /^"((?:[^"]|"")*)"$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Rows and columns within the limits, or the refusal. Trailing blank rows do not count. */
export function checkSize(
  rows: readonly (readonly string[])[],
  more: number,
): Extract<FileProblem, { code: 'tooManyRows' | 'tooManyColumns' }> | null {
  if (rows.length > MAX_ROWS) {
    return { code: 'tooManyRows', rows: Math.max(rows.length, more), limit: MAX_ROWS };
  }
  let columns = 0;
  for (const row of rows) {
    if (row.length <= MAX_COLUMNS) continue;
    let last = row.length;
    while (last > MAX_COLUMNS && row[last - 1] === '') last -= 1;
    columns = Math.max(columns, last);
  }
  return columns > MAX_COLUMNS ? { code: 'tooManyColumns', columns, limit: MAX_COLUMNS } : null;
}

/**
 * Delimited text → rows. Honours Excel's first line `sep=;`. Broken quoting is never guessed at: either all rows keep
 * the same width when quotes are read as plain text, or the file is refused as damaged, because a quote that swallows
 * a line break would move numbers into other cells.
 */
export function readDelimited(text: string, known: Delimiter | null): Result<Delimited, FileProblem> {
  const windows = text.includes('\r');
  const mixed = windows && /[^\r]\n|\r(?!\n)|^\n/.test(text);
  const lines = mixed ? text.replace(/\r\n?/g, '\n') : text;
  const separator = /^sep=([,;\t|])\r?\n/i.exec(lines);
  const body = separator === null ? lines : lines.slice(separator[0].length);
  const named = separator === null ? known : (CANDIDATES.find((one) => one === separator[1]) ?? null);
  const delimiter = named ?? findDelimiter(body);
  // Without any delimiter the whole line is one cell; the unit separator cannot be in a text file we accept.
  const config = {
    delimiter: delimiter ?? '\u001F',
    newline: windows && !mixed ? ('\r\n' as const) : ('\n' as const),
    preview: MAX_ROWS + 200,
  };
  let { data, errors } = Papa.parse<string[]>(body, config);
  if (errors.some((error) => error.type === 'Quotes')) {
    ({ data, errors } = Papa.parse<string[]>(body, { ...config, quoteChar: '\u0000' }));
    if (!sameWidths(data)) return refuse({ code: 'damaged' });
    data = data.map((row) => row.map(unquote));
  }
  while (data.length > 0 && isBlank(data[data.length - 1] ?? [])) data.pop();
  const problem = checkSize(data, countLines(body));
  if (problem !== null) return refuse(problem);
  return data.length === 0 ? refuse({ code: 'empty' }) : ok({ rows: data, delimiter });
}
