/**
 * The Matriks task of the panel: turns what the person does and what the page says into the next state. Invariants:
 * - intents are handled one after another; only pause, resume and stop overtake;
 * - a plan is run only if its id is the one the person confirmed and the page is still the one it was made for;
 * - whatever fails keeps the file, the mapping and the choices of the person.
 */
import type { WantedRow } from '../import/types';
import { replan, type MatriksCore } from './matriks-core';
import { EMPTY_MATRIKS } from './matriks-empty';
import { download } from './matriks-files';
import { readPage } from './matriks-page';
import type { MatriksPorts } from './matriks-ports';
import { confirmRun, continueRun, onProgress } from './matriks-run';
import { chooseMapping, guess, opened, readSheet } from './matriks-sheet';
import type { MatriksIntent, MatriksState } from './matriks-state';
import { reachableSteps } from './matriks-steps';
import { NO_YEAR } from './matriks-year';
import { isUnderWay } from './run-steps';
import { lookAgain, takeUndo } from './matriks-undo';
import { createTaskStore } from './task-store';
import type { Task } from './tasks';
import { WantedTargets } from './wanted-targets';

export interface MatriksMachine extends Task<MatriksState, MatriksIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** Starts the machine: looks at the page at once, then follows it. */
export function createMatriksMachine(ports: MatriksPorts): MatriksMachine {
  const store = createTaskStore(
    EMPTY_MATRIKS,
    () => ({ busy: null, broken: true }),
    (next) => ({ ...next, reachable: reachableSteps(next) }),
  );
  const { state, update, enqueue } = store;
  const wanted = new WantedTargets();
  const core: MatriksCore = {
    ...store,
    ports,
    wanted,
    confirmed: null,
    asked: null,
    rowsOf: null,
    later: null,
    columns: [],
    year: NO_YEAR,
  };

  async function takeWishes(rows: readonly WantedRow[]): Promise<void> {
    if (isUnderWay(state().run)) return;
    wanted.takeWishes(rows);
    update({ run: null, plan: null, startRefused: null, step: 'tinjau' });
    if (state().page.kind === 'matriks') await readPage(core);
    else await ports.site.openMatriks();
  }

  async function handle(intent: MatriksIntent): Promise<void> {
    // Only while the person has asked for nothing else.
    if (intent.type !== 'lookAgain') core.later = null;
    switch (intent.type) {
      case 'openFile':
        update({ busy: 'opening' });
        return opened(core, await ports.sheet.open(intent.file.name, new Uint8Array(await intent.file.arrayBuffer())));
      case 'paste':
        update({ busy: 'opening' });
        return opened(core, await ports.sheet.paste(intent.text));
      case 'downloadSample':
        return download(core, intent.format, 'sample');
      case 'downloadReport':
        return download(core, intent.format, 'report');
      case 'setSheet':
        await ports.sheet.setSheet(intent.sheet);
        return guess(core);
      case 'setMapping':
        return chooseMapping(core, intent.mapping);
      case 'chooseNumbers':
        update({ numberChoice: intent.choice });
        return readSheet(core);
      case 'chooseRow':
        wanted.choose(intent.sheetRow, intent.rowId);
        replan(core);
        return;
      case 'toggleRow':
        wanted.toggle(intent.rowId);
        replan(core);
        return;
      case 'setIncludeLocked':
        update({ includeLocked: intent.value });
        replan(core);
        return;
      case 'setIncludeFractions':
        update({ includeFractions: intent.value });
        replan(core);
        return;
      case 'spread':
        wanted.takeSpread({ rows: intent.rows, pattern: intent.pattern });
        replan(core);
        update({ step: 'tinjau' });
        return;
      case 'clearSpread':
        wanted.takeBackSpread();
        replan(core);
        return;
      case 'undoRun':
        return takeUndo(core, intent.runId);
      case 'clearUndo':
        wanted.takeBackSpread();
        replan(core);
        if (state().plan === null) update({ step: 'berkas' });
        return;
      case 'wish':
        return takeWishes(intent.rows);
      case 'go':
        if (state().reachable.includes(intent.step)) update({ step: intent.step });
        return;
      case 'confirmRun':
        return confirmRun(core, intent.planId);
      case 'continueRun':
        return continueRun(core, intent.runId);
      case 'forgetRun':
        // It may be the one that is going on in another tab.
        if (await ports.site.isBusy()) {
          update({ startRefused: 'anotherRun' });
          return;
        }
        await ports.journal.remove(intent.runId);
        update({ unfinished: null, startRefused: null });
        return;
      case 'reloadPage':
        update({ pageReloadOffered: false });
        return ports.site.reloadPage();
      case 'lookAgain':
        update({ broken: false, startRefused: null });
        return lookAgain(core);
      case 'openMatriks':
        return ports.site.openMatriks();
      case 'openPreviewTab':
        return ports.site.openPreviewTab();
      case 'reveal': {
        const cell = state()
          .plan?.rows.find((row) => row.id === intent.rowId)
          ?.cells.find(({ bulan }) => bulan === intent.bulan);
        if (cell) await ports.site.revealCell(cell.key);
        return;
      }
      case 'startOver':
        wanted.clear();
        update({ ...EMPTY_MATRIKS, page: state().page, latihan: state().latihan, reading: state().reading });
        return lookAgain(core);
      case 'askPermission':
      case 'pause':
      case 'resume':
      case 'stop':
        return;
    }
  }

  function send(intent: MatriksIntent): void {
    // Must not wait: the browser ties the permission question to the click, and a stop must be a stop.
    if (intent.type === 'askPermission') {
      const asked = ports.site.askPermission();
      enqueue(async () => {
        if (await asked) await lookAgain(core);
      });
    } else if (intent.type === 'pause' || intent.type === 'resume' || intent.type === 'stop') {
      void ports.site.controlRun(intent.type).catch(() => undefined);
    } else if (intent.type === 'confirmRun' || intent.type === 'continueRun') store.enqueueOnce(() => handle(intent));
    else enqueue(() => handle(intent));
  }

  // However many changes come while something is worked on: one look after it sees them all.
  let willLook = false;
  ports.site.onChange(() => {
    if (willLook) return;
    willLook = true;
    enqueue(() => {
      willLook = false;
      return lookAgain(core);
    });
  });
  ports.site.onProgress((run) => onProgress(core, run));
  enqueue(() => lookAgain(core));

  return { ...store, send };
}
