/** What a run of a whole SKP gives each of its steps. */
import type { SkpPlanItem } from '../plan/skp-plan-types';
import { judge, STRIKES } from './retry-policy';
import type { SkpRunState } from './skp-run-state';
import type { DeedAnswer, Landed } from './skp-run-types';
import { LATE_MS, type StepTools } from './skp-step';

/** The step sees the run only through these. */
export function toolsOf(run: SkpRunState): StepTools {
  return {
    tahun: run.options.plan.tahun,
    site: run.options.site,
    reader: run.reader,
    shown: () => run.readings.shown(),
    look: (item, landed, proof) => look(run, item, landed, proof),
    mayGoOn: () => run.mayGoOn(),
    halt: (reason) => void run.lost(reason),
    noted: (answer) => noted(run, answer),
    yearLost: () => run.stopping === 'otherYear',
    intend: async ({ id }) => {
      const one = run.byId.get(id);
      if (!(await run.writer.write(id, 'intent'))) run.halt('storageFailed');
      if (one !== undefined && run.mayGoOn()) one.state = 'intent';
      return run.mayGoOn();
    },
    posted: async ({ id }, answered) => {
      // Not stored is no harm: the intent is, and a reading will tell.
      await run.writer.write(id, 'sent', answered ? 'answered' : null);
    },
    waitLate: async () => {
      run.show('waiting', 'lateAnswer');
      await run.options.clock.sleep(LATE_MS, run.calm.signal).catch(() => undefined);
      run.show('writing');
      return run.mayGoOn();
    },
    posting: new AbortController().signal,
  };
}

/** Reads the list an item stands in, or takes the one the site led to. */
async function look(run: SkpRunState, item: SkpPlanItem, landed: Landed | null, proof: boolean): Promise<boolean> {
  const result = await run.readings.look(item, landed, proof);
  if (!result.ok) run.lost(result.reason);
  return result.ok;
}

/** Takes note of an answer; false if no reading makes sense after it. */
function noted(run: SkpRunState, answer: Exclude<DeedAnswer, { kind: 'refused' }>): boolean {
  if (answer.kind === 'accepted') {
    run.strikes = 0;
    return true;
  }
  const verdict = judge(answer.failure);
  if (verdict.kind === 'stop') run.halt(verdict.reason);
  else run.strikes += 1;
  if (run.strikes >= STRIKES) run.halt(verdict.kind === 'wait' ? (verdict.reason ?? 'connection') : 'connection');
  return verdict.kind !== 'stop';
}
