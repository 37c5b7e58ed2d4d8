/** Mends in the panel: a plan from findings, worded by the person, made as confirmed, proven. */
import { withText, withoutEdit } from '../plan/edit-plan';
import { wishesOfFixes } from '../plan/fix-wishes';
import { planEdits } from '../plan/plan-edits';
import type { EditPlan, EditSnapshot } from '../run/edit-types';
import { leftToMend } from '../plan/left-over';
import { cutOff, inRun, isBusy, isUnderWay, QUIET, toggled, type PeriksaCore } from './periksa-core';
import type { EditTask, PeriksaIntent } from './periksa-state';

const TYPES = ['fix', 'setEditText', 'toggleEdit', 'confirmEdits', 'closeEdits', 'continueEdits'] as const;
type EditIntent = Extract<PeriksaIntent, { type: (typeof TYPES)[number] }>;

export const isEditIntent = (intent: PeriksaIntent): intent is EditIntent =>
  (TYPES as readonly string[]).includes(intent.type);

export interface EditPart {
  readonly handle: (intent: EditIntent) => Promise<void>;
  readonly progress: (run: EditSnapshot) => void;
  /** The page that was making the changes is gone. */
  readonly lose: () => void;
}

/** A plan before its confirmation. */
export function editTask(plan: EditPlan, excluded: readonly string[]): EditTask {
  const ready = excluded.reduce(withoutEdit, plan);
  return { plan, excluded, ready, confirmed: false, run: null, refused: null, left: null };
}

/** The part of the task that mends. */
export function createEditPart(core: PeriksaCore): EditPart {
  const { ports, state, update } = core;

  function fix(ids: readonly string[]): void {
    const reading = core.reading();
    const findings = core.findings(ids);
    const kind = findings[0]?.fix?.kind;
    if (reading === null || kind === undefined) return;
    update({ ...QUIET });
    if (kind === 'openMatriks') {
      ports.openMatriks();
      return;
    }
    if (kind === 'spreadRest') {
      const { skp } = reading.facts;
      const fixes = findings.flatMap((finding) => finding.fix ?? []);
      const rows = skp === null ? [] : wishesOfFixes(fixes, skp);
      if (rows.length > 0) ports.wish(rows);
      update({ noFix: rows.length === 0 });
      return;
    }
    const plan = planEdits(reading, findings, core.accountTag());
    update({ noFix: plan === null, edit: plan && editTask(plan, []) });
  }

  async function confirm(planId: string): Promise<void> {
    const { edit } = state();
    if (edit === null || edit.confirmed || inRun(state())) return;
    const { ready } = edit;
    if (ready.planId !== planId || ready.edits.length === 0) {
      update({ edit: { ...edit, refused: 'planStale' } });
      return;
    }
    update({ busy: 'starting', edit: { ...edit, confirmed: true, refused: null } });
    const started = await ports.door.startEdits(ready);
    update({ busy: null });
    const now = state().edit;
    if (!started.ok && now) update({ edit: { ...now, confirmed: false, run: null, refused: started.reason } });
  }

  /** A new plan of what the run left, with the wording the person gave it; to be confirmed again. */
  async function goOn(): Promise<void> {
    if (state().outdated) await core.check();
    const { edit } = state();
    const reading = core.reading();
    if (!edit?.run || isUnderWay(edit) || reading === null) return;
    const plan = leftToMend(edit.ready, edit.run, reading);
    update({ ...QUIET, noFix: plan === null, edit: plan && editTask(plan, []) });
  }

  async function close(): Promise<void> {
    const { edit } = state();
    if (edit === null || isUnderWay(edit)) return;
    update({ edit: null });
    if (edit.run === null) return;
    await ports.editJournal.remove(edit.run.runId).catch(() => undefined);
    await core.showLeft();
  }

  return {
    async handle(intent) {
      const { edit } = state();
      switch (intent.type) {
        case 'fix':
          if (!inRun(state())) fix(intent.findings);
          return;
        case 'setEditText':
          if (edit?.confirmed === false)
            update({ edit: editTask(withText(edit.plan, intent.id, intent.text), edit.excluded) });
          return;
        case 'toggleEdit':
          if (edit?.confirmed === false) update({ edit: editTask(edit.plan, toggled(edit.excluded, intent.id)) });
          return;
        case 'confirmEdits':
          return confirm(intent.planId);
        case 'closeEdits':
          return close();
        case 'continueEdits':
          return goOn();
      }
    },
    progress(run) {
      const { edit } = state();
      if (!edit?.confirmed || edit.ready.planId !== run.planId || edit.left !== null) return;
      const ended = !isBusy(run) && edit.run?.phase !== run.phase;
      update({ edit: { ...edit, run } });
      if (!ended) return;
      core.wasSeen(run);
      core.enqueue(async () => {
        // Seen to its end: nothing is left to tell.
        if (run.phase === 'finished') await ports.editJournal.remove(run.runId).catch(() => undefined);
        await core.check();
      });
    },
    lose() {
      const { edit } = state();
      if (edit === null || !isUnderWay(edit)) return;
      const { planId, edits } = edit.ready;
      const unheard = edits.map(({ id }) => ({ id, state: 'sending' as const, words: null }));
      const run = edit.run ?? { runId: '', planId, phase: 'sending', reason: null, items: unheard };
      update({ edit: { ...edit, run: cutOff<EditSnapshot>(run) } });
    },
  };
}
