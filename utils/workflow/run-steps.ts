/** What a run, of the Matriks or of the whole SKP, says about the step that is shown. Pure. */
import type { RunPhase } from '../run/types';
import type { StepName } from './matriks-state';

interface Run {
  readonly phase: RunPhase;
}

const RUNNING = new Set<RunPhase>(['reading', 'writing', 'proving', 'paused', 'waiting']);
export const isUnderWay = (run: Run | null): boolean => run !== null && RUNNING.has(run.phase);

/** A run that ended leads to its proof; a running one is shown where the person looked for it. */
export function stepDuring<Step extends StepName>(run: Run, step: Step): Step | 'jalankan' | 'bukti' {
  if (run.phase === 'finished') return 'bukti';
  return isUnderWay(run) || step === 'jalankan' ? 'jalankan' : step;
}
