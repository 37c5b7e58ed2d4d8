/**
 * Months whose headings name a year are planned in the Matriks of that year alone: Filter Tahun may be changed while the file
 * is open, and the months have the same names every year (docs/ekinerja.md §4.4).
 */
import type { ColumnMapping, SheetProblem } from '../import/types';
import type { MatriksCore } from './matriks-core';

/** Of the chosen sheet, beside the columns that are shown. */
export interface SheetYear {
  /** The year its headings name; null = none. */
  readonly tahun: number | null;
  /** Its months, kept while they are not planned. */
  readonly setAside: ColumnMapping['bulan'] | null;
  /** The year of the Matriks for which the person chose months all the same. */
  readonly insisted: number | null;
}

export const NO_YEAR: SheetYear = { tahun: null, setAside: null, insisted: null };

const NONE: ColumnMapping['bulan'] = Array.from({ length: 12 }, () => null);

export const hasMonths = ({ bulan }: ColumnMapping): boolean => bulan.some((one) => one !== null);

/** The months of the sheet are of another year than the Matriks: none of them is read. */
export function setAside(mapping: ColumnMapping): ColumnMapping {
  return { ...mapping, bulan: NONE };
}

/** Months of last year's sheet are none of this page's, whatever was chosen for such headings before. */
export const otherYear = ({ headerRow }: ColumnMapping, tahun: number | null): SheetProblem => ({
  code: 'yearDiffers',
  sheetRow: headerRow + 1,
  column: '',
  text: String(tahun),
  severity: 'error',
});

const isOtherYear = ({ code, column }: SheetProblem): boolean => code === 'yearDiffers' && column === '';

/** The Matriks of `tahun` is about to be shown: sets the months aside, or takes them back. What else is wanted stays. */
export async function fitYear(core: MatriksCore, tahun: number): Promise<'setAside' | 'back' | null> {
  const { ports, state, update, wanted, year } = core;
  const { mapping, numberChoice } = state();
  if (mapping === null || year.tahun === null) return null;
  const fits = year.tahun === tahun;
  if (fits ? year.setAside === null : year.insisted === tahun || (year.setAside !== null && !hasMonths(mapping)))
    return null;
  const next = fits ? { ...mapping, bulan: year.setAside ?? mapping.bulan } : setAside(mapping);
  const rest = core.columns.filter((one) => !isOtherYear(one));
  const sheet = await ports.sheet.read(next, numberChoice);
  // Only now: a reading that failed is tried again with the next look.
  wanted.renewSheet(sheet);
  core.year = { ...year, setAside: fits ? null : (year.setAside ?? mapping.bulan), insisted: null };
  core.columns = fits ? rest : [...rest, otherYear(mapping, year.tahun)];
  update({ mapping: next, sheetProblems: [...core.columns, ...sheet.problems], ambiguous: sheet.ambiguous });
  return fits ? 'back' : 'setAside';
}
