/** "Kembalikan": a plan that puts back what a run changed, in the Matriks it was written in. */
import { replan, type MatriksCore } from './matriks-core';
import { look, readPage } from './matriks-page';
import { isUnderWay } from './run-steps';

/** Only on the Matriks of that very run, as it is now: a plan for another one would put back nothing. */
export async function takeUndo(core: MatriksCore, runId: string): Promise<void> {
  const { ports, state, update, wanted } = core;
  core.later = null;
  if (isUnderWay(state().run)) {
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
  if (state().page.kind === 'matriks') await readPage(core);
  else await look(core);
  const { page: found } = state();
  const { accountTag, tahun, nomorSkp } = journal.plan;
  if (
    found.kind !== 'matriks' ||
    accountTag !== found.accountTag ||
    tahun !== found.tahun ||
    nomorSkp !== found.nomorSkp
  ) {
    core.later = runId;
    update({ startRefused: 'undoElsewhere' });
    return;
  }
  wanted.takeUndo(journal);
  update({ run: null, plan: null, startRefused: null, pageReloadOffered: false, step: 'tinjau' });
  replan(core);
}

/** Looks at the tab; if its Matriks is the one that a run is to be put back in, does that. */
export function lookAgain(core: MatriksCore): Promise<void> {
  const { state } = core;
  return look(core, async () => {
    if (core.later !== null && state().page.kind === 'matriks') await takeUndo(core, core.later);
  });
}
