/** Runs of the Matriks task: begun as confirmed, continued, followed, each shown with the plan the person confirmed. */
import type { TargetPlan } from '../plan/types';
import type { RunSnapshot } from '../run/types';
import type { MatriksCore } from './matriks-core';
import { isRunning, stepDuring } from './matriks-steps';
import { findUnfinishedRun } from './unfinished-run';

export interface RunPart {
  readonly recallPlan: (run: RunSnapshot) => Promise<void>;
  readonly confirmRun: (planId: string) => Promise<void>;
  readonly continueRun: (runId: string) => Promise<void>;
  readonly onProgress: (run: RunSnapshot) => void;
}

export function createRunPart({ ports, state, update, enqueue, wanted }: MatriksCore): RunPart {
  /** Progress of a run may come before the answer that it was started. */
  let confirmed: TargetPlan | null = null;
  const planOf = ({ planId }: RunSnapshot): TargetPlan | null =>
    [state().runPlan, confirmed].find((plan) => plan?.id === planId) ?? null;

  /** Run whose journal was asked for its plan. */
  let asked: string | null = null;
  /** Also of a run that another panel started. */
  async function recallPlan(run: RunSnapshot): Promise<void> {
    update({ runPlan: planOf(run) ?? (await ports.journal.load(run.runId))?.plan ?? null });
  }

  async function confirmRun(planId: string): Promise<void> {
    const { plan, planStale, mapping } = state();
    if (plan?.id !== planId || planStale) {
      update({ startRefused: 'planStale' });
      return;
    }
    update({ busy: 'starting', startRefused: null, pageReloadOffered: false });
    if (mapping && wanted.hasSheet) {
      const headings = await ports.sheet.fingerprint(mapping.sheet, mapping.headerRow);
      if (headings !== '') await ports.rememberMapping(headings, mapping);
    }
    confirmed = plan;
    const started = await ports.site.startRun(plan);
    update({ busy: null });
    if (started.ok) update({ step: 'jalankan', unfinished: null, runPlan: plan });
    else update({ startRefused: started.reason });
  }

  async function continueRun(runId: string): Promise<void> {
    const journal = await ports.journal.load(runId);
    update({ busy: 'starting', startRefused: null, pageReloadOffered: false });
    confirmed = journal?.plan ?? null;
    const started = await ports.site.continueRun(runId);
    update({ busy: null });
    if (started.ok)
      update({
        step: 'jalankan',
        unfinished: null,
        plan: journal?.plan ?? state().plan,
        runPlan: journal?.plan ?? null,
      });
    else update({ startRefused: started.reason });
  }

  function onProgress(run: RunSnapshot): void {
    const ended = !isRunning(run) && isRunning(state().run);
    update({ run, runPlan: planOf(run), step: stepDuring(run, state().step) });
    if (state().runPlan === null && asked !== run.runId) {
      asked = run.runId;
      enqueue(() => recallPlan(run));
    }
    if (ended) {
      enqueue(async () => {
        const look = await ports.site.look();
        update({ pageReloadOffered: run.phase === 'finished' && look.kind === 'page' && look.report.unsavedEdits });
        if (run.phase === 'stopped')
          update({ unfinished: await findUnfinishedRun(ports.journal, state().runPlan?.accountTag ?? null) });
      });
    }
  }

  return { recallPlan, confirmRun, continueRun, onProgress };
}
