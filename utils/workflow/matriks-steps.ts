/** Which steps of the Matriks task a run and a plan open. Pure. */
import type { RunSnapshot } from '../run/types';
import type { MatriksState, StepName } from './matriks-state';

const RUNNING = new Set<RunSnapshot['phase']>(['reading', 'writing', 'proving', 'paused', 'waiting']);
export const isRunning = (run: RunSnapshot | null): boolean => run !== null && RUNNING.has(run.phase);

/** A run that ended leads to its proof; a running one is shown where the person looked for it. */
export function stepDuring(run: RunSnapshot, step: StepName): StepName {
  if (run.phase === 'finished') return 'bukti';
  return isRunning(run) || step === 'jalankan' ? 'jalankan' : step;
}

/** The steps the person may go to now; while a run is under way, only to it. */
export function reachableSteps(state: MatriksState): readonly StepName[] {
  if (isRunning(state.run)) return ['jalankan'];
  const steps: StepName[] = ['berkas'];
  if (state.workbook) steps.push('cocokkan');
  if (state.plan) steps.push('tinjau');
  if (state.run) steps.push('jalankan', 'bukti');
  return steps;
}
