/** From a reading of another year to what is kept of it for comparing. */
import type { OtherYear } from '../ekinerja/other-year';
import { targetsOf, type LastYear } from '../skp/last-year';

/** The targets of `tahun`; null = they were not read. A year that is proven to be without an SKP has none. */
export function lastYearOf({ reading }: Pick<OtherYear, 'reading'>, tahun: number): LastYear | null {
  if (!reading.ok) return reading.reason === 'noSkpThatYear' ? { tahun, whole: true, targets: {} } : null;
  const { facts, nomors, gaps, missing } = reading.value;
  if (facts.skp?.tahun !== tahun) return null;
  const listed = !missing.some(({ page }) => page === 'daftar-skp');
  return targetsOf(facts.skp, !gaps && listed && nomors.length < 2);
}
