/** The look of the workbook, its headings, and the rules for what may be typed where. */
import type { Cell, CellStyle, CellValue, DataValidation } from 'hucre/xlsx';
import { columnLetters } from '../column-letters';
import type { BookWords, ExplainedColumn } from './book-words';

/** Names of the sheets. The import never goes by them. */
export const ROWS_SHEET = 'RHK & Indikator';
export const MONTHS_SHEET = 'Target Bulanan';
export const LAMPIRAN_SHEET = 'Lampiran';
export const GUIDE_SHEET = 'Petunjuk';
export const CHOICES_SHEET = 'Pilihan';
/** Explanations, then headings; data begin in Excel's third row. */
export const HEAD_ROWS = 2;

const WRAP = { wrapText: true, vertical: 'top' as const };
export const HEADING: CellStyle = {
  font: { bold: true },
  alignment: WRAP,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCEBEA' } },
};
export const EXPLANATION: CellStyle = { font: { italic: true, size: 9, color: { rgb: '5F6B6A' } }, alignment: WRAP };
export const GREY: CellStyle = { font: { italic: true, color: { rgb: '8A8F8E' } }, alignment: WRAP };
export const TEXT: CellStyle = { alignment: WRAP, numFmt: '@' };
export const BODY: CellStyle = { alignment: WRAP };
export const LOOKED_UP: CellStyle = { alignment: WRAP, font: { color: { rgb: '5F6B6A' } } };

export interface Column {
  readonly heading: string;
  readonly explain: ExplainedColumn;
  readonly width: number;
  readonly style?: CellStyle;
}

export type Cells = Map<string, Partial<Cell>>;
export const put = (cells: Cells, row: number, column: number, value: CellValue, style: CellStyle): void => {
  cells.set(`${row},${column}`, { value, style });
};

export function head(columns: readonly Column[], words: BookWords, cells: Cells): void {
  for (const [at, { heading, explain }] of columns.entries()) {
    put(cells, 0, at, words.explain[explain], EXPLANATION);
    put(cells, 1, at, heading, HEADING);
  }
}

/** Excel rows `from` to `to` of one column: "B3:B90". */
export const rangeOf = (column: number, from: number, to: number): string =>
  `${columnLetters(column)}${from}:${columnLetters(column)}${to}`;
export const absolute = (column: number, last: number): string =>
  `$${columnLetters(column)}$${HEAD_ROWS + 1}:$${columnLetters(column)}$${last}`;

export const columnOf = (columns: readonly Column[], heading: string): number =>
  columns.findIndex((column) => column.heading === heading);

export function list(range: string, source: string | null, words: BookWords): DataValidation[] {
  if (source === null) return [];
  const message = { showErrorMessage: true, errorStyle: 'warning' as const, errorMessage: words.notInList };
  return [{ type: 'list', formula1: source, range, allowBlank: true, ...message }];
}

export function numbers(range: string, first: string, words: BookWords): DataValidation {
  return {
    type: 'custom',
    formula1: `OR(ISNUMBER(${first}),${first}="-")`,
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorMessage: words.notANumber,
  };
}
