/** Heading lines of numerals: twelve of them are months, a count from 1 only numbers the columns. */
import { bulanFromNumeral } from '../../text/bulan';
import { headingWords } from './heading-words';
import type { Heading } from './heading-words';

/** `b` or `m` before a numeral: a month only as one of twelve, for `M1` to `M4` are weeks. */
const PREFIX = /^\s*([bm])[ .]*(?=\d)/i;
/** A letter that is in no Roman numeral up to XII. */
const NO_NUMERAL = /[a-hj-uwyz]/i;

/** Twelve numerals in order, side by side or every second column (TRGT and REAL below): months by position. */
export function numeralMonths(row: readonly string[]): ReadonlyMap<number, number> {
  const found: [number, number][] = [];
  const prefixes = new Set<string>();
  for (const [column, cell] of row.entries()) {
    if (cell === '') continue;
    const prefix = PREFIX.exec(cell);
    const bare = prefix === null ? cell : cell.slice(prefix[0].length);
    if (NO_NUMERAL.test(bare)) continue;
    const bulan = bulanFromNumeral(headingWords(bare));
    if (bulan !== null) {
      found.push([column, bulan]);
      prefixes.add(prefix?.[1]?.toLowerCase() ?? '');
    } else if (/^\d+$/.test(cell.trim())) return new Map();
  }
  const start = found.findIndex(([, bulan]) => bulan === 1);
  const run = found.slice(start, start + 12);
  const step = (run[1]?.[0] ?? 0) - (run[0]?.[0] ?? 0);
  const even = run.every(([column, bulan], i) => bulan === i + 1 && column === (run[0]?.[0] ?? 0) + i * step);
  // A numeral left of the run, or more behind it, is a numbering line and not a line of months.
  const whole = start === 0 && found.length === 12 && even && step >= 1 && step <= 2 && prefixes.size === 1;
  return whole ? new Map(run) : new Map();
}

/** Months as a line of their own: numerals under a group heading ("Bulan"), right of the columns that name the row. */
function isMonthLine(row: readonly string[], above: readonly Heading<string>[] | undefined): boolean {
  const columns = [...numeralMonths(row).keys()];
  const [start] = columns;
  if (start === undefined || above === undefined || columns.some((column) => (above[column]?.bulan ?? null) !== null))
    return false;
  return (above[start]?.field ?? null) === null && above.slice(0, start).some((heading) => heading.field !== null);
}

/** A line that only numbers the columns: 1 2 3 … or (1) (2) (3) …, from its first filled cell on. */
export function isNumberingRow(
  row: readonly string[] | undefined,
  above: readonly Heading<string>[] | undefined,
): boolean {
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
