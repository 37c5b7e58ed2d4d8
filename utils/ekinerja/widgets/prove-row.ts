/**
 * What the cells of an indikator's row must hold, so that heads over other cells are noticed (docs/ekinerja.md §4.6, §4.10).
 * Nothing in a row names its columns; but each kind of content stands in one of them only.
 */
import { canonicalNumber } from '../../skp/number-text';
import { fold } from '../../text/normalise';
import { wording } from '../wording';
import { splitTarget } from './annual-target';

export interface RowFacts {
  readonly nama: string;
  readonly aspek: string;
  readonly target: string;
  /** Matriks: Total Rencana Target, which is the sum of the months; null = no such column. */
  readonly total: string | null;
  readonly months: readonly { readonly key: string; readonly nilai: string | null }[];
}

const isAspek = (text: string): boolean => (wording.aspek as readonly string[]).includes(fold(text));

/** Cells speak against their heads: what is there belongs into another column. True even where heads stand as always. */
export function contradicts({ nama, aspek, target, total, months }: RowFacts): boolean {
  if (isAspek(target) || (isAspek(nama) && !isAspek(aspek)) || isNumber(splitTarget(aspek))) return true;
  if (total === null || months.length !== 12 || isSum(total, months)) return false;
  // The sum of the months under "Target", and something else under the total. Or a total that is the target although the shown
  // months are not: the server adds all rows of a month, and Kirim goes by its sum (§4.12).
  return total === target || isSum(target, months);
}

/**
 * Columns that are not where the site has them: each cell must prove what its head says. Keys rise with the months,
 * because the site makes the rows of all months at once, January first.
 */
export function proves(row: RowFacts): boolean {
  const { nama, aspek, target, total, months } = row;
  const annual = splitTarget(target);
  if (contradicts(row) || !isAspek(aspek) || !/\p{L}/u.test(nama) || !isNumber(annual)) return false;
  if (months.length === 0) return true;
  const rising = months.every(({ key }, m) => m === 0 || Number(key) > Number(months[m - 1]?.key));
  return rising && total !== null && splitTarget(total).satuan === annual.satuan && isSum(total, months);
}

const isNumber = ({ target }: { readonly target: string | null }): boolean => canonicalNumber(target ?? '') !== null;

/** Only compared, never kept: plain numbers will do. */
function isSum(text: string, months: RowFacts['months']): boolean {
  const said = Number(splitTarget(text).target ?? NaN);
  const sum = months.reduce((all, { nilai }) => all + Number(nilai ?? 0), 0);
  return Math.abs(said - sum) <= 1e-6 * Math.max(1, Math.abs(sum));
}
