import { readXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { ok, refuse } from '../skp/result';
import type { Result } from '../skp/result';
import { numberToText } from '../text/angka';
import { MAX_COLUMNS, MAX_ROWS, MAX_SHEETS } from './limits';
import { checkSize } from './read-delimited';
import type { FileProblem, RawSheet } from './types';

const dateText = (value: Date): string =>
  Number.isNaN(value.getTime()) ? '#VALUE!' : value.toISOString().slice(0, 19).replace('T00:00:00', '');

/** `50%`: what the person sees in a cell that is formatted as a percentage and holds 0.5. */
const percentText = (value: number): string => `${numberToText(value * 100)}%`;

function isPercent(cell: Cell): boolean {
  return cell.style?.numFmt?.replace(/"[^"]*"|\\./g, '').includes('%') === true;
}

/** Places ("row,col") of numbers shown as a percentage. */
function percentCells(sheet: Sheet): ReadonlySet<string> {
  const places = new Set<string>();
  for (const [place, cell] of sheet.cells ?? []) {
    if (typeof cell.value === 'number' && isPercent(cell)) places.add(place);
  }
  return places;
}

/** A merge over more cells than this is a title or a mistake. */
const MOST_COVERED = 20_000;

/** Cells of the used rows that a merge from above covers; what a merge says holds for all its rows. */
function coveredCells(sheet: Sheet): Map<string, number> {
  const covered = new Map<string, number>();
  // Counted by visits: merges that overlap, as no honest workbook has them, add nothing.
  let left = MOST_COVERED;
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    for (let row = startRow + 1; row <= Math.min(endRow, sheet.rows.length - 1); row += 1) {
      if (left-- <= 0) return covered;
      covered.set(`${row},${startCol}`, startRow);
    }
  }
  return covered;
}

/** Digits of which some are raised or struck out (`5` with a footnote `2`), or all struck out, are no number. */
function apart({ value, richText, style }: Cell): string | null {
  const struck = style?.font?.strikethrough === true;
  const odd = struck || richText?.some(({ font }) => font?.vertAlign !== undefined || font?.strikethrough === true);
  if (odd !== true || !/^[\d\s.,]+$/.test(String(value))) return null;
  return struck ? `~${String(value)}~` : (richText?.map(({ text }) => text).join('|') ?? null);
}

function plainText(value: Exclude<CellValue, number | null>): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return dateText(value);
}

const isHidden = (sheet: Sheet): boolean => sheet.hidden === true || sheet.veryHidden === true;

/**
 * One sheet as texts. True numbers with a fraction are noted in `numeric`; dates become ISO texts and percentages keep their sign, so
 * that neither can pass for the number that is stored. A formula without a stored result shows as its own text.
 */
function toRawSheet(sheet: Sheet): RawSheet & { readonly rows: readonly (readonly string[])[] } {
  const numeric = new Set<string>();
  const percent = percentCells(sheet);
  const rows: string[][] = [];
  for (const [r, source] of sheet.rows.entries()) {
    const row = source.map((value, c): string => {
      if (value === null) return '';
      if (typeof value !== 'number') return plainText(value);
      if (percent.size > 0 && percent.has(`${r},${c}`)) return percentText(value);
      const text = numberToText(value);
      if (!Number.isInteger(value)) numeric.add(`${r},${c}`);
      return text;
    });
    rows.push(row);
  }
  for (const [place, cell] of sheet.cells ?? []) {
    const text = cell.formula !== undefined && cell.value === null ? `=${cell.formula}` : apart(cell);
    if (text === null) continue;
    const [r, c] = place.split(',').map(Number);
    const row = rows[r ?? -1];
    if (row !== undefined && c !== undefined) row[c] = text;
  }
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell === '')) rows.pop();
  return {
    name: sheet.name,
    rows,
    numeric,
    covered: coveredCells(sheet),
    merges: sheet.merges ?? [],
    hidden: isHidden(sheet),
  };
}

/** The reader refuses sheets whose used area is absurdly large; its message carries the area. */
function areaProblem(error: unknown): FileProblem {
  if (error instanceof TooManySheets) return { code: 'zipBomb' };
  const area = error instanceof Error ? /spans (\d+) rows x (\d+) columns/.exec(error.message) : null;
  if (area === null) return { code: 'damaged' };
  const rows = Number(area[1]);
  return rows > MAX_ROWS
    ? { code: 'tooManyRows', rows, limit: MAX_ROWS }
    : { code: 'tooManyColumns', columns: Number(area[2]), limit: MAX_COLUMNS };
}

class TooManySheets extends Error {}

/** Called with each sheet before any is read. */
function isWanted(_sheet: unknown, index: number): boolean {
  if (index >= MAX_SHEETS) throw new TooManySheets();
  return true;
}

/** Reads every sheet of an .xlsx or .xlsm; hidden sheets come last. The bytes must have passed `recognise`. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly RawSheet[], FileProblem>> {
  let sheets: readonly Sheet[];
  try {
    ({ sheets } = await readXlsx(bytes, { readStyles: true, sheets: isWanted }));
  } catch (error) {
    return refuse(areaProblem(error));
  }
  const ordered = [...sheets.filter((sheet) => !isHidden(sheet)), ...sheets.filter(isHidden)];
  const raw: RawSheet[] = [];
  for (const sheet of ordered) {
    const one = toRawSheet(sheet);
    const problem = checkSize(one.rows, one.rows.length);
    if (problem !== null) return refuse(problem);
    raw.push(one);
  }
  return raw.every((sheet) => sheet.rows.length === 0) ? refuse({ code: 'empty' }) : ok(raw);
}
