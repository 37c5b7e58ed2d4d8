/** "Kembalikan": a plan that puts back what a run changed, in the Matriks it was written in. */
import { replan, type MatriksCore } from './matriks-core';
import type { PagePart } from './matriks-page';
import { isRunning } from './matriks-steps';

export interface UndoPart {
  readonly takeUndo: (runId: string) => Promise<void>;
  /** The Matriks was read again: perhaps the one that was waited for. */
  readonly tryAgain: () => Promise<void>;
  /** The person asked for something else. */
  readonly giveUp: () => void;
}

export function createUndoPart(core: MatriksCore, page: () => PagePart): UndoPart {
  const { ports, state, update, wanted } = core;

  /** Run to put back when its Matriks is there again: after a run the page is just being loaded anew. */
  let later: string | null = null;

  /** Only on the Matriks of that very run, as it is now: a plan for another one would put back nothing. */
  async function takeUndo(runId: string): Promise<void> {
    later = null;
    if (isRunning(state().run)) {
      update({ startRefused: 'anotherRun' });
      return;
    }
    update({ startRefused: null });
    const journal = await ports.journal.load(runId);
    if (journal === null) {
      update({ startRefused: 'undoLost' });
      return;
    }
    // The page may just be coming: what it was when the button was pressed says nothing.
    if (state().page.kind === 'matriks') await page().readPage();
    else await page().look();
    const { page: found } = state();
    const { accountTag, tahun, nomorSkp } = journal.plan;
    if (
      found.kind !== 'matriks' ||
      accountTag !== found.accountTag ||
      tahun !== found.tahun ||
      nomorSkp !== found.nomorSkp
    ) {
      later = runId;
      update({ startRefused: 'undoElsewhere' });
      return;
    }
    wanted.takeUndo(journal);
    update({ run: null, plan: null, startRefused: null, pageReloadOffered: false, step: 'tinjau' });
    replan(core);
  }

  return {
    takeUndo,
    async tryAgain() {
      if (later !== null && state().page.kind === 'matriks') await takeUndo(later);
    },
    giveUp() {
      later = null;
    },
  };
}
