/**
 * The whole-SKP task of the panel. Invariants:
 * - nothing is asked of e-Kinerja before the person acts; opening the task only looks at the tab and at the journal;
 * - nothing is written without the id of exactly the plan the person confirmed;
 * - intents are handled one after another; only pause, resume and stop overtake;
 * - whatever fails keeps the source and the choices of the person; what belongs to another account is put away.
 */
import type { RencanaCore } from './rencana-core';
import { EMPTY_RENCANA } from './rencana-empty';
import { reachableSteps } from './rencana-look';
import { prepare, replan } from './rencana-plan';
import type { RencanaPorts } from './rencana-ports';
import { look, read, recall } from './rencana-read';
import { confirmRun, continueRun, openRun, show, undo } from './rencana-run';
import { download, downloadReport } from './rencana-save';
import { openFile, takeSheet, takeWanted } from './rencana-source';
import type { RencanaIntent, RencanaState } from './rencana-state';
import { SkpWishes } from './rencana-wishes';
import { adapt, copyLastYear, restoreYear } from './rencana-year';
import { isUnderWay, stepDuring } from './run-steps';
import { createTaskStore } from './task-store';
import type { Task } from './tasks';

export interface RencanaMachine extends Task<RencanaState, RencanaIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** Starts the machine; it does nothing until the task is opened. */
export function createRencanaMachine(ports: RencanaPorts): RencanaMachine {
  const store = createTaskStore(
    EMPTY_RENCANA,
    () => ({ busy: null, broken: true }),
    (next) => ({ ...next, reachable: reachableSteps(next) }),
  );
  const { state, update, enqueue } = store;
  const wishes = new SkpWishes();
  const core: RencanaCore = {
    ...store,
    ports,
    wishes,
    planner: null,
    now: null,
    tag: null,
    sheet: null,
    last: null,
    nomor: null,
    chosen: false,
  };
  let opened = false;

  async function open(): Promise<void> {
    opened = true;
    if (isUnderWay(state().run)) return;
    await look(core);
    const run = await ports.door.underWay();
    if (run !== null && isUnderWay(run)) await show(core, run);
  }

  async function handle(intent: RencanaIntent): Promise<void> {
    switch (intent.type) {
      case 'open':
        return open();
      case 'read':
        if (wishes.isEmpty) {
          await read(core);
          return;
        }
        return prepare(core, true);
      case 'chooseSkp':
        [core.nomor, core.chosen] = [intent.nomor, true];
        wishes.forgetChoices();
        if (wishes.isEmpty) {
          await read(core);
          return;
        }
        return prepare(core, true);
      case 'openFile':
        return openFile(core, intent.file);
      case 'paste':
        update({ busy: 'opening' });
        return takeSheet(core, { kind: 'paste', name: '' }, await ports.session.paste(intent.text));
      case 'wanted':
        // Templates ask from elsewhere in the panel: the run would go on out of sight, with nothing left to stop it.
        if (isUnderWay(state().run)) return;
        return takeWanted(core, intent, true);
      case 'chooseNumbers':
        update({ numberChoice: intent.choice });
        return prepare(core, false);
      case 'copyLastYear':
        return copyLastYear(core, intent.nomor);
      case 'restoreYear':
        return restoreYear(core);
      case 'toggleYear': {
        const unwanted = state().lastYear?.unwanted ?? [];
        const { key } = intent;
        return adapt(core, unwanted.includes(key) ? unwanted.filter((one) => one !== key) : [...unwanted, key]);
      }
      case 'meantForThis':
        wishes.meantForThis();
        return prepare(core, false);
      case 'download':
        return download(core, intent);
      case 'toggle':
        wishes.toggle(intent.item);
        return replan(core);
      case 'match':
        wishes.match(intent.item, intent.to);
        return replan(core);
      case 'mark':
        wishes.mark(intent.item, intent.remove);
        return replan(core);
      case 'setIncludeLocked':
        update({ includeLocked: intent.value });
        return replan(core);
      case 'setIncludeFractions':
        update({ includeFractions: intent.value });
        return replan(core);
      case 'go':
        if (state().reachable.includes(intent.step)) update({ step: intent.step });
        return;
      case 'confirmRun':
        return confirmRun(core, intent.planId);
      case 'continueRun':
        return continueRun(core, intent.runId);
      case 'forgetRun':
        // It may be the one that is going on in another tab.
        if (await ports.door.isBusy()) {
          update({ startRefused: 'anotherRun' });
          return;
        }
        update({ startRefused: null });
        await ports.journal.remove(intent.runId);
        return recall(core);
      case 'openRun':
        return openRun(core, intent.runId);
      case 'undo':
        return undo(core, intent.runId);
      case 'downloadReport':
        return downloadReport(core, intent.format);
      case 'openTab':
        return ports.openTab();
      case 'startOver':
        core.sheet = null;
        wishes.clear();
        core.now = null;
        update({ ...EMPTY_RENCANA, page: state().page, nomors: state().nomors });
        await look(core);
        return;
      case 'pause':
      case 'resume':
      case 'stop':
        return;
    }
  }

  function send(intent: RencanaIntent): void {
    // A stop must be a stop, whatever else is waiting.
    if (intent.type === 'pause' || intent.type === 'resume' || intent.type === 'stop')
      void ports.door.control(intent.type).catch(() => undefined);
    else if (intent.type === 'confirmRun' || intent.type === 'continueRun') store.enqueueOnce(() => handle(intent));
    else enqueue(() => handle(intent));
  }

  ports.door.onProgress((run) => {
    const ended = !isUnderWay(run) && isUnderWay(state().run);
    if (state().plan?.id === run.planId) update({ run, step: stepDuring(run, state().step) });
    if (!ended) return;
    // What was read before the run is no longer so.
    core.now = null;
    update({ now: null });
    // Somebody else may have logged in meanwhile.
    enqueue(async () => {
      if (!(await look(core))) await recall(core);
    });
  });
  ports.door.onChange(() => {
    if (opened)
      enqueue(async () => {
        const away = state().page.kind !== 'ready';
        // What failed for want of a login or a line goes on when there is one, as the page's face says.
        if ((await look(core)) && away && state().failure !== null && state().run === null)
          await handle({ type: 'read' });
      });
  });

  return { ...store, send };
}
