/** The page of the Matriks task: what the tab shows now, and the Matriks in it. */
import type { MatriksReading } from '../ekinerja/types';
import { isSameSide } from '../skp/latihan';
import { replan, type MatriksCore } from './matriks-core';
import { recallPlan } from './matriks-run';
import { stepOfSheet } from './matriks-sheet';
import { fitYear } from './matriks-year';
import { isUnderWay } from './run-steps';
import { pageStateOf } from './page-state';
import { findUnfinishedRun } from './unfinished-run';

/**
 * What the tab shows, and what a run left there. `onRead`: once the Matriks was found and read, before anything else.
 */
export async function look(core: MatriksCore, onRead?: () => Promise<void>): Promise<void> {
  const { ports, state, update } = core;
  if (isUnderWay(state().run)) {
    const look = await ports.site.look();
    if (look.kind === 'page' && look.report.run) return;
    if (look.kind === 'loading') return;
    // The page was closed or left in the middle of the run: the journal knows how far it came.
    update({ run: null, step: 'berkas' });
  }
  const look = await ports.site.look();
  if (look.kind === 'loading') return;
  const page = pageStateOf(look);
  update({ latihan: look.kind === 'page' && look.latihan });
  const tag = look.kind === 'page' ? look.report.accountTag : null;
  const ran = state().runPlan?.accountTag ?? null;
  // Somebody else logged in: what was written and proven is not theirs to see. A look at the practice page takes nothing away.
  if (tag !== null && ran !== null && tag !== ran && isSameSide(tag, ran) && !isUnderWay(state().run))
    update({ run: null, runPlan: null, step: 'berkas' });
  if (look.kind === 'page' && look.report.run && isUnderWay(look.report.run)) {
    await recallPlan(core, look.report.run);
    update({ run: look.report.run, step: 'jalankan' });
  }
  if (look.kind === 'page' && look.report.detection.page === 'matriks' && !isUnderWay(state().run)) {
    await readPage(core);
    await onRead?.();
  } else update({ page });
  update({ unfinished: isUnderWay(state().run) ? null : await findUnfinishedRun(ports.journal, tag) });
}

/** Reads the Matriks anew, with the plan made on it. */
export async function readPage(core: MatriksCore): Promise<void> {
  const { ports, state, update } = core;
  update({ busy: 'reading' });
  const result = await ports.site.readMatriks();
  update({ busy: null });
  if (!result.ok) {
    update({ page: pageStateOf(result.reason), reading: null, planStale: state().plan !== null });
    return;
  }
  await takeReading(core, result.value);
}

async function takeReading(core: MatriksCore, reading: MatriksReading): Promise<void> {
  const { ports, state, update, wanted } = core;
  const { skp, problems } = reading;
  const accountTag = await ports.accountTagOf(reading.akun);
  const indikator = skp.rhk.reduce((sum, rhk) => sum + rhk.indikator.length, 0);
  const rowsOf = [accountTag, skp.tahun, skp.nomorSkp].join();
  const samePage = core.rowsOf === rowsOf;
  const fitted = await fitYear(core, skp.tahun);
  core.rowsOf = rowsOf;
  update({
    reading,
    page: {
      kind: 'matriks',
      tahun: skp.tahun,
      nomorSkp: skp.nomorSkp,
      rhk: skp.rhk.length,
      indikator,
      problems,
      accountTag,
    },
  });
  // Nor is what was insisted on in one Matriks meant for another.
  if (!samePage) {
    wanted.forgetRows();
    update({ includeLocked: false, includeFractions: false });
  }
  // Nobody has asked for anything since: what was said of this very Matriks still holds.
  if (!wanted.isEmpty) replan(core, samePage ? state().startRefused : null);
  // Only who looks at the sheet's plan is led; the proof of a run, and a plan of something else, stay on the screen.
  if (fitted === null || wanted.isSpread || wanted.isUndo) return;
  if (state().step === (fitted === 'setAside' ? 'tinjau' : 'cocokkan')) update({ step: stepOfSheet(core) });
}
