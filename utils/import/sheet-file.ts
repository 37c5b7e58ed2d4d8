import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre/xlsx';
import { numberToText } from '../text/angka';
import { neutralise } from './formula-guard';

export type SheetFormat = 'xlsx' | 'csv';

/** A file to be saved by the person. */
export interface SheetFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export const XLSX_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell to write: a text, or a decimal text that is to be a number. */
export type OutCell = { readonly text: string } | { readonly number: string };

export interface OutColumn {
  readonly heading: string;
  readonly width: number;
}

/** What no file format can carry: control characters and halves of surrogate pairs. Line breaks become `\n`. */
function writable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** `_x003D_` in a text would come back as `=`: the escape of the file format is escaped itself. */
const xlsxText = (text: string): string => neutralise(writable(text)).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');

const PLAIN = /^\d+(?:\.\d+)?$/;

/** Decimal comma, as programs in Indonesia expect; a fourth decimal keeps `1,125` from reading as 1125. */
function commaNumber(value: string): string {
  const [whole = '', fraction] = value.split('.');
  if (fraction === undefined) return whole;
  return `${whole},${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

function toCsvText(cell: OutCell): string {
  if ('number' in cell && PLAIN.test(cell.number)) return commaNumber(cell.number);
  return neutralise(writable('number' in cell ? cell.number : cell.text));
}

/** A number cell only if the file's binary number says exactly the same. */
export function toXlsxValue(cell: OutCell): CellValue {
  if ('text' in cell) return cell.text === '' ? null : xlsxText(cell.text);
  const exact = PLAIN.test(cell.number) && numberToText(Number(cell.number)) === cell.number;
  return exact ? Number(cell.number) : xlsxText(cell.number);
}

/** One cell of a CSV file (RFC 4180, and spaces at its ends kept): papaparse writes the same, in a kilobyte that reading does not need. */
export const quoted = (text: string): string =>
  /[";\r\n\uFEFF]|^ | $/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * Writes one sheet. CSV: `;`, UTF-8 with mark, decimal comma, so that a double click opens it rightly in Indonesia.
 * xlsx: bold heading line that stays in sight, real numbers. Texts that could run as formulas are neutralised (S15).
 */
export async function writeSheetFile(
  name: string,
  sheetName: string,
  columns: readonly OutColumn[],
  rows: readonly (readonly OutCell[])[],
  format: SheetFormat,
): Promise<SheetFile> {
  const headings = columns.map((column) => column.heading);
  if (format === 'csv') {
    const data = [headings, ...rows.map((row) => row.map(toCsvText))];
    const text = data.map((row) => row.map(quoted).join(';')).join('\r\n');
    return {
      name: `${name}.csv`,
      mime: 'text/csv;charset=utf-8',
      bytes: new TextEncoder().encode(`\uFEFF${text}\r\n`),
    };
  }
  const bold = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' as const } };
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheetName,
        columns: columns.map((column) => ({ width: column.width })),
        rows: [headings, ...rows.map((row) => row.map(toXlsxValue))],
        cells: new Map(headings.map((heading, column) => [`0,${column}`, { value: heading, style: bold }])),
        freezePane: { rows: 1 },
      },
    ],
  });
  return { name: `${name}.xlsx`, mime: XLSX_MIME, bytes };
}
