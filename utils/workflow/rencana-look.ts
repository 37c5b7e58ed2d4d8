/** How the whole-SKP task names what it found: the page, what e-Kinerja holds, where the person may go. */
import type { WholeSkpReading } from '../ekinerja/types';
import type { RencanaState, RencanaStep, SkpNow } from './rencana-state';
import { isUnderWay } from './run-steps';

/** What was read, in figures. */
export function summaryOf({ facts, missing, problems, kata }: WholeSkpReading, at: number): SkpNow {
  const rhk = facts.skp?.rhk ?? [];
  return {
    at,
    tahun: facts.sessionYear ?? facts.skp?.tahun ?? null,
    nomorSkp: facts.skp?.nomorSkp ?? null,
    rhk: rhk.length,
    indikator: rhk.reduce((sum, { indikator }) => sum + indikator.length, 0),
    lampiran: (facts.lampiran ?? []).reduce((sum, { entries }) => sum + entries.length, 0),
    missing,
    problems,
    ...(kata === undefined ? {} : { kata }),
  };
}

/** While a run is under way, its own step alone. */
export function reachableSteps(state: RencanaState): readonly RencanaStep[] {
  if (isUnderWay(state.run)) return ['jalankan'];
  const steps: RencanaStep[] = ['berkas'];
  if (state.plan !== null) steps.push('tinjau');
  if (state.run !== null) steps.push('jalankan', 'bukti');
  return steps;
}
