/** What the panel says about a run, computed from its counts. */
import type { PlanCell, PlanRow, TargetPlan } from '../../utils/plan/types';
import type { ItemState, RunSnapshot } from '../../utils/run/types';
import type { Words } from '../ui/Words';

type Counts = RunSnapshot['counts'];

/** Cells the site was asked to store, whatever became of them. */
export function countSent(counts: Counts): number {
  return counts.sent + counts.proven + counts.rejected + counts.differs + counts.unknown;
}

/** Cells whose turn is over. */
export function countDone(counts: Counts): number {
  return counts.planned - counts.pending - counts.intent - counts.unknown;
}

/** What is safe and what is not, as far as is known now. */
export function savedText({ t }: Words, counts: Counts): string {
  const sent = countSent(counts);
  const first =
    sent === 0
      ? t('run.savedNone')
      : t('run.saved', {
          sent,
          planned: counts.planned,
          proven: counts.proven,
          left: counts.pending + counts.intent,
        });
  return counts.unknown === 0 ? first : `${first} ${t('run.savedUnknown', { count: counts.unknown })}`;
}

/** States that need a look by the person. */
export const isTrouble = (state: ItemState) => state !== 'proven';

export interface PlannedCell {
  readonly row: PlanRow;
  readonly cell: PlanCell;
}

/** Finds row and month of a key. */
export function indexByKey(plan: TargetPlan): ReadonlyMap<string, PlannedCell> {
  return new Map(plan.rows.flatMap((row) => row.cells.map((cell) => [cell.key, { row, cell }] as const)));
}
