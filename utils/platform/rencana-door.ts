/**
 * The panel's door to the whole SKP behind the e-Kinerja tab: loads the page script where it is needed, asks only the tab it
 * works on, and never throws for a tab that went away. While a run goes on it stays with the very page that carries it out.
 */
import type { OtherYear, YearState } from '../ekinerja/other-year';
import type { SiteFailure } from '../ekinerja/types';
import type { SkpRunSnapshot, SkpStopReason } from '../run/skp-run-types';
import { refuse, type Result } from '../skp/result';
import type { RencanaDoor } from '../workflow/rencana-ports';
import { ensureHalaman, halamanIn } from './lazy-script';
import { agentTab } from './message-guard';
import { onMessage } from './messages';
import { isSkpSnapshot } from './progress-shapes';
import { ANSWER_WITHIN_MS, ask, isLockedFor, isPortal, lookAt } from './site-door';
import { findSiteTab, siteTab, watchTabs, type SiteTab } from './tabs';

const GONE: SiteFailure = { kind: 'aborted' };
const over = ({ phase }: SkpRunSnapshot): boolean => phase === 'stopped' || phase === 'finished';

/** The door of one panel, until the signal ends. */
export function createRencanaDoor(signal: AbortSignal): RencanaDoor {
  let runsIn: number | null = null;
  let worksOn: number | null = null;

  const current = async (): Promise<SiteTab | null> => {
    const tab = (runsIn === null ? null : await siteTab(runsIn)) ?? (await findSiteTab());
    worksOn = tab?.id ?? null;
    return tab;
  };
  /** The tab with the script in its page; null if it cannot be there. */
  const ready = async (): Promise<SiteTab | null> => {
    const tab = await current();
    return tab !== null && !isPortal(tab.url) && (await ensureHalaman(tab.id)) ? tab : null;
  };
  const begin = async (
    order: (tab: SiteTab) => Promise<Result<{ runId: string }, SkpStopReason> | null>,
  ): Promise<Result<{ runId: string }, SkpStopReason>> => {
    const tab = await ready();
    if (tab === null) return refuse('extensionReloaded');
    // Before asking: it may be over before its answer is here.
    runsIn = tab.id;
    const answer = (await order(tab)) ?? refuse<SkpStopReason>('extensionReloaded');
    if (!answer.ok) runsIn = null;
    return answer;
  };

  return {
    look: () => lookAt(current),
    async readSkp(nomorSkp) {
      return (await ask(await ready(), 'readToPlan', nomorSkp, null)) ?? refuse(GONE);
    },
    async readYear(tahun, nomorSkp) {
      const gone: OtherYear = { reading: refuse('aborted'), yearNow: null, restored: false, why: 'aborted' };
      return (await ask(await ready(), 'readYear', { tahun, nomorSkp }, null)) ?? gone;
    },
    async restoreYear() {
      const gone: YearState = { yearNow: null, restored: false, why: 'aborted' };
      return (await ask(await ready(), 'restoreYear', undefined, null)) ?? gone;
    },
    start: (plan) => begin((tab) => ask(tab, 'startSkp', plan, null)),
    continueRun: (runId) => begin((tab) => ask(tab, 'continueSkp', runId, null)),
    async control(action) {
      await ask(await current(), 'controlSkp', action, ANSWER_WITHIN_MS);
    },
    async underWay() {
      const tab = await current();
      const here = tab !== null && !isPortal(tab.url) && (await halamanIn(tab.id)) !== null;
      const run = here ? await ask(tab, 'skpUnderWay', undefined, ANSWER_WITHIN_MS) : null;
      runsIn = run !== null && tab !== null && !over(run) ? tab.id : null;
      return run;
    },
    isBusy: async () => (await isLockedFor(await current())) === true,
    onChange(callback) {
      watchTabs(callback, signal);
      window.addEventListener('online', callback, { signal });
      window.addEventListener('offline', callback, { signal });
    },
    onProgress(callback) {
      const off = onMessage('skpProgress', async ({ data, sender }) => {
        const tab = await agentTab(sender);
        // Another tab's run is another panel's business.
        if (tab === null || tab !== (runsIn ?? worksOn) || !isSkpSnapshot(data)) return;
        if (over(data)) runsIn = null;
        callback(data);
      });
      signal.addEventListener('abort', off);
    },
  };
}
