/**
 * The sheet of monthly targets. Its texts are looked up in the first sheet by the number of the line (No IKI), which stands
 * in both sheets as a plain number: sorting either sheet moves no month to another indikator.
 */
import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../column-letters';
import { toXlsxValue } from '../sheet-file';
import { sum } from '../../skp/decimal';
import { isPlainNumber } from '../../skp/number-text';
import { BULAN_PENDEK } from '../../text/bulan';
import { numberCell, textCell } from './book-rows';
import type { BookRow } from './book-rows';
import {
  absolute,
  BODY,
  columnOf,
  GREY,
  head,
  HEAD_ROWS,
  LOOKED_UP,
  MONTHS_SHEET,
  numbers,
  put,
  ROWS_SHEET,
} from './book-style';
import type { Cells, Column } from './book-style';
import type { BookOptions } from './book-words';
import { rowColumns } from './rows-sheet';

const MONTH_COLUMNS: readonly Column[] = [
  { heading: 'Kode', explain: 'kode', width: 12, style: GREY },
  { heading: 'No IKI', explain: 'nomorIki', width: 7, style: GREY },
  { heading: 'RHK', explain: 'lookedUp', width: 30, style: LOOKED_UP },
  { heading: 'Aspek', explain: 'lookedUp', width: 11, style: LOOKED_UP },
  { heading: 'Indikator', explain: 'lookedUp', width: 40, style: LOOKED_UP },
  { heading: 'Target', explain: 'lookedUp', width: 9, style: LOOKED_UP },
  { heading: 'Satuan', explain: 'lookedUp', width: 12, style: LOOKED_UP },
  ...BULAN_PENDEK.map((heading) => ({ heading, explain: 'bulan' as const, width: 7 })),
  { heading: 'Jumlah 12 bulan', explain: 'jumlah', width: 10, style: LOOKED_UP },
  { heading: 'Selisih', explain: 'selisih', width: 9, style: LOOKED_UP },
];
const FIRST_MONTH = 7;
const SUM_COLUMN = FIRST_MONTH + 12;

/** What the first sheet says of the indikator with this line's number; shown here, never typed here. */
function lookUp(line: number, source: number, keys: number, last: number): string {
  const from = `'${ROWS_SHEET}'!${absolute(source, last)}`;
  const match = `MATCH($B${line},'${ROWS_SHEET}'!${absolute(keys, last)},0)`;
  return `IFERROR(IF(INDEX(${from},${match})="","",INDEX(${from},${match})),"")`;
}

export function monthsSheet(
  rows: readonly BookRow[],
  examples: readonly BookRow[],
  total: number,
  options: BookOptions,
): WriteSheet {
  const { words, choices } = options;
  const columns = rowColumns(choices.jpt);
  const cells: Cells = new Map();
  head(MONTH_COLUMNS, words, cells);
  const last = HEAD_ROWS + examples.length + total;
  const keys = columnOf(columns, 'No IKI');
  for (let index = 0; index < examples.length + total; index += 1) {
    const line = HEAD_ROWS + index + 1;
    const example = examples[index];
    const row = example ?? rows[index - examples.length];
    const said = [row?.rhk, row?.aspek, row?.indikator, row?.target, row?.satuan].map((text) => text ?? '');
    put(cells, line - 1, 0, toXlsxValue(textCell(row?.kode ?? '')), GREY);
    put(cells, line - 1, 1, example === undefined ? index - examples.length + 1 : null, GREY);
    for (const [n, heading] of ['RHK', 'Aspek', 'Indikator', 'Target', 'Satuan'].entries()) {
      const source = columnOf(columns, heading);
      const cell = heading === 'Target' ? numberCell(said[n] ?? '') : textCell(said[n] ?? '');
      const value = toXlsxValue(cell) ?? '';
      if (example !== undefined) put(cells, line - 1, 2 + n, value, GREY);
      else if (source >= 0) {
        const formula = lookUp(line, source, keys, last);
        cells.set(`${line - 1},${2 + n}`, { type: 'formula', formula, formulaResult: value, value, style: LOOKED_UP });
      }
    }
    for (let month = 0; month < 12; month += 1) {
      const value = toXlsxValue(numberCell(row?.bulan[month] ?? ''));
      put(cells, line - 1, FIRST_MONTH + month, value, example === undefined ? BODY : GREY);
    }
    if (example === undefined) addUp(cells, line, row);
  }
  const months = `${columnLetters(FIRST_MONTH)}${HEAD_ROWS + 1}:${columnLetters(FIRST_MONTH + 11)}${last}`;
  const gap = columnLetters(SUM_COLUMN + 1);
  return {
    name: MONTHS_SHEET,
    columns: MONTH_COLUMNS.map(({ width }) => ({ width })),
    rows: [],
    cells,
    rowDefs: new Map([[0, { height: 62 }]]),
    freezePane: { rows: HEAD_ROWS, columns: 2 },
    dataValidations: [numbers(months, `${columnLetters(FIRST_MONTH)}${HEAD_ROWS + 1}`, words)],
    conditionalRules: [
      {
        type: 'expression',
        priority: 1,
        formula: `AND(ISNUMBER($${gap}${HEAD_ROWS + 1}),$${gap}${HEAD_ROWS + 1}<>0)`,
        range: `${gap}${HEAD_ROWS + 1}:${gap}${last}`,
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'F6D5D0' } } },
      },
    ],
    a11y: { headerRow: 1 },
  };
}

/** The sum of the months and how far it is from the annual target, as the server will compare them. */
function addUp(cells: Cells, line: number, row: BookRow | undefined): void {
  const [from, to, target] = [FIRST_MONTH, FIRST_MONTH + 11, 5].map((column) => `${columnLetters(column)}${line}`);
  const total = `${columnLetters(SUM_COLUMN)}${line}`;
  const numbersThere = (row?.bulan ?? []).filter((value) => value !== '' && isPlainNumber(value));
  const added = numbersThere.length === 0 ? '' : Number(sum(numbersThere));
  const gap = added === '' || row?.target === '' ? '' : Number(sum([String(added)])) - Number(row?.target ?? 0);
  const formula = (text: string, value: CellValue): Partial<Cell> => ({
    type: 'formula',
    formula: text,
    formulaResult: value,
    value,
    style: LOOKED_UP,
  });
  cells.set(`${line - 1},${SUM_COLUMN}`, formula(`IF(COUNT(${from}:${to})=0,"",ROUND(SUM(${from}:${to}),6))`, added));
  cells.set(
    `${line - 1},${SUM_COLUMN + 1}`,
    formula(
      `IF(OR(${total}="",NOT(ISNUMBER(${target}))),"",ROUND(${total}-${target},6))`,
      gap === '' ? '' : Number(gap.toFixed(6)),
    ),
  );
}
