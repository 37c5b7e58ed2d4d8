/**
 * now + wanted → plan. Pure: the same reading, sheet and choices give the same plan with the same id.
 * Invariants: every indikator of the page is in the plan, in page order; a cell nobody asked about is kept; a refused
 * cell keeps its value and says what was asked.
 */
import { equal, isPlainNumber, sum } from '../skp/decimal';
import { canonicalNumber } from '../skp/number-text';
import { matchRows } from '../skp/identity';
import type { MatriksReading } from '../ekinerja/types';
import type { WantedRow } from '../import/types';
import { fingerprintPlan } from './fingerprint';
import { identify } from './page-identity';
import { pageRows, type PageRow } from './page-rows';
import { planCell } from './plan-cell';
import type { PlanCell, PlanChoices, PlanRow, StepKind, TargetPlan, UnmatchedRow } from './types';

export interface PlanInput {
  readonly now: MatriksReading;
  readonly wanted: readonly WantedRow[];
  readonly choices: PlanChoices;
  /** Salted hash of the account of `now`. */
  readonly accountTag: string;
  readonly source: TargetPlan['source'];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Row and sums of one indikator; also used for plans that do not come from a sheet. */
export function planRow(row: PageRow, cells: readonly PlanCell[], sheetRow: number | null, excluded: boolean): PlanRow {
  const { rhk, indikator } = row;
  const sumAfter = sum(cells.map(({ after }) => after));
  const readable = cells.every(({ after }) => after === null || canonicalNumber(after) !== null);
  return {
    id: row.id,
    nomor: rhk.nomor,
    jenis: rhk.jenis,
    rhkId: rhk.id,
    rhk: rhk.nama,
    nomorSkp: rhk.nomorSkp,
    aspek: indikator.aspek,
    indikator: indikator.nama,
    target: indikator.target,
    satuan: indikator.satuan,
    status: indikator.status,
    cells,
    sumBefore: sum(cells.map(({ before }) => before)),
    sumAfter,
    sumMatches:
      canonicalNumber(indikator.target ?? '') === null ? null : readable && equal(sumAfter, indikator.target ?? ''),
    sheetRow,
    excluded,
  };
}

/** Months whose sum over all rows is zero: the server refuses Kirim for them (docs/ekinerja.md §4.12 check 4). */
function findEmptyMonths(rows: readonly PlanRow[]): readonly number[] {
  return MONTHS.filter((bulan) => sum(rows.map(({ cells }) => cells[bulan - 1]?.after ?? null)) === '0');
}

function countKinds(rows: readonly PlanRow[]): Readonly<Record<StepKind, number>> {
  const counts: Record<StepKind, number> = { create: 0, change: 0, clear: 0, keep: 0, refuse: 0 };
  for (const { cells } of rows) for (const { kind } of cells) counts[kind] += 1;
  return counts;
}

/** Puts rows together to a plan with its totals and id. */
export function sealPlan(
  head: Pick<TargetPlan, 'tahun' | 'nomorSkp' | 'accountTag' | 'source'>,
  rows: readonly PlanRow[],
  unmatched: readonly UnmatchedRow[],
): TargetPlan {
  const content = {
    version: 1 as const,
    ...head,
    rows,
    unmatched,
    emptyMonths: findEmptyMonths(rows),
    counts: countKinds(rows),
  };
  return { ...content, id: fingerprintPlan(content) };
}

/**
 * The plan for a sheet. `choices.excluded` and `choices.chosen` name rows by their PlanRow id; unknown ids have no
 * effect. Sheet rows below 1 (made by "bagi target") give values but are not rows of a file.
 */
export function planTargets({ now, wanted, choices, accountTag, source }: PlanInput): TargetPlan {
  const page = pageRows(now.skp);
  const unsafe = new Set(now.unsafeKeys);
  const excluded = new Set(choices.excluded);
  const { matched, unmatched } = matchRows(identify(page), wanted, now.skp.tahun, choices.chosen);
  const bySheetRow = new Map(wanted.map((row) => [row.sheetRow, row]));
  const byPageRow = new Map(Array.from(matched, ([sheetRow, id]) => [id, bySheetRow.get(sheetRow)]));
  const rows = page.map((row) => {
    const wish = byPageRow.get(row.id);
    const skip = excluded.has(row.id);
    const rowUnsafe = row.cells.some((cell) => cell !== null && unsafe.has(cell.key));
    const cells = row.cells.map((cell, index) => {
      const value = skip ? undefined : wish?.bulan[index];
      return planCell(index + 1, cell, value ?? { kind: 'leave' }, row.indikator.status, rowUnsafe, choices);
    });
    return planRow(row, cells, wish !== undefined && wish.sheetRow > 0 ? wish.sheetRow : null, skip);
  });
  const lost = unmatched.map((row) => {
    const { indikator, rhk } = bySheetRow.get(row.sheetRow) ?? { indikator: null, rhk: null };
    return { ...row, indikator: shortened(indikator), rhk: shortened(rhk) };
  });
  return sealPlan({ tahun: now.skp.tahun, nomorSkp: now.skp.nomorSkp, accountTag, source }, rows, lost);
}

/** Enough of a sheet's text to recognise the row; a foreign sheet may carry megabytes. */
const shortened = (text: string | null): string => (text === null ? '' : text.slice(0, 120));

/** True if this annual target can be spread: a number above zero. */
export function isSpreadable(target: string | null): target is string {
  return target !== null && isPlainNumber(target) && canonicalNumber(target) !== '0';
}
