import type { MatriksReading } from '../../utils/ekinerja/types';
import { planCell } from '../../utils/plan/plan-cell';
import { pageRows } from '../../utils/plan/page-rows';
import { planRow, sealPlan } from '../../utils/plan/target-plan';
import type { TargetPlan } from '../../utils/plan/types';

const CHOICES = { includeLocked: false, includeFractions: false };

/** A plan that changes the first `cells` months of the page to `value`, made by the product's own rules. */
export function batchPlan(now: MatriksReading, accountTag: string, cells: number, value: string): TargetPlan {
  let left = cells;
  const rows = pageRows(now.skp).map((row) => {
    const planned = row.cells.map((cell, i) => {
      const wish = left > 0 ? ({ kind: 'set', value } as const) : ({ kind: 'leave' } as const);
      const done = planCell(i + 1, cell, wish, row.indikator.status, false, CHOICES);
      if (done.kind === 'create' || done.kind === 'change') left -= 1;
      return done;
    });
    return planRow(row, planned, null, false);
  });
  const head = { tahun: now.skp.tahun, nomorSkp: now.skp.nomorSkp, accountTag, source: { name: 'bench', hash: '' } };
  const plan = sealPlan(head, rows, []);
  if (plan.counts.create + plan.counts.change !== cells)
    throw new Error(`plan has not ${String(cells)} cells to write`);
  return plan;
}
