/** Runs of the Matriks task: begun as confirmed, continued, followed, each shown with the plan the person confirmed. */
import type { TargetPlan } from '../plan/types';
import type { RunSnapshot } from '../run/types';
import type { MatriksCore } from './matriks-core';
import { hasMonths } from './matriks-year';
import { isUnderWay, stepDuring } from './run-steps';
import { findUnfinishedRun } from './unfinished-run';

/** As far as it is known here. */
const planOf = (core: MatriksCore, { planId }: RunSnapshot): TargetPlan | null =>
  [core.state().runPlan, core.confirmed].find((plan) => plan?.id === planId) ?? null;

/** Puts the plan beside its run, also of a run that another panel started: the journal holds it. */
export async function recallPlan(core: MatriksCore, run: RunSnapshot): Promise<void> {
  const { ports, update } = core;
  update({ runPlan: planOf(core, run) ?? (await ports.journal.load(run.runId))?.plan ?? null });
}

/** Refuses any plan but the one that is shown, and a stale one. */
export async function confirmRun(core: MatriksCore, planId: string): Promise<void> {
  const { ports, state, update, wanted } = core;
  const { plan, planStale, mapping } = state();
  if (plan?.id !== planId || planStale) {
    update({ startRefused: 'planStale' });
    return;
  }
  update({ busy: 'starting', startRefused: null, pageReloadOffered: false });
  // Months that are set aside for their year are no choice of the person's.
  if (mapping && wanted.hasSheet && hasMonths(mapping)) {
    const headings = await ports.sheet.fingerprint(mapping.sheet, mapping.headerRow);
    if (headings !== '') await ports.rememberMapping(headings, mapping);
  }
  core.confirmed = plan;
  const started = await ports.site.startRun(plan);
  update({ busy: null });
  if (started.ok) update({ step: 'jalankan', unfinished: null, runPlan: plan });
  else update({ startRefused: started.reason });
}

/** What a run left undone, by its own plan. */
export async function continueRun(core: MatriksCore, runId: string): Promise<void> {
  const { ports, state, update } = core;
  const journal = await ports.journal.load(runId);
  update({ busy: 'starting', startRefused: null, pageReloadOffered: false });
  core.confirmed = journal?.plan ?? null;
  const started = await ports.site.continueRun(runId);
  update({ busy: null });
  if (started.ok)
    update({
      step: 'jalankan',
      unfinished: null,
      plan: journal?.plan ?? state().plan,
      runPlan: journal?.plan ?? null,
    });
  else if (journal) update({ startRefused: started.reason });
  // Removed in another window: no room on the disk would bring it back.
  else update({ startRefused: 'journalLost', unfinished: null });
}

/** Shows how the run goes on; once it has ended, what it left. */
export function onProgress(core: MatriksCore, run: RunSnapshot): void {
  const { ports, state, update, enqueue } = core;
  const ended = !isUnderWay(run) && isUnderWay(state().run);
  update({ run, runPlan: planOf(core, run), step: stepDuring(run, state().step) });
  if (state().runPlan === null && core.asked !== run.runId) {
    core.asked = run.runId;
    enqueue(() => recallPlan(core, run));
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
