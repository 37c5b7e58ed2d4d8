import { firstRows } from '../first-rows';
import type { RawSheet } from '../types';
import { headingWords, readHeading } from './heading-words';
import { SPLITS } from './title-lines';

const LONGEST = 60;
const wordsOf = (cells: readonly string[]): string =>
  cells
    .map((cell) => headingWords(cell.slice(0, 200)))
    .join('|')
    .replace(/\|+$/, '');
/** One to `most` filled cells; nearly every row is known by its first three. */
function few(cells: readonly string[], most: number): boolean {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== '' && (filled += 1) > most) return false;
  return filled > 0;
}

/** Headings once more below a table: the same ones, as at a page break, or those of another table. */
export class RepeatedHeading<Field extends string> {
  private readonly sheet: RawSheet;
  private readonly headerRow: number;
  private readonly byHeading: ReadonlyMap<string, Field>;
  private readonly columns: readonly number[];
  /** The words of all lines down to the headings: looked at once, for any number of rows may ask. */
  private readonly above: readonly string[];
  private readonly own: readonly string[];
  /** The row before was a heading. */
  private goesOn = false;

  /** `columns`: where a heading would stand, first those whose values are numbers. */
  constructor(
    sheet: RawSheet,
    headerRow: number,
    columns: readonly (number | null)[],
    byHeading: ReadonlyMap<string, Field>,
  ) {
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.byHeading = byHeading;
    this.columns = columns.filter((column) => column !== null);
    this.above = firstRows(sheet, headerRow + 1).map(wordsOf);
    this.own = this.above.slice(-3).filter((words) => words !== '');
  }

  /** null: the row is no heading. Nearly every row is known by its first number. */
  look(row: number, cells: readonly string[]): 'same' | 'other' | null {
    if (this.splits(cells)) return 'other';
    if (!this.goesOn && !this.mayBe(cells)) return null;
    const same = this.own.includes(wordsOf(cells));
    const begins = this.isHeading(cells);
    if (!begins && !(this.goesOn && same)) {
      this.goesOn = false;
      return null;
    }
    this.goesOn = true;
    return same && this.sameTitle(row) ? 'same' : 'other';
  }

  /** Not at a page break, where a title comes again; nor under months that name this very year. */
  private splits(cells: readonly string[]): boolean {
    // Its number may stand in a cell of its own.
    if (!few(cells, 2)) return false;
    const words = headingWords(cells.join(' ').slice(0, 200));
    const year = words.startsWith('tahun') ? words.slice(-4) : null;
    return SPLITS.test(words) && !this.above.some((line) => line === words || (year !== null && line.includes(year)));
  }

  private mayBe(cells: readonly string[]): boolean {
    for (const column of this.columns) {
      const cell = cells[column] ?? '';
      if (cell !== '') return cell.length <= LONGEST && (cell.charCodeAt(0) < 0x30 || cell.charCodeAt(0) > 0x39);
    }
    return false;
  }

  /** Two months or the indikator are named, and most cells are headings. */
  private isHeading(cells: readonly string[]): boolean {
    const headings = cells.map((cell) => readHeading(cell.slice(0, 200), this.byHeading)).filter(({ blank }) => !blank);
    const known = headings.filter(({ field, bulan, role }) => field !== null || bulan !== null || role !== null);
    const months = known.filter(({ bulan }) => bulan !== null).length;
    const named = known.some(({ field }) => (field as string | null) === 'indikator');
    return (months > 1 || named) && known.length > 1 && known.length * 2 > headings.length;
  }

  /** A lone text above says whose table it is ("REALISASI"); only the one above the first table may. */
  private sameTitle(row: number): boolean {
    let before = row - 1;
    while (before > this.headerRow && wordsOf(this.sheet.rows.at(before) ?? []) === '') before -= 1;
    const cells = this.sheet.rows.at(before) ?? [];
    const words = wordsOf(cells);
    return before <= this.headerRow || !few(cells, 1) || this.above.includes(words);
  }
}
