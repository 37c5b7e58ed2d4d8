/** The sheet of RHK and indikator. */
import type { WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../column-letters';
import { toXlsxValue } from '../sheet-file';
import type { OutCell } from '../sheet-file';
import type { Lists } from './book-lists';
import { numberCell, textCell } from './book-rows';
import type { BookRow } from './book-rows';
import { BODY, columnOf, GREY, head, HEAD_ROWS, list, numbers, put, rangeOf, ROWS_SHEET, TEXT } from './book-style';
import type { Cells, Column } from './book-style';
import type { BookOptions } from './book-words';

export const rowColumns = (jpt: boolean): readonly Column[] => [
  { heading: 'Kode', explain: 'kode', width: 12, style: GREY },
  { heading: 'No', explain: 'nomor', width: 6, style: TEXT },
  { heading: 'Jenis', explain: 'jenis', width: 11 },
  ...(jpt ? [] : [{ heading: 'RHK Atasan', explain: 'rhkAtasan' as const, width: 32 }]),
  { heading: 'RHK', explain: 'rhk', width: 44 },
  { heading: 'No IKI', explain: 'nomorIki', width: 7, style: GREY },
  ...(jpt ? [] : [{ heading: 'Aspek', explain: 'aspek' as const, width: 12 }]),
  { heading: 'Indikator', explain: 'indikator', width: 44 },
  { heading: 'Target', explain: 'target', width: 10 },
  { heading: 'Satuan', explain: 'satuan', width: 14 },
  ...(jpt ? [{ heading: 'Perspektif', explain: 'perspektif' as const, width: 24 }] : []),
];

function rowCells(row: BookRow, number: string, jpt: boolean): readonly OutCell[] {
  return [
    textCell(row.kode),
    textCell(row.nomor),
    textCell(row.jenis),
    ...(jpt ? [] : [textCell(row.rhkAtasan)]),
    textCell(row.rhk),
    numberCell(number),
    ...(jpt ? [] : [textCell(row.aspek)]),
    textCell(row.indikator),
    numberCell(row.target),
    textCell(row.satuan),
    ...(jpt ? [textCell(row.perspektif)] : []),
  ];
}

export function rowsSheet(
  rows: readonly BookRow[],
  examples: readonly BookRow[],
  total: number,
  options: BookOptions,
  lists: Lists,
): WriteSheet {
  const { words, choices } = options;
  const columns = rowColumns(choices.jpt);
  const cells: Cells = new Map();
  head(columns, words, cells);
  const all = [
    ...examples.map((row) => ({ row, number: '' })),
    ...rows.map((row, n) => ({ row, number: String(n + 1) })),
  ];
  for (const [index, { row, number }] of all.entries()) {
    for (const [column, cell] of rowCells(row, number, choices.jpt).entries()) {
      const style = index < examples.length ? GREY : (columns[column]?.style ?? BODY);
      put(cells, HEAD_ROWS + index, column, toXlsxValue(cell), style);
    }
  }
  for (let n = rows.length; n < total; n += 1) {
    const row = HEAD_ROWS + examples.length + n;
    for (const [column, { heading, style }] of columns.entries()) {
      put(cells, row, column, heading === 'No IKI' ? n + 1 : null, style ?? BODY);
    }
  }
  const last = HEAD_ROWS + examples.length + total;
  const range = (heading: string): string => rangeOf(columnOf(columns, heading), HEAD_ROWS + 1, last);
  const target = columnLetters(columnOf(columns, 'Target'));
  return {
    name: ROWS_SHEET,
    columns: columns.map(({ width }) => ({ width })),
    rows: [],
    cells,
    rowDefs: new Map([[0, { height: 62 }]]),
    freezePane: { rows: HEAD_ROWS },
    dataValidations: [
      ...list(range('Jenis'), lists.source('Jenis'), words),
      ...(choices.jpt ? [] : list(range('RHK Atasan'), lists.source('RHK Atasan'), words)),
      ...(choices.jpt ? [] : list(range('Aspek'), lists.source('Aspek'), words)),
      numbers(range('Target'), `${target}${HEAD_ROWS + 1}`, words),
    ],
    a11y: { headerRow: 1 },
  };
}
