/**
 * What the lines above a table and the name of its sheet say of all its months: they have the same names every year, and
 * targets and realisasi look alike (docs/ekinerja.md §4.4).
 */
import { headingWords } from './heading-words';

const REAL = /\b(?:realis\p{L}*|capaian)\b/u;
const TARGET = /\b(?:target|rencana|trgt)\b/;
/** Words of an explanation, not of a title. */
const EXPLAINS = /\b(?:kolom|isi|diisi|bukan|tidak|catatan|petunjuk)\b/;
const TABLE = /\b(?:skp|rencana|target|matriks|laporan|sasaran|kinerja|realisasi|capaian)\b/;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** A law's number or a day before the year, or a day after it. */
const NUMBERED = /\b\d+ (?:\p{L}+ )?20\d\d|\b20\d\d \d\d/u;
const OF_YEAR = /(?:\b(?:tahun|th|thn|t a|ta|anggaran|skp|target|rencana|matriks|kinerja|aksi|realisasi) |^)20\d\d\b/;

export const lineWords = (cells: readonly string[]): string => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 3 ? '' : headingWords(filled.join(' ').slice(0, 200));
};

export function yearOfName(name: string): number | null {
  const words = headingWords(name);
  const years = words.match(YEAR) ?? [];
  return years.length === 1 && !NUMBERED.test(words) ? Number(years[0]) : null;
}

/** The one year that the titles `rows` name as that of their table. */
export function yearOfTitles(rows: readonly (readonly string[])[]): number | null {
  const years = new Set<number>();
  for (const cells of rows) {
    const words = lineWords(cells);
    const alone = /^tahun 20\d\d$/.test(words);
    const title = cells.filter((cell) => cell.trim() !== '').length === 1 && TABLE.test(words) && OF_YEAR.test(words);
    const year = alone || title ? yearOfName(words) : null;
    if (year !== null) years.add(year);
  }
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** Titles of realisasi, of sums, or of thousands: what stands in plain months is no target for certain. */
export function saysNoTarget(rows: readonly (readonly string[])[]): boolean {
  return rows.some((cells) => {
    const words = lineWords(cells);
    if (EXPLAINS.test(words)) return false;
    return /\b(?:kumulatif|(?:ribu|juta|miliar)an)\b/.test(words) || (REAL.test(words) && !TARGET.test(words));
  });
}

/** A line that is nothing but `REALISASI`, perhaps numbered (`B. Realisasi Kinerja`), or a year: below it is another table. */
export const SPLITS =
  /^(?:(?:\d|[a-z]|i{1,3}|iv) )?(?:realisasi|capaian)(?: (?:kinerja|skp|bulanan|target|tahun|20\d\d))*$|^tahun 20\d\d$/;
