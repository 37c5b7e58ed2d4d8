import type { RawSheet } from './types';

function lastFilled(row: readonly string[]): number {
  let last = row.length;
  while (last > 0 && row[last - 1] === '') last -= 1;
  return last;
}

/** Cells up to the last heading. Cells that a title or a separator at the end of the line leave blank hide no shift. */
export function headingWidth(sheet: RawSheet, headerRow: number): number {
  let width = 0;
  for (let row = Math.max(0, headerRow - 2); row <= headerRow; row += 1) {
    const cells = sheet.rows.at(row) ?? [];
    // A workbook holds its cells where they are: what stands right of the table is a remark.
    width = Math.max(width, sheet.covered === undefined ? lastFilled(cells) : cells.length);
  }
  return width;
}

/** In a text file: cells that a row may have, blank ones at its end included. */
export function mostCells(sheet: RawSheet, headerRow: number): number {
  if (sheet.delimited !== true) return Number.MAX_SAFE_INTEGER;
  return Math.max(headingWidth(sheet, headerRow), sheet.rows.at(headerRow)?.length ?? 0);
}
