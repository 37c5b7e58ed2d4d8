import type { RawSheet } from './types';

/**
 * Month cells that are part of a merge, as "row,col" → what the merge shows: one number for several months or rows is
 * nobody's. Null = there are none, as in nearly every sheet.
 */
export function monthMerges(
  { merges = [], rows }: RawSheet,
  headerRow: number,
  bulan: readonly (number | null)[],
): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  // Merges of an honest workbook never overlap: more cells than there are belong to a file made to take hours.
  let left = rows.length * bulan.length;
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const columns = bulan.filter((column) => column !== null && column >= startCol && column <= endCol);
    if (columns.length === 0 || startRow <= headerRow) continue;
    const text = rows.at(startRow)?.[startCol] ?? '';
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      left -= columns.length;
      if (left < 0) return found;
      for (const column of columns) found.set(`${row},${String(column)}`, text);
    }
  }
  return found.size === 0 ? null : found;
}
