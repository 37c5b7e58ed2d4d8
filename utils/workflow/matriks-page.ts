/** The page of the Matriks task: what the tab shows now, and the Matriks in it. */
import type { MatriksReading } from '../ekinerja/types';
import type { RunSnapshot } from '../run/types';
import { replan, type MatriksCore } from './matriks-core';
import { isRunning } from './matriks-steps';
import { pageStateOf } from './page-state';
import { findUnfinishedRun } from './unfinished-run';

export interface PagePart {
  /** What the tab shows, and what a run left. */
  readonly look: () => Promise<void>;
  /** Reads the Matriks anew, with the plan made on it. */
  readonly readPage: () => Promise<void>;
}

/**
 * `recallPlan`: of a run that is found under way. `onRead`: when a look found the Matriks and read it.
 */
export function createPagePart(
  core: MatriksCore,
  recallPlan: (run: RunSnapshot) => Promise<void>,
  onRead: () => Promise<void>,
): PagePart {
  const { ports, state, update, wanted } = core;

  async function look(): Promise<void> {
    if (isRunning(state().run)) {
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
    if (look.kind === 'page' && look.report.run && isRunning(look.report.run)) {
      await recallPlan(look.report.run);
      update({ run: look.report.run, step: 'jalankan' });
    }
    if (look.kind === 'page' && look.report.detection.page === 'matriks' && !isRunning(state().run)) {
      await readPage();
      await onRead();
    } else update({ page });
    const tag = look.kind === 'page' ? look.report.accountTag : null;
    update({ unfinished: isRunning(state().run) ? null : await findUnfinishedRun(ports.journal, tag) });
  }

  async function readPage(): Promise<void> {
    update({ busy: 'reading' });
    const result = await ports.site.readMatriks();
    update({ busy: null });
    if (!result.ok) {
      update({ page: pageStateOf(result.reason), reading: null, planStale: state().plan !== null });
      return;
    }
    await takeReading(result.value);
  }

  async function takeReading(reading: MatriksReading): Promise<void> {
    const { skp, problems } = reading;
    const accountTag = await ports.accountTagOf(reading.akun);
    const indikator = skp.rhk.reduce((sum, rhk) => sum + rhk.indikator.length, 0);
    const before = state().page;
    const samePage =
      before.kind === 'matriks' &&
      before.accountTag === accountTag &&
      before.tahun === skp.tahun &&
      before.nomorSkp === skp.nomorSkp;
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
    if (!samePage) wanted.forgetRows();
    if (!wanted.isEmpty) replan(core);
  }

  return { look, readPage };
}
