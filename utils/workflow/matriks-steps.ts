import type { MatriksState, StepName } from './matriks-state';
import { isUnderWay } from './run-steps';

/** The steps the person may go to now; while a run is under way, only to it. */
export function reachableSteps(state: MatriksState): readonly StepName[] {
  if (isUnderWay(state.run)) return ['jalankan'];
  const steps: StepName[] = ['berkas'];
  if (state.workbook) steps.push('cocokkan');
  if (state.plan) steps.push('tinjau');
  if (state.run) steps.push('jalankan', 'bukti');
  return steps;
}
