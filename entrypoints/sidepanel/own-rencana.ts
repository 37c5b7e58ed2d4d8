/** The whole-SKP task of this panel with everything it needs from outside. */
import { browser } from '#imports';
import { createWorkerSession } from '../../utils/import/worker-session';
import { bookWords } from '../../utils/locale/book-words';
import { createI18n, type Language } from '../../utils/locale/i18n';
import { rencanaWords } from '../../utils/locale/rencana-words';
import { accountTagOf } from '../../utils/platform/account-tag';
import { saveFile } from '../../utils/platform/save-file';
import { createSkpResults } from '../../utils/platform/skp-results';
import { createSkpMonthsStore, createSkpStore } from '../../utils/platform/skp-stores';
import { openTab } from '../../utils/platform/tabs';
import { yearNote } from '../../utils/platform/year-note';
import type { RencanaDoor } from '../../utils/workflow/rencana-ports';
import { createRencanaMachine, type RencanaMachine } from '../../utils/workflow/rencana-machine';
import { writeSkp } from '../../utils/workflow/rencana-files';

/** Whether e-Kinerja may still be in another year than this account left it in. */
export const yearLeft = async (accountTag: string): Promise<boolean> =>
  (await yearNote.recall())?.accountTag === accountTag;

/** `language`: of the files that are made, at that time. */
export function ownRencana(door: RencanaDoor, language: () => Language): RencanaMachine {
  const [results, months] = [createSkpResults(), createSkpMonthsStore()];
  return createRencanaMachine({
    door,
    session: createWorkerSession(),
    // The planner comes with the first plan, not with the panel.
    loadPlanner: async () => {
      const [{ planSkp }, { planSkpUndo }] = await Promise.all([
        import('../../utils/plan/skp-plan'),
        import('../../utils/run/skp-undo'),
      ]);
      return {
        plan: ({ reading, ...input }) => planSkp({ now: reading, ...input }),
        planUndo: planSkpUndo,
      };
    },
    files: {
      skp: (what, from, format) => writeSkp(what, from, format, bookWords(createI18n(language())), new Date()),
      report: async (plan, run, format) => {
        const { writeSkpReport } = await import('../../utils/workflow/skp-report');
        return writeSkpReport(plan, run, rencanaWords(createI18n(language())), format);
      },
    },
    journal: createSkpStore(),
    endOf: async (stored) => {
      const { endOfRun } = await import('../../utils/run/skp-left');
      return endOfRun(stored, await results.load(stored.runId), await months.load(stored.runId));
    },
    accountTagOf,
    yearLeft,
    now: () => Date.now(),
    save: saveFile,
    openTab: () => openTab(browser.runtime.getURL('/sidepanel.html?tampilan=tab' as '/sidepanel.html')),
  });
}
