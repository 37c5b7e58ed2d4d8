/**
 * Cells of a sheet → entries that the form would take, and every problem by row and column. A row with an error is left
 * out and named; what the person can still settle in the form is only said.
 */
import { measureField } from '../formulir/limits';
import { splitUnit, readAngka } from '../text/angka';
import { readJam, readRentangJam } from '../text/jam';
import { fold } from '../text/normalise';
import { readTanggalIsian, type TanggalRefusal } from '../text/tanggal-isian';
import type { HarianCell, HarianTable, HarianTableRow } from '../import/harian-table';
import type { CatatanBaru } from './model';

export type HarianProblemCode =
  | 'columnMissing'
  | 'columnTwice'
  | 'tooManyRows'
  | 'otherSheets'
  | 'dateMissing'
  | TanggalRefusal
  | 'dateOrderUnclear'
  | 'dateFar'
  | 'yearAssumed'
  | 'uraianMissing'
  | 'tooLong'
  | 'tooShort'
  | 'forbiddenWord'
  | 'markup'
  | 'placeLeft'
  | 'realisasiMissing'
  | 'realisasiNotNumber'
  | 'realisasiUnclear'
  | 'timeUnclear'
  | 'endBeforeStart'
  | 'jenisUnknown'
  | 'twiceInSheet'
  | 'hiddenCharacters';

export interface HarianProblem {
  readonly code: HarianProblemCode;
  /** 1-based; 0 = whole sheet. */
  readonly sheetRow: number;
  /** As Excel shows it; '' = whole row. */
  readonly column: string;
  /** What stands there, at most 40 characters. */
  readonly text: string;
  readonly severity: 'error' | 'info';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface HarianSheet {
  readonly entries: readonly CatatanBaru[];
  readonly problems: readonly HarianProblem[];
  /** Rows with an error, left out. */
  readonly leftOut: number;
}

type Report = (
  code: HarianProblemCode,
  cell?: HarianCell,
  more?: { readonly severity?: HarianProblem['severity']; readonly params?: HarianProblem['params'] },
) => void;

/** Behind a number these are part of it: "5 ribu" is not 5. */
const MULTIPLE = /^(?:puluh|ratus|ribu|rb|k$|juta|jt|mil[iy]ar|tril|lusin)/iu;

/** A year away is a slip of the pen, or Excel's. */
const FAR_YEARS = 1;

/** Reads the table as of `today` (yyyy-mm-dd). */
export function readEntries(table: HarianTable, today: string): HarianSheet {
  const problems: HarianProblem[] = [];
  const atSheet = (code: HarianProblemCode, params: HarianProblem['params'], column = '', sheetRow = 0) =>
    problems.push({ code, sheetRow, column, text: '', severity: 'error', params });
  for (const field of table.missing) atSheet('columnMissing', { field });
  for (const { field, column, sheetRow } of table.twice) atSheet('columnTwice', { field }, column, sheetRow);
  if (table.beyond > 0) atSheet('tooManyRows', { count: table.beyond });
  if (table.others > 0) atSheet('otherSheets', { more: table.others });
  const monthFirst = table.rows.some(({ cells }) => {
    const read = readTanggalIsian(cells.tanggal?.text ?? '', today);
    return read.kind === 'refused' && read.why === 'monthFirst';
  });
  const entries: CatatanBaru[] = [];
  const seen = new Set<string>();
  let leftOut = 0;
  // A date stands once above the entries of its day, as in a merged cell.
  let above: string | null = null;
  let last = 0;
  for (const row of table.rows) {
    // Below a blank line stands perhaps a signature, and no work of that day.
    if (row.sheetRow !== last + 1) above = null;
    last = row.sheetRow;
    const errors: HarianProblemCode[] = [];
    const report: Report = (code, cell, { severity = 'error', params = {} } = {}) => {
      if (severity === 'error') errors.push(code);
      const [column, text] = [cell?.column ?? '', cell?.text.slice(0, 40) ?? ''];
      problems.push({ code, sheetRow: row.sheetRow, column, text, severity, params });
    };
    for (const cell of Object.values(row.cells))
      if (cell.hidden) report('hiddenCharacters', cell, { severity: 'info' });
    const tanggal: string | null = readDay(row, { today, above, monthFirst }, report);
    // One in doubt is none, also for the lines below it.
    if (row.cells.tanggal !== undefined) above = errors.length === 0 ? tanggal : null;
    const rest = readRest(row, report);
    if (errors.length === 0 && tanggal !== null && rest.uraian !== '') {
      const entry = { tanggal, ...rest };
      const key = JSON.stringify([tanggal, fold(rest.indikator), fold(rest.uraian), rest.jamMulai]);
      if (seen.has(key)) report('twiceInSheet', row.cells.uraian);
      else entries.push(entry);
      seen.add(key);
    }
    if (errors.length > 0) leftOut += 1;
  }
  return { entries, problems, leftOut };
}

function readDay(
  { cells: { tanggal: cell } }: HarianTableRow,
  { today, above, monthFirst }: { readonly today: string; readonly above: string | null; readonly monthFirst: boolean },
  report: Report,
): string | null {
  if (cell === undefined) {
    if (above === null) report('dateMissing');
    return above;
  }
  const read = readTanggalIsian(cell.text, today);
  if (read.kind !== 'date') {
    report(read.kind === 'refused' ? read.why : 'dateMissing', cell);
    return null;
  }
  // Where one date of the sheet has the month first, another that could have it is not trusted.
  if (read.bothOrders && monthFirst) report('dateOrderUnclear', cell);
  if (Math.abs(Number(read.iso.slice(0, 4)) - Number(today.slice(0, 4))) > FAR_YEARS) report('dateFar', cell);
  if (read.yearAssumed) report('yearAssumed', cell, { severity: 'info', params: { tanggal: read.iso } });
  return read.iso;
}

function readRest({ cells }: HarianTableRow, report: Report): Omit<CatatanBaru, 'tanggal'> {
  const { uraian, indikator } = cells;
  // The sample has lines that wait for their uraian.
  if (uraian === undefined) report('uraianMissing', undefined, { severity: 'info' });
  else checkUraian(uraian, report);
  const [jamMulai, jamSelesai] = readTimes(cells, report);
  if (jamMulai !== null && jamSelesai !== null && jamSelesai <= jamMulai)
    report('endBeforeStart', cells.jamSelesai ?? cells.jam, { severity: 'info' });
  return {
    jenis: readJenis(cells.jenis, report),
    indikator: (indikator?.text ?? '').slice(0, 500),
    uraian: uraian?.text ?? '',
    realisasi: readRealisasi(cells.realisasi, report),
    jamMulai,
    jamSelesai,
  };
}

function checkUraian(cell: HarianCell, report: Report): void {
  for (const { code, kind, params } of measureField('uraianHarian', [cell.text]).notes) {
    if (
      code === 'tooLong' ||
      code === 'tooShort' ||
      code === 'forbiddenWord' ||
      code === 'placeLeft' ||
      code === 'markup'
    )
      report(code, cell, { severity: kind === 'wajib' ? 'error' : 'info', params });
  }
}

function readJenis(cell: HarianCell | undefined, report: Report): CatatanBaru['jenis'] {
  const words = fold(cell?.text ?? '');
  if (words === '' || /^(?:kinerja |kegiatan )?utama$/u.test(words)) return 'utama';
  if (!/^(?:kinerja |kegiatan )?tambahan$/u.test(words)) report('jenisUnknown', cell);
  return 'tambahan';
}

function readRealisasi(cell: HarianCell | undefined, report: Report): string | null {
  if (cell === undefined) {
    report('realisasiMissing', undefined, { severity: 'info' });
    return null;
  }
  // "3 Dokumen": the form takes the number alone.
  const parts = splitUnit(cell.text);
  const angka = readAngka(parts === null || MULTIPLE.test(parts.unit) ? cell.text : parts.number);
  if (angka.kind === 'number') return angka.value;
  report(angka.kind === 'ambiguous' ? 'realisasiUnclear' : 'realisasiNotNumber', cell);
  return null;
}

function readTimes(cells: HarianTableRow['cells'], report: Report): readonly [string | null, string | null] {
  const one = (cell: HarianCell | undefined, jam = readJam(cell?.text ?? '')): string | null => {
    if (jam.kind === 'refused') report('timeUnclear', cell);
    return jam.kind === 'time' ? jam.jam : null;
  };
  // One column for both, or a span written into the column of the start.
  const span = cells.jam ?? (cells.jamSelesai === undefined ? cells.jamMulai : undefined);
  const both = span === undefined ? null : readRentangJam(span.text);
  if (both !== null) return [one(span, both[0]), one(span, both[1])];
  return [one(cells.jamMulai ?? cells.jam), one(cells.jamSelesai)];
}
