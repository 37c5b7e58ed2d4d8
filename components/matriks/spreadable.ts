/** Which indikator have an annual target and nothing in any month: the ones "bagi target" can help. */
import type { MatriksReading } from '../../utils/ekinerja/types';
import type { TargetPlan } from '../../utils/plan/types';
import { isPlainNumber } from '../../utils/skp/number-text';

/** "0", "0.00": no target to spread. */
const ZERO = /^0*(\.0*)?$/;
const hasTarget = (target: string | null) => target !== null && isPlainNumber(target) && !ZERO.test(target);

/** PlanRow ids. */
export function spreadableRows(plan: TargetPlan): readonly string[] {
  return plan.rows
    .filter(
      (row) =>
        !row.excluded && hasTarget(row.target) && row.cells.every((cell) => cell.after === null && cell.asked === null),
    )
    .map((row) => row.id);
}

/** How many on the page itself, before any file. */
export function countSpreadable(reading: MatriksReading): number {
  return reading.skp.rhk
    .flatMap((rhk) => rhk.indikator)
    .filter(({ target, bulan }) => hasTarget(target) && bulan?.every(({ nilai }) => nilai === null) === true).length;
}
