/** Questions the preview asks of a plan. Nothing is decided here: kinds and reasons come with the plan. */
import type { PlanCell, PlanRow, TargetPlan } from '../../utils/plan/types';
import { mayBeCut } from '../../utils/skp/number-text';
import type { MatriksState } from '../../utils/workflow/matriks-state';

export type PlanFilter = 'all' | 'changed' | 'problem';

export const isWrite = (cell: PlanCell) => cell.kind === 'create' || cell.kind === 'change' || cell.kind === 'clear';

export function countWrites({ counts }: TargetPlan): number {
  return counts.create + counts.change + counts.clear;
}

export function matchesFilter(row: PlanRow, filter: PlanFilter): boolean {
  if (filter === 'changed') return row.cells.some(isWrite);
  if (filter === 'problem') return row.sumMatches === false || row.cells.some((cell) => cell.kind === 'refuse');
  return true;
}

/** Cells of indikator that are not Konsep which the person may insist on, or already does. */
export function countLocked(plan: TargetPlan): number {
  return countCells(
    plan,
    (cell, row) => cell.reason === 'statusLocked' || (isWrite(cell) && row.status !== 'konsep' && row.status !== null),
  );
}

/** Fractions the person may insist on, or already does. */
export function countFractions(plan: TargetPlan): number {
  return countCells(
    plan,
    (cell) => cell.reason === 'fractionMayBeCut' || (isWrite(cell) && mayBeCut(cell.after ?? '')),
  );
}

function countCells(plan: TargetPlan, test: (cell: PlanCell, row: PlanRow) => boolean): number {
  return plan.rows.reduce((sum, row) => sum + row.cells.filter((cell) => test(cell, row)).length, 0);
}

/** Why the plan cannot be run now: a key of `tinjau`; null = it can. */
export function runBlock(
  state: MatriksState,
): 'disabledBusy' | 'disabledStale' | 'disabledNumbers' | 'disabledNothing' | null {
  // The Matriks is read again by itself whenever its tab says something: a press meanwhile waits for what that finds.
  if (state.busy !== null && state.busy !== 'reading') return 'disabledBusy';
  if (state.planStale) return 'disabledStale';
  if (state.ambiguous.length > 0 && state.numberChoice === null) return 'disabledNumbers';
  return state.plan === null || countWrites(state.plan) === 0 ? 'disabledNothing' : null;
}

/** "Kuantitas · Indikator" needs no dot where the page has no aspek. */
export function withAspek(row: Pick<PlanRow, 'aspek' | 'indikator'>): string {
  return row.aspek === '' ? row.indikator : `${row.indikator} · ${row.aspek}`;
}
