import type { RawSheet } from './types';

/** The first `most` rows of a sheet. */
export function firstRows(sheet: RawSheet, most: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.min(most, sheet.rows.length) }, (_, row) => sheet.rows.at(row) ?? []);
}
