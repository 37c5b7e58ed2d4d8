/** Runs of the whole SKP: begun as confirmed, continued, shown again, put back. */
import type { SkpRunSnapshot } from '../run/skp-run-types';
import { NO_PLAN, type RencanaCore } from './rencana-core';
import { isUnderWay } from './run-steps';
import { prepare } from './rencana-plan';
import { recall } from './rencana-read';
import { NO_SOURCE } from './rencana-source';

/** Shows a run with the plan its journal holds. */
export async function show(core: RencanaCore, run: SkpRunSnapshot): Promise<void> {
  const { ports, state, update } = core;
  if (state().plan?.id !== run.planId) {
    const stored = await ports.journal.load(run.runId);
    update({ plan: stored?.plan ?? null });
  }
  update({ run, unfinished: null, step: isUnderWay(run) ? 'jalankan' : 'bukti', noPlan: null });
}

/** Refuses any plan but the one that is shown, and a stale one. */
export async function confirmRun(core: RencanaCore, planId: string): Promise<void> {
  const { ports, state, update } = core;
  const { plan } = state();
  if (isUnderWay(state().run)) return;
  if (plan?.id !== planId || state().planStale) {
    update({ startRefused: 'planStale', planStale: true });
    return;
  }
  update({ busy: 'starting', startRefused: null });
  const started = await ports.door.start(plan);
  update({ busy: null });
  if (started.ok) update({ step: 'jalankan', unfinished: null });
  else update({ startRefused: started.reason, planStale: started.reason === 'planStale' });
}

/** What a run left undone, by its own plan. */
export async function continueRun(core: RencanaCore, runId: string): Promise<void> {
  const { ports, state, update } = core;
  if (isUnderWay(state().run)) return;
  const stored = await ports.journal.load(runId);
  const before = state().plan;
  // Before it starts: its first progress may be here before the answer.
  update({ busy: 'starting', startRefused: null, plan: stored?.plan ?? before });
  const started = await ports.door.continueRun(runId);
  update({ busy: null });
  if (started.ok) update({ step: 'jalankan', unfinished: null, noPlan: null });
  else update({ startRefused: started.reason, plan: before });
}

/** A run of this account with its report; of one that was cut off, what its journals are certain of. */
export async function openRun(core: RencanaCore, runId: string): Promise<void> {
  const { ports, state, update } = core;
  const stored = await ports.journal.load(runId);
  update({ startRefused: stored === null ? 'journalLost' : null });
  if (stored?.plan.accountTag !== core.tag || isUnderWay(state().run)) return recall(core);
  const end = await ports.endOf(stored);
  // No end yet may as well mean that it goes on in another tab.
  if (end.reason === 'cutOff' && (await ports.door.isBusy())) {
    update({ startRefused: 'anotherRun' });
    return;
  }
  update({ ...NO_PLAN, plan: stored.plan, run: end, step: 'bukti', unfinished: null });
}

/** Makes the plan that puts back what a run of this account did. */
export async function undo(core: RencanaCore, runId: string): Promise<void> {
  const { ports, state, update, wishes } = core;
  const stored = await ports.journal.load(runId);
  update({ startRefused: stored === null ? 'undoLost' : null });
  if (stored?.plan.accountTag !== core.tag || isUnderWay(state().run)) return recall(core);
  core.sheet = null;
  wishes.takeUndo(stored);
  core.nomor = stored.plan.nomorSkp;
  update({ ...NO_PLAN, ...NO_SOURCE, run: null, step: 'berkas' });
  await prepare(core, true);
}
