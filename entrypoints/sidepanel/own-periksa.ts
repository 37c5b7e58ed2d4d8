/** The checklist of this panel with everything it needs from outside. */
import { browser } from '#imports';
import { accountTagOf } from '../../utils/platform/account-tag';
import { loadStandar } from '../../utils/platform/pack-library';
import { createPackStore } from '../../utils/platform/pack-store';
import { createSentMemory } from '../../utils/platform/sent-store';
import { openTab } from '../../utils/platform/tabs';
import { createEditStore, createKirimStore } from '../../utils/platform/work-stores';
import type { MatriksMachine } from '../../utils/workflow/matriks-machine';
import { createPeriksaMachine, type PeriksaMachine } from '../../utils/workflow/periksa-machine';
import type { PeriksaPorts } from '../../utils/workflow/periksa-ports';
import type { RencanaDoor } from '../../utils/workflow/rencana-ports';
import { yearLeft } from './own-rencana';

/** `skp`: reads another year. What is mended in the Matriks is handed to `matriks`. */
export function ownPeriksa(
  door: PeriksaPorts['door'],
  skp: Pick<RencanaDoor, 'readYear' | 'restoreYear'>,
  matriks: MatriksMachine,
): PeriksaMachine {
  return createPeriksaMachine({
    door,
    // The rules come with the first check, not with the panel.
    loadChecklist: async () => {
      const [{ runChecklist }, { predictAll }] = await Promise.all([
        import('../../utils/checklist/runner'),
        import('../../utils/checklist/predict-kirim'),
      ]);
      return { runChecklist, predictAll };
    },
    standar: () => loadStandar(createPackStore()),
    sent: createSentMemory(),
    year: { read: (tahun) => skp.readYear(tahun, null), restore: () => skp.restoreYear(), left: yearLeft },
    kirimJournal: createKirimStore(),
    editJournal: createEditStore(),
    accountTagOf,
    now: () => Date.now(),
    wish: (rows) => matriks.send({ type: 'wish', rows }),
    openMatriks: () => matriks.send({ type: 'openMatriks' }),
    openTab: () => openTab(browser.runtime.getURL('/sidepanel.html?tampilan=tab&tugas=periksa' as '/sidepanel.html')),
  });
}
