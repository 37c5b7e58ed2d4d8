/**
 * Mapped sheet → wanted values. One pass over the rows; ambiguous numbers are settled at the end, when all numbers of
 * the file were seen. Invariants: every cell with content in a month column of a data row ends as `set`, `clear`,
 * `ambiguous` or a named problem, never as a silent `leave`; an empty cell never becomes 0; a row with a problem keeps
 * its good cells.
 */
import { parseKode } from '../skp/kode';
import { parseItemKode } from '../skp/kode-item';
import type { Angka } from '../text/angka';
import { splitUnit } from '../text/angka';
import { cleanText, repairMojibake } from '../text/huruf';
import { columnLetters } from './column-letters';
import { MATRIKS_WORDS } from './columns/matriks-columns';
import type { Field } from './columns/matriks-columns';
import { RepeatedHeading } from './columns/repeated-heading';
import { DuplicateRows } from './duplicate-rows';
import { headingWidth, mostCells } from './heading-width';
import { monthMerges } from './month-merges';
import { OpenNumbers } from './open-numbers';
import { isSuspect, isWhole } from './plain-cell';
import { restore } from './formula-guard';
import { readNumberCell } from './read-number-cell';
import { isSiteCopy, withoutMenu, withoutStatus } from './site-copy';
import { isTotal, separatorOf } from './special-rows';
import type {
  AmbiguousNumber,
  ColumnMapping,
  NumberChoice,
  RawSheet,
  SheetProblem,
  WantedRow,
  WantedSheet,
  WantedValue,
} from './types';

/** Shared by all cells that say the same. */
const LEAVE: WantedValue = { kind: 'leave' };
const CLEAR: WantedValue = { kind: 'clear' };
const DIGITS: readonly WantedValue[] = Array.from('0123456789', (value) => ({ kind: 'set', value }));

/** Something with a digit, longer than this, is no value: a place and date, an NIP below the table. */
const LONGEST_VALUE = 20;

const TWELVE_LEAVE: readonly WantedValue[] = Array.from({ length: 12 }, () => LEAVE);

type MutableRow = { -readonly [Key in keyof WantedRow]: WantedRow[Key] } & { bulan: WantedValue[] };

const isOwnKode = (kode: string): boolean => parseKode(kode) !== null || parseItemKode(kode) !== null;

const placeOf = (row: number, column: number, raw: string): Omit<AmbiguousNumber, 'asThousands' | 'asDecimal'> => ({
  sheetRow: row + 1,
  column: columnLetters(column),
  text: cleanText(raw).text.slice(0, 40),
});

class TargetReader {
  readonly rows: MutableRow[] = [];
  readonly problems: SheetProblem[] = [];
  private readonly sheet: RawSheet;
  private readonly mapping: ColumnMapping;
  private readonly siteCopy: boolean;
  private readonly headerWidth: number;
  private readonly mostCells: number;
  private readonly merges: ReadonlyMap<string, string> | null;
  private readonly headings: RepeatedHeading<Field>;
  /** The months that have a column. */
  private readonly monthColumns: readonly { readonly bulan: number; readonly column: number }[];
  private readonly open = new OpenNumbers<MutableRow, Omit<AmbiguousNumber, 'asThousands' | 'asDecimal'>>();
  private readonly duplicates = new DuplicateRows();
  private readonly wholes = new Map<string, WantedValue>();
  /** Per column the plain text met last: RHK, aspek and satuan repeat from row to row. */
  private readonly plain: (string | undefined)[] = [];
  private rhk: string | null = null;
  private aspek: string | null = null;

  constructor(sheet: RawSheet, mapping: ColumnMapping) {
    this.sheet = sheet;
    this.mapping = mapping;
    this.siteCopy = isSiteCopy(sheet, mapping.headerRow);
    this.monthColumns = mapping.bulan.flatMap((column, bulan) => (column === null ? [] : [{ bulan, column }]));
    const { headerRow } = mapping;
    this.headerWidth = headerRow < 0 ? Number.MAX_SAFE_INTEGER : headingWidth(sheet, headerRow);
    this.merges = monthMerges(sheet, headerRow, mapping.bulan);
    const { byHeading } = MATRIKS_WORDS;
    this.headings = new RepeatedHeading(
      sheet,
      headerRow,
      [...mapping.bulan, mapping.target, mapping.indikator],
      byHeading,
    );
    this.mostCells = headerRow < 0 ? Number.MAX_SAFE_INTEGER : mostCells(sheet, headerRow);
  }

  private report(
    code: SheetProblem['code'],
    row: number,
    column: number | null,
    text: string,
    severity: SheetProblem['severity'] = 'error',
  ): void {
    const name = column === null ? '' : columnLetters(column);
    this.problems.push({ code, sheetRow: row + 1, column: name, text: cleanText(text).text.slice(0, 40), severity });
  }

  /** A text cell, cleaned; null if blank or if the field has no column. */
  private text(cells: readonly string[], row: number, column: number | null): string | null {
    const raw = column === null ? '' : (cells[column] ?? '');
    if (column === null || raw === '') return null;
    const above = this.plain[column];
    if (raw === above) return above;
    if (!isSuspect(raw, this.sheet.rows.plain)) {
      this.plain[column] = raw;
      return raw;
    }
    const { text, hidden } = cleanText(repairMojibake(restore(raw)));
    if (hidden) this.report('hiddenCharacters', row, column, text, 'info');
    return text === '' ? null : text;
  }

  private number(
    cells: readonly string[],
    row: number,
    column: number,
    satuan: string | null,
    kind: 'bulan' | 'target',
  ): Angka {
    const raw = cells[column] ?? '';
    if (raw === '') return { kind: 'empty' };
    const isNumber = this.sheet.numeric.size > 0 && this.sheet.numeric.has(`${row},${column}`);
    const { angka, hidden } = readNumberCell(raw, isNumber, satuan);
    this.open.learn(angka);
    if (angka.kind === 'refused') {
      const code = kind === 'target' && angka.why === 'notANumber' ? 'targetNotANumber' : angka.why;
      this.report(code, row, column, raw, kind === 'target' ? 'info' : 'error');
    } else if (hidden) this.report('hiddenCharacters', row, column, raw, 'info');
    return angka;
  }

  /** `12 Dokumen` in the annual target gives the satuan when the sheet has no column for it. */
  private annual(cells: readonly string[], row: number, wanted: MutableRow): void {
    const column = this.mapping.target;
    if (column === null) return;
    const raw = cells[column] ?? '';
    if (isWhole(raw)) {
      wanted.target = raw;
      return;
    }
    if (wanted.satuan === null && this.mapping.satuan === null) {
      wanted.satuan = splitUnit(cleanText(cells[column] ?? '').text)?.unit ?? null;
    }
    const angka = this.number(cells, row, column, wanted.satuan, 'target');
    if (angka.kind === 'number') wanted.target = angka.value;
    else if (angka.kind === 'ambiguous') {
      this.open.wait(wanted, placeOf(row, column, raw), angka, (value) => (wanted.target = value));
    }
  }

  private months(cells: readonly string[], row: number, wanted: MutableRow): void {
    for (const { bulan, column } of this.monthColumns) {
      const raw = cells[column] ?? '';
      const merged = this.merges?.get(`${row},${column}`);
      if (merged !== undefined) {
        if (merged !== '' || raw !== '') this.report('mergedMonths', row, column, merged);
        continue;
      }
      if (raw === '') continue;
      const digit = raw.length === 1 ? DIGITS[raw.charCodeAt(0) - 0x30] : undefined;
      if (digit !== undefined || isWhole(raw)) {
        wanted.bulan[bulan] = digit ?? this.whole(raw);
        continue;
      }
      const angka = this.number(cells, row, column, wanted.satuan, 'bulan');
      if (angka.kind === 'number') wanted.bulan[bulan] = { kind: 'set', value: angka.value };
      else if (angka.kind === 'clear') wanted.bulan[bulan] = CLEAR;
      else if (angka.kind === 'ambiguous') {
        this.open.wait(wanted, placeOf(row, column, raw), angka, (value) => {
          wanted.bulan[bulan] = { kind: 'set', value };
        });
      }
    }
  }

  /** One shared value per whole number: a sheet has few different ones. */
  private whole(raw: string): WantedValue {
    const known = this.wholes.get(raw);
    if (known !== undefined) return known;
    const value: WantedValue = { kind: 'set', value: raw };
    this.wholes.set(raw, value);
    return value;
  }

  /** Does a month column hold something that reads as a number (or a dash) here? */
  private hasMonthValue(cells: readonly string[], row: number): boolean {
    return this.monthColumns.some(({ column }) => {
      const raw = cells[column] ?? '';
      if (raw === '') return false;
      const { angka } = readNumberCell(raw, this.sheet.numeric.has(`${row},${column}`), null);
      if (angka.kind !== 'refused' || angka.why !== 'notANumber') return angka.kind !== 'empty';
      return raw.length <= LONGEST_VALUE && /\d/.test(raw);
    });
  }

  private isTooWide(cells: readonly string[]): boolean {
    if (cells.length > this.mostCells) return true;
    for (let column = this.headerWidth; column < cells.length; column += 1) if (cells[column] !== '') return true;
    return false;
  }

  /** False: another table begins here, and nothing below belongs to the columns that are known. */
  readRow(row: number, cells: readonly string[]): boolean {
    const heading = this.headings.look(row, cells);
    if (heading === null) this.readData(row, cells);
    else if (heading === 'same') this.rhk = this.aspek = null;
    else this.report('secondTable', row, null, cells.find((cell) => cell.trim() !== '') ?? '');
    return heading !== 'other';
  }

  private readData(row: number, cells: readonly string[]): void {
    const { mapping } = this;
    const kode = this.text(cells, row, mapping.kode);
    const nomor = this.text(cells, row, mapping.nomor);
    const ownAspek = this.text(cells, row, mapping.aspek);
    let ownRhk = this.text(cells, row, mapping.rhk);
    let indikator = this.text(cells, row, mapping.indikator);
    // A foreign code (of the budget) says nothing of the row.
    const own = kode !== null && isOwnKode(kode);
    if (!own && (isTotal(kode) || isTotal(nomor ?? ownRhk ?? ownAspek ?? indikator))) {
      this.report('totalRowSkipped', row, null, indikator ?? ownRhk ?? nomor ?? kode ?? '', 'info');
      return;
    }
    if (kode === null && indikator === null && separatorOf(nomor ?? ownRhk ?? '') !== null) return;
    if (this.siteCopy) {
      if (ownRhk !== null) ownRhk = withoutMenu(ownRhk);
      if (indikator !== null) indikator = withoutStatus(indikator);
    }
    // Blank = same as above, but only where nothing else says that a new RHK or a row with its own key begins.
    if (!own) {
      if (ownRhk !== null) this.aspek = null;
      this.rhk = ownRhk ?? this.rhk;
      this.aspek = ownAspek ?? this.aspek;
    }
    if (indikator === null && kode === null) {
      if (this.hasMonthValue(cells, row)) this.report('rowWithoutIndikator', row, null, ownRhk ?? nomor ?? '');
      return;
    }
    const wanted: MutableRow = {
      sheetRow: row + 1,
      kode,
      rhk: own ? ownRhk : this.rhk,
      aspek: own ? ownAspek : this.aspek,
      indikator,
      target: null,
      satuan: this.text(cells, row, mapping.satuan),
      bulan: TWELVE_LEAVE.slice(),
    };
    if (this.isTooWide(cells)) this.report('rowShape', row, null, indikator ?? kode ?? '');
    else {
      this.annual(cells, row, wanted);
      this.months(cells, row, wanted);
    }
    this.keep(wanted, row, nomor !== null || ownAspek !== null);
  }

  /** A line with nothing but one text (a signature, a place and date below the table) is no data row. */
  private keep(wanted: MutableRow, row: number, numbered: boolean): void {
    const says =
      numbered ||
      wanted.kode !== null ||
      wanted.satuan !== null ||
      wanted.target !== null ||
      this.open.lastOwner() === wanted ||
      this.problems[this.problems.length - 1]?.sheetRow === row + 1 ||
      wanted.bulan.some((value) => value.kind !== 'leave');
    if (!says) return;
    this.rows.push(wanted);
    if (this.duplicates.isRepeated(wanted)) {
      this.report('duplicateRow', row, null, wanted.indikator ?? wanted.kode ?? '');
    }
  }

  /** Settles the ambiguous numbers: by the person's choice, else by what other numbers of the file prove. */
  finish(choice: NumberChoice | null): WantedSheet {
    const ambiguous = this.open.settle(choice);
    return { rows: this.rows, problems: this.problems, ambiguous };
  }
}

/**
 * Reads the rows below the header with the given mapping. `choice` answers what `1.000` means and is only needed when
 * `ambiguous` is not empty without it; the cells concerned are `leave` until then.
 */
export function readTargets(sheet: RawSheet, mapping: ColumnMapping, choice: NumberChoice | null): WantedSheet {
  const reader = new TargetReader(sheet, mapping);
  for (let row = mapping.headerRow + 1; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows.at(row);
    if (cells !== undefined && !reader.readRow(row, cells)) break;
  }
  return reader.finish(choice);
}
