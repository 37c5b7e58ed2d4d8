/** What became of each item of the plan, its months beside it: the run's lists joined with the tree. */
import type { SkpPlan, SkpPlanItem } from '../../utils/plan/skp-plan-types';
import type { SkpCellOutcome, SkpOutcome, SkpRunSnapshot } from '../../utils/run/skp-run-types';
import { isTrouble } from './run-view';

export interface ItemResult {
  readonly item: SkpPlanItem;
  /** null = only its months were written. */
  readonly own: SkpOutcome | null;
  readonly cells: readonly SkpCellOutcome[];
  readonly trouble: boolean;
}

/** In order of display; only what the run was to do. */
export function resultsOf(plan: SkpPlan, run: SkpRunSnapshot): readonly ItemResult[] {
  const own = new Map(run.items.map((outcome) => [outcome.id, outcome]));
  const cells = new Map<string, SkpCellOutcome[]>();
  for (const cell of run.cells) cells.set(cell.id, [...(cells.get(cell.id) ?? []), cell]);
  return plan.items.flatMap((item): ItemResult[] => {
    const outcome = own.get(item.id) ?? null;
    const months = cells.get(item.id) ?? [];
    if (outcome === null && months.length === 0) return [];
    const trouble = (outcome !== null && isTrouble(outcome.state)) || months.some(({ state }) => isTrouble(state));
    return [{ item, own: outcome, cells: months, trouble }];
  });
}
