/** One table of a workbook: where it stands, and its cells read and cleaned, with every problem named by its place. */
import { columnLetters } from '../column-letters';
import { findHeader } from '../columns/find-header';
import { headingWords } from '../columns/heading-words';
import { isNumberingRow } from '../columns/numeral-lines';
import { RepeatedHeading } from '../columns/repeated-heading';
import { restore } from '../formula-guard';
import { headingWidth, mostCells } from '../heading-width';
import { monthMerges } from '../month-merges';
import { OpenNumbers } from '../open-numbers';
import { readNumberCell } from '../read-number-cell';
import type { RawSheet, RawWorkbook } from '../types';
import { splitUnit } from '../../text/angka';
import { cleanText, repairMojibake } from '../../text/huruf';
import type { WantedCell } from '../../skp/wanted';
import { SKP_WORDS } from './fields';
import type { SkpField } from './fields';
import type { SkpPlace, SkpProblem, SkpProblemCode } from './types';

export interface SkpTable {
  readonly sheet: RawSheet;
  readonly format: RawWorkbook['format'];
  /** 0-based; data begin below it. */
  readonly headerRow: number;
  /** Filled cells of the heading lines. */
  readonly width: number;
  readonly score: number;
  readonly at: Readonly<Partial<Record<SkpField, number>>>;
  /** Twelve entries. */
  readonly bulan: readonly (number | null)[];
  /** Month cells that are part of a merge. */
  readonly merges?: ReadonlyMap<string, string> | null;
}

/** Collects problems and open numbers over all tables of a workbook. */
export class Findings {
  readonly problems: SkpProblem[] = [];
  readonly open = new OpenNumbers<unknown, SkpPlace & { readonly text: string }>();

  add(
    code: SkpProblemCode,
    place: Partial<SkpPlace>,
    text: string,
    severity: SkpProblem['severity'] = 'error',
    otherRow = 0,
  ): void {
    const { sheet = '', row = 0, column = '' } = place;
    this.problems.push({ code, sheet, row, column, text: cleanText(text).text.slice(0, 40), otherRow, severity });
  }
}

/** The table of a sheet by its headings, or null. A field with two columns has none, and both are named. */
export function findTable(sheet: RawSheet, format: RawWorkbook['format'], findings: Findings): SkpTable | null {
  const header = findHeader(sheet, SKP_WORDS);
  if (header === null) return null;
  const single = (columns: readonly number[]): number | null => {
    if (columns.length <= 1) return columns[0] ?? null;
    for (const column of columns) {
      const place = { sheet: sheet.name, row: header.row + 1, column: columnLetters(column) };
      findings.add('twoColumnsForField', place, sheet.rows.at(header.row)?.[column] ?? '');
    }
    return null;
  };
  const at: Partial<Record<SkpField, number>> = {};
  for (const [field, columns] of header.fields) {
    const column = single(columns);
    if (column !== null) at[field] = column;
  }
  const width = headingWidth(sheet, header.row);
  const bulan = header.bulan.map(single);
  for (const { code, column, text } of header.doubts) {
    findings.add(code, { sheet: sheet.name, row: header.row + 1, column: columnLetters(column) }, text);
  }
  const merges = monthMerges(sheet, header.row, bulan);
  return { sheet, format, headerRow: header.row, width, score: header.score, at, bulan, merges };
}

/** Finds the headings of another table below. */
export const headingsOf = ({ sheet, headerRow, bulan, at }: SkpTable): RepeatedHeading<SkpField> =>
  new RepeatedHeading(sheet, headerRow, [...bulan, at.target ?? null, at.indikator ?? null], SKP_WORDS.byHeading);

/** Texts that a merged cell says for all the rows it covers. */
const SAID_BY_MERGE: ReadonlySet<SkpField> = new Set([
  'nomor',
  'jenis',
  'rhkAtasan',
  'rhk',
  'aspek',
  'bagian',
  'satuan',
]);
const ERROR_VALUE = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
/** Separators that a text could have smuggled into a line are a danger in text files only. */
const SHIFTS: readonly RawWorkbook['format'][] = ['csv', 'clipboard'];

/** One data row of a table. */
export class RowCells {
  readonly table: SkpTable;
  /** 1-based. */
  readonly row: number;
  private readonly cells: readonly string[];
  private readonly findings: Findings;
  /** Our own line: its texts are taken as they are, so that what we wrote comes back letter by letter. */
  exact = false;

  constructor(table: SkpTable, index: number, cells: readonly string[], findings: Findings) {
    this.table = table;
    this.row = index + 1;
    this.cells = cells;
    this.findings = findings;
  }

  raw(field: SkpField): string {
    const column = this.table.at[field];
    if (column === undefined) return '';
    const own = this.cells[column] ?? '';
    if (own !== '' || !SAID_BY_MERGE.has(field)) return own;
    const from = this.table.sheet.covered?.get(`${this.row - 1},${column}`);
    return from === undefined || from <= this.table.headerRow ? '' : (this.table.sheet.rows.at(from)?.[column] ?? '');
  }

  place(field?: SkpField): SkpPlace {
    const column = field === undefined ? undefined : this.table.at[field];
    return { sheet: this.table.sheet.name, row: this.row, column: column === undefined ? '' : columnLetters(column) };
  }

  problem(code: SkpProblemCode, text: string, more: { field?: SkpField; info?: boolean; other?: number } = {}): void {
    this.findings.add(code, this.place(more.field), text, more.info === true ? 'info' : 'error', more.other ?? 0);
  }

  /** Has anything in one of these columns. */
  has(...fields: readonly SkpField[]): boolean {
    return fields.some((field) => this.raw(field).trim() !== '');
  }

  /** A text cell, cleaned; null if blank. A formula that shows no text is a named problem, and blank. */
  text(field: SkpField): string | null {
    const raw = this.raw(field);
    if (raw === '') return null;
    if (raw.startsWith('=') || ERROR_VALUE.test(raw.trim())) {
      this.problem('formulaError', raw, { field });
      return null;
    }
    const plain = restore(raw).replace(/\r\n?/g, '\n');
    if (this.exact) return plain.trim() === '' ? null : plain.trim();
    const { text, hidden } = cleanText(repairMojibake(plain));
    if (hidden) this.problem('hiddenCharacters', text, { field, info: true });
    return text === '' ? null : text;
  }

  /** The annual target; `12 Dokumen` gives its unit to `unit` when the sheet has no column for it. */
  target(satuan: string | null, take: (value: string) => void, unit: (text: string) => void): void {
    const column = this.table.at.target;
    const raw = this.raw('target');
    if (column === undefined || raw === '') return;
    let own = satuan;
    if (own === null && this.table.at.satuan === undefined) {
      own = splitUnit(cleanText(raw).text)?.unit ?? null;
      if (own !== null) unit(own);
    }
    this.number(column, raw, own, (cell) => {
      if (cell.kind === 'set') take(cell.value);
    });
  }

  /** The month cells that say something. */
  months(satuan: string | null, take: (at: number, cell: WantedCell) => void): void {
    for (const [at, column] of this.table.bulan.entries()) {
      const raw = column === null ? '' : (this.cells[column] ?? '');
      const merged = this.table.merges?.get(`${this.row - 1},${String(column)}`);
      if (column === null || (raw === '' && (merged ?? '') === '')) continue;
      if (merged === undefined) this.number(column, raw, satuan, (cell) => take(at, cell));
      else this.findings.add('mergedMonths', { ...this.place(), column: columnLetters(column) }, merged);
    }
  }

  hasMonths(): boolean {
    return this.table.bulan.some((column) => column !== null && (this.cells[column] ?? '').trim() !== '');
  }

  /** In a text file: more cells than headings, so a separator inside a text may have shifted the numbers. */
  isShifted(): boolean {
    const { sheet, format, width, headerRow } = this.table;
    if (!SHIFTS.includes(format)) return false;
    return this.cells.length > mostCells(sheet, headerRow) || this.cells.slice(width).some((cell) => cell !== '');
  }

  /** Other headings, whose rows the columns of this table do not fit; they are named. */
  beginsOther(headings: RepeatedHeading<SkpField>, cells: readonly string[]): boolean {
    const other = headings.look(this.row - 1, cells) === 'other';
    if (other) this.problem('secondTable', cells.find((cell) => cell.trim() !== '') ?? '');
    return other;
  }

  /** The headings once more, as at a page break. */
  isHeading(): boolean {
    const fields = (Object.keys(this.table.at) as SkpField[]).filter((field) => this.raw(field).trim() !== '');
    const isName = (field: SkpField): boolean => {
      const words = headingWords(this.raw(field).slice(0, 200));
      return SKP_WORDS.byHeading.get(words) === field;
    };
    return fields.length >= 2 && fields.filter(isName).length * 2 > fields.length;
  }

  /** A line that only numbers the columns, wherever it stands. */
  isNumbering(): boolean {
    return this.has('indikator') && isNumberingRow(this.cells, undefined);
  }

  private number(column: number, raw: string, satuan: string | null, take: (cell: WantedCell) => void): void {
    const { sheet } = this.table;
    const { angka, hidden } = readNumberCell(raw, sheet.numeric.has(`${this.row - 1},${column}`), satuan);
    const place = { sheet: sheet.name, row: this.row, column: columnLetters(column) };
    this.findings.open.learn(angka);
    if (angka.kind === 'refused') {
      this.findings.add(angka.why, place, raw);
      return;
    }
    if (hidden) this.findings.add('hiddenCharacters', place, raw, 'info');
    if (angka.kind === 'number') take({ kind: 'set', value: angka.value });
    else if (angka.kind === 'clear') take({ kind: 'clear' });
    else if (angka.kind === 'ambiguous') {
      const text = cleanText(raw).text.slice(0, 40);
      this.findings.open.wait(this, { ...place, text }, angka, (value) => take({ kind: 'set', value }));
    }
  }
}
