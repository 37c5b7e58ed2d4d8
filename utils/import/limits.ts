/** What a file may be at most. Larger ones are refused by name before they cost the person time (F19, S16). */
export const MAX_BYTES = 20 * 1024 * 1024;
export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 400;

/** A workbook that unpacks to more than this is no target sheet. */
export const MAX_UNPACKED_BYTES = 150 * 1024 * 1024;
/** Above this size, packing better than MAX_RATIO to one means padding, not data. */
export const RATIO_FROM_BYTES = 20 * 1024 * 1024;
export const MAX_RATIO = 150;
/** Parts inside the archive. Real workbooks have tens. */
export const MAX_ZIP_ENTRIES = 5_000;
/** Sheets a workbook may name: a file of a few kilobytes can name one heavy part a hundred thousand times. */
export const MAX_SHEETS = 250;
