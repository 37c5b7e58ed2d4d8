/** Lines of a sheet that are no data: totals, and the group headings of the site's own tables. */
import type { JenisRhk } from '../skp/model';

/** Whole texts of a totals line. "Jumlah dokumen …" is an indikator and stays one. */
const TOTAL =
  /^(?:sub ?-?total|grand total|total|jumlah|rata ?- ?rata|rerata|(?:total|jumlah) (?:target|keseluruhan|seluruhnya|semua|total|per bulan|target per bulan))\s*:?$/i;
const LONGEST_TOTAL = 30;
/** First letters of `TOTAL`, to leave most rows alone. */
const TOTAL_START = 'sgtjrSGTJR';
/** Lines between the groups of the site's Matriks. */
const SEPARATOR = /^(?:utama|tambahan|kinerja utama|kinerja tambahan|[a-c]\.? ?(?:kinerja )?(?:utama|tambahan))$/i;

/** Is the first text of a row the word of a totals line? */
export const isTotal = (first: string | null): boolean =>
  first !== null && first.length <= LONGEST_TOTAL && TOTAL_START.includes(first.charAt(0)) && TOTAL.test(first);

/** The group that a line of its own begins ("B. Kinerja Tambahan"), or null. */
export function separatorOf(text: string): JenisRhk | null {
  if (!SEPARATOR.test(text)) return null;
  return /tambahan$/i.test(text) ? 'tambahan' : 'utama';
}
