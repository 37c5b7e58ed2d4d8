import type { RawSheet } from './types';
import { headingWords } from './columns/heading-words';

/**
 * A table copied from the site's own Matriks carries more in a cell than its value: the status label behind the
 * indikator, the SKP number and menu words around the RHK (docs/ekinerja.md §4.10). Such a copy is told by its heading
 * "Total Rencana Target", which people do not write themselves.
 */
export function isSiteCopy(sheet: RawSheet, headerRow: number): boolean {
  for (let row = Math.max(0, headerRow - 3); row <= headerRow; row += 1) {
    if ((sheet.rows.at(row) ?? []).some((cell) => headingWords(cell.slice(0, 100)) === 'total rencana target'))
      return true;
  }
  return false;
}

/** `Jumlah laporan Konsep` → `Jumlah laporan`; also with a rejection note behind the label. */
export const withoutStatus = (indikator: string): string =>
  indikator.replace(/\s*\b(?:Konsep|Periksa|Setuju|Tolak)\s*(?:\(Ket:[\s\S]*\))?\s*$/, '').trim();

/** Menu words and the SKP number off the RHK cell. */
export const withoutMenu = (rhk: string): string =>
  rhk
    .replace(/^(?:\s*(?:Tambah Tahapan|Tambah Indikator|Ubah|Hapus)\s*\n)+/, '')
    .replace(/\s*\b\d{1,3}-20\d\d(?:-[A-Za-z]+)?\s*$/, '')
    .trim();
