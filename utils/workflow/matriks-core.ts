/** What the parts of the Matriks task share: one state, one queue, one wish. */
import type { SheetProblem } from '../import/types';
import type { TargetPlan } from '../plan/types';
import type { MatriksPorts } from './matriks-ports';
import type { MatriksState } from './matriks-state';
import type { SheetYear } from './matriks-year';
import type { TaskStore } from './task-store';
import type { WantedTargets } from './wanted-targets';

/** What no view shows; all parts may change it. */
interface Held {
  /** The plan of a run that is just being started: its progress may come before the answer. */
  confirmed: TargetPlan | null;
  /** Run whose journal was asked for its plan. */
  asked: string | null;
  /** The Matriks whose rows were left out or given a place: also after a look at other pages, or a failed one. */
  rowsOf: string | null;
  /** Run to put back when its Matriks is there again: after a run the page is just being loaded anew. */
  later: string | null;
  /** What the headings left open; the person's own choice of a column settles what it is about. */
  columns: readonly SheetProblem[];
  year: SheetYear;
}

export interface MatriksCore extends TaskStore<MatriksState>, Held {
  readonly ports: MatriksPorts;
  readonly wanted: WantedTargets;
}

/**
 * Makes the plan of what is wanted on the page as it was read last; none without either. `startRefused`: what is still to be
 * said of a run that did not start.
 */
export function replan(
  { state, update, wanted }: MatriksCore,
  startRefused: MatriksState['startRefused'] = null,
): void {
  const { reading, page, includeLocked, includeFractions } = state();
  const spreadApplied = wanted.isSpread;
  const undo = wanted.isUndo && reading ? { notOurs: wanted.notOurs(reading) } : null;
  if (!reading || page.kind !== 'matriks' || wanted.isEmpty) update({ plan: null, spreadApplied, undo });
  else {
    const plan = wanted.plan(reading, page.accountTag, { includeLocked, includeFractions });
    update({ plan, planStale: false, startRefused, spreadApplied, undo });
  }
}
